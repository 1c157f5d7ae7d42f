// Limits that the document states in error examples alone; a test compares them.

/** "the total number of IPs per pool cannot exceed 100" (a 400 of AddIpsToIpPool). */
export const MAX_POOL_SIZE = 100;

/** "100 pools limit has been reached" (a 400 of CreateIpPool). */
export const MAX_POOLS = 100;
