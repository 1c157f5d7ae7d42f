import type { PlainHeaders } from "./merge-headers.js";

/**
 * Checks on whose behalf a request acts. A blank name, perhaps from an unset environment variable, would act for the parent account.
 *
 * @throws {TypeError} if `on-behalf-of` is blank.
 */
export function checkIdentity(headers: PlainHeaders): void {
  const identity = headers["on-behalf-of"];
  if (identity === undefined || !/^\s*(?:account-id\s*)?$/i.test(identity)) return;
  throw new TypeError("`on-behalf-of` must not be blank; omit it to act for the parent account. Nothing was sent.");
}
