// Made by scripts/generate.ts from spec/ip-address-management.yaml, spec/ip-pools.yaml, spec/ip-warmup.yaml, spec/subusers.yaml and spec/overlay.yaml.
// Do not edit; run `npm run generate`.

import type { CallArguments, CallOptions, ClientBase, ExistsOnlyInRegion, OpenApiFetchClient } from "../src/runtime/client-types.js";
import type { Failure, Success } from "../src/runtime/result.js";
import type { paths } from "./schema.js";
import type {
  AddIpBody,
  AddIpData,
  AddIpToNamedPoolBody,
  AddIpToNamedPoolData,
  AddIpsToIpPoolBody,
  AddIpsToIpPoolData,
  AddSubUsersToIpBody,
  AddSubUsersToIpData,
  CreateIpPoolBody,
  CreateIpPoolData,
  CreateNamedPoolBody,
  CreateNamedPoolData,
  DeleteIpsFromIpPoolBody,
  DeleteSubUsersFromIpBody,
  GetIpData,
  GetIpPoolData,
  GetIpPoolQuery,
  GetIpQuery,
  GetNamedPoolData,
  GetWarmUpIpData,
  ListIpAssignedToIpPoolData,
  ListIpAssignedToIpPoolQuery,
  ListIpData,
  ListIpPoolData,
  ListIpPoolQuery,
  ListIpQuery,
  ListNamedPoolsData,
  ListSubUserAssignedToIpData,
  ListSubUserAssignedToIpQuery,
  ListSubuserData,
  ListSubuserQuery,
  ListWarmUpIpData,
  RenameNamedPoolBody,
  RenameNamedPoolData,
  UpdateIpBody,
  UpdateIpData,
  UpdateIpPoolBody,
  UpdateIpPoolData,
  WarmUpIpBody,
  WarmUpIpData,
} from "./types.js";

/**
 * The regions of the API: one for each server of the document.
 *
 * - `global`: https://api.sendgrid.com (for global users and subusers)
 * - `eu`: https://api.eu.sendgrid.com (for EU regional subusers)
 */
export type HostRegion = "global" | "eu";

/** The region of the document's first server. */
export type DefaultRegion = "global";

/**
 * Get a List of all IP Addresses on your Account
 *
 * This operation returns a list of all IP addresses associated with your account. A sample of IP
 * details is returned with each IP, including which Pools the IP is associated with, whether the IP is
 * set to warm up automatically, and when the IP was last updated.
 *
 * ### Limitations
 *
 * The `is_parent_assigned` parameter and `pool` parameter cannot be used at the same time. By
 * definition, an IP cannot be assigned to a Pool if it is not first enabled. You can use either the
 * `before_key` or `after_key` in combination with the `limit` parameter to iterate through paginated
 * results but not both.
 *
 * `GET /v3/send_ips/ips`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 */
export interface ListIpInit extends CallOptions {
  readonly params?: { readonly query?: ListIpQuery | undefined } | undefined;
}

/**
 * Result of ListIp: Get a List of all IP Addresses on your Account.
 *
 * `GET /v3/send_ips/ips`
 */
export type ListIpResult = Success<200, ListIpData> | Failure<"ListIp">;

/**
 * Add a Twilio SendGrid IP Address
 *
 * This operation adds a Twilio SendGrid IP address to your account. You can also assign up to 100
 * Subusers to the IP address at creation.
 *
 * Each call buys an IP address, which is billed each month.
 *
 * `POST /v3/send_ips/ips`
 *
 * Never retried. If no response arrives: List the addresses added since (GET /v3/send_ips/ips with
 * start_added_at) before you retry: each call may buy an address.
 */
export interface AddIpInit extends CallOptions {
  readonly body: AddIpBody;
}

/**
 * Result of AddIp: Add a Twilio SendGrid IP Address.
 *
 * `POST /v3/send_ips/ips`
 */
export type AddIpResult = Success<201, AddIpData> | Failure<"AddIp">;

/**
 * Get Details for an IP Address
 *
 * This operation returns details for a specified IP address. Details include whether the IP is assigned
 * to a parent account, set to warm up automatically, which Pools the IP is associated with, when the IP
 * was added and modified, whether the IP is leased, and whether the IP is enabled. Note that this
 * operation will not return Subuser information associated with the IP. To retrieve Subuser
 * information, use the "Get a List of Subusers Assigned to an IP" endpoint.
 *
 * `GET /v3/send_ips/ips/{ip}`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 */
export interface GetIpInit extends CallOptions {
  readonly params: {
    readonly path: {
      /** The `ip` path parameter specifies an IP address to make the request against. */
      ip: string;
    };
    readonly query?: GetIpQuery | undefined;
  };
}

/**
 * Result of GetIp: Get Details for an IP Address.
 *
 * `GET /v3/send_ips/ips/{ip}`
 */
export type GetIpResult = Success<200, GetIpData> | Failure<"GetIp">;

/**
 * Update Details for an IP Address
 *
 * This operation updates an IP address's settings, including whether the IP is set to warm up
 * automatically, if the IP is assigned by a parent account, and whether the IP is enabled or disabled.
 * The request body must include at least one of the `is_auto_warmup`, `is_parent_assigned`, or
 * `is_enabled` fields.
 *
 * `PATCH /v3/send_ips/ips/{ip}`
 *
 * Retried only after a 429 response.
 */
export interface UpdateIpInit extends CallOptions {
  readonly params: {
    readonly path: {
      /** The `ip` path parameter specifies an IP address to make the request against. */
      ip: string;
    };
  };
  readonly body: UpdateIpBody;
}

/**
 * Result of UpdateIp: Update Details for an IP Address.
 *
 * `PATCH /v3/send_ips/ips/{ip}`
 */
export type UpdateIpResult = Success<200, UpdateIpData> | Failure<"UpdateIp">;

/**
 * Get a List of Subusers Assigned to an IP
 *
 * This operation returns a list of Subuser IDs that have been assigned the specified IP address. To
 * retrieve more information about the returned Subusers, use the [Subusers
 * API](https://docs.sendgrid.com/api-reference/subusers-api/list-all-subusers). You can use the
 * `after_key` and `limit` query parameters to iterate through paginated results. The maximum limit is
 * 100, meaning you may retrieve up to 100 Subusers per request. If the `after_key` in the API response
 * is not null, there are more Subusers assigned to the IP address than those returned in the request.
 * You can repeat the request with the non-null `after_key` value and the same limit to retrieve the
 * next group of Subusers.
 *
 * `GET /v3/send_ips/ips/{ip}/subusers`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 */
export interface ListSubUserAssignedToIpInit extends CallOptions {
  readonly params: {
    readonly path: {
      /** The `ip` path parameter specifies an IP address to make the request against. */
      ip: string;
    };
    readonly query?: ListSubUserAssignedToIpQuery | undefined;
  };
}

/**
 * Result of ListSubUserAssignedToIp: Get a List of Subusers Assigned to an IP.
 *
 * `GET /v3/send_ips/ips/{ip}/subusers`
 */
export type ListSubUserAssignedToIpResult = Success<200, ListSubUserAssignedToIpData> | Failure<"ListSubUserAssignedToIp">;

/**
 * Assign a Batch of Subusers to an IP
 *
 * This operation appends a batch of Subusers to a specified IP address. This endpoint requires all
 * Subuser assignments to succeed. If a Subuser assignment fails, this endpoint will return an error.
 *
 * `POST /v3/send_ips/ips/{ip}/subusers:batchAdd`
 *
 * Retried only after a 429 response.
 */
export interface AddSubUsersToIpInit extends CallOptions {
  readonly params: {
    readonly path: {
      /** The `ip` path parameter specifies an IP address to make the request against. */
      ip: string;
    };
  };
  readonly body: AddSubUsersToIpBody;
}

/**
 * Result of AddSubUsersToIp: Assign a Batch of Subusers to an IP.
 *
 * `POST /v3/send_ips/ips/{ip}/subusers:batchAdd`
 */
export type AddSubUsersToIpResult = Success<200, AddSubUsersToIpData> | Failure<"AddSubUsersToIp">;

/**
 * Delete a Batch of Subusers from an IP
 *
 * This operation removes a batch of Subusers from a specified IP address.
 *
 * `POST /v3/send_ips/ips/{ip}/subusers:batchDelete`
 *
 * Retried only after a 429 response.
 */
export interface DeleteSubUsersFromIpInit extends CallOptions {
  readonly params: {
    readonly path: {
      /** The `ip` path parameter specifies an IP address to make the request against. */
      ip: string;
    };
  };
  readonly body: DeleteSubUsersFromIpBody;
}

/**
 * Result of DeleteSubUsersFromIp: Delete a Batch of Subusers from an IP.
 *
 * `POST /v3/send_ips/ips/{ip}/subusers:batchDelete`
 */
export type DeleteSubUsersFromIpResult = Success<204, undefined> | Failure<"DeleteSubUsersFromIp">;

/**
 * Get a List of all IP Pools
 *
 * This operation returns a list of your IP Pools and a sample of each Pools' associated IP addresses.
 *
 * A maximum of 10 IPs will be returned per IP Pool by default. To retrieve additional IP addresses
 * associated with a Pool, use the "Get IPs Assigned to an IP Pool" operation. Each user may have a
 * maximum of 100 IP Pools.
 *
 * `GET /v3/send_ips/pools`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 */
export interface ListIpPoolInit extends CallOptions {
  readonly params?: { readonly query?: ListIpPoolQuery | undefined } | undefined;
}

/**
 * Result of ListIpPool: Get a List of all IP Pools.
 *
 * `GET /v3/send_ips/pools`
 */
export type ListIpPoolResult = Success<200, ListIpPoolData> | Failure<"ListIpPool">;

/**
 * Create an IP Pool with a Name and IP Assignments
 *
 * This operation will create a named IP Pool and associate specified IP addresses with the newly
 * created Pool. This operation requires all IP assignments to succeed. If any IP assignments fail, this
 * endpoint will return an error and the Pool will not be created.
 *
 * Each IP Pool may have a maximum of 100 assigned IP addresses.
 *
 * `POST /v3/send_ips/pools`
 *
 * Retried only after a 429 response. If no response arrives: List the pools (GET /v3/send_ips/pools);
 * if the name is among them, the pool was created.
 */
export interface CreateIpPoolInit extends CallOptions {
  readonly body: CreateIpPoolBody;
}

/**
 * Result of CreateIpPool: Create an IP Pool with a Name and IP Assignments.
 *
 * `POST /v3/send_ips/pools`
 */
export type CreateIpPoolResult = Success<201, CreateIpPoolData> | Failure<"CreateIpPool">;

/**
 * Get Details for an IP Pool
 *
 * This operation will return the details for a specified IP Pool, including the Pool's name, ID, a
 * sample list of the IPs associated with the Pool, and the total number of IPs belonging to the Pool. A
 * maximum of 10 IPs will be returned per IP Pool by default. To retrieve additional IP addresses
 * associated with a Pool, use the "Get IPs Assigned to an IP Pool" operation.
 *
 * `GET /v3/send_ips/pools/{poolid}`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 */
export interface GetIpPoolInit extends CallOptions {
  readonly params: {
    readonly path: {
      /** Specifies the unique ID for an IP Pool. */
      poolid: string;
    };
    readonly query?: GetIpPoolQuery | undefined;
  };
}

/**
 * Result of GetIpPool: Get Details for an IP Pool.
 *
 * `GET /v3/send_ips/pools/{poolid}`
 */
export type GetIpPoolResult = Success<200, GetIpPoolData> | Failure<"GetIpPool">;

/**
 * Update an IP Pool Name
 *
 * This operation will rename an IP Pool. An IP Pool name cannot start with a dot/period (.) or space.
 *
 * `PUT /v3/send_ips/pools/{poolid}`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 */
export interface UpdateIpPoolInit extends CallOptions {
  readonly params: {
    readonly path: {
      /** Specifies the unique ID for an IP Pool. */
      poolid: string;
    };
  };
  readonly body: UpdateIpPoolBody;
}

/**
 * Result of UpdateIpPool: Update an IP Pool Name.
 *
 * `PUT /v3/send_ips/pools/{poolid}`
 */
export type UpdateIpPoolResult = Success<200, UpdateIpPoolData> | Failure<"UpdateIpPool">;

/**
 * Delete IP Pool
 *
 * This operation deletes an IP Pool and unassigns all IP addresses associated with the Pool. IP
 * addresses associated with the deleted Pool will remain in your account.
 *
 * `DELETE /v3/send_ips/pools/{poolid}`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response. If no response
 * arrives: Get the pool (GET /v3/send_ips/pools/{poolid}); if it is not found, it was deleted.
 */
export interface DeleteIpPoolInit extends CallOptions {
  readonly params: {
    readonly path: {
      /** Specifies the unique ID for an IP Pool. */
      poolid: string;
    };
  };
}

/**
 * Result of DeleteIpPool: Delete IP Pool.
 *
 * `DELETE /v3/send_ips/pools/{poolid}`
 */
export type DeleteIpPoolResult = Success<204, undefined> | Failure<"DeleteIpPool">;

/**
 * Get IPs Assigned to an IP Pool
 *
 * This operation returns the IP addresses that are assigned to the specified IP pool.
 *
 * `GET /v3/send_ips/pools/{poolid}/ips`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 */
export interface ListIpAssignedToIpPoolInit extends CallOptions {
  readonly params: {
    readonly path: {
      /** Specifies the unique ID for an IP Pool. */
      poolid: string;
    };
    readonly query?: ListIpAssignedToIpPoolQuery | undefined;
  };
}

/**
 * Result of ListIpAssignedToIpPool: Get IPs Assigned to an IP Pool.
 *
 * `GET /v3/send_ips/pools/{poolid}/ips`
 */
export type ListIpAssignedToIpPoolResult = Success<200, ListIpAssignedToIpPoolData> | Failure<"ListIpAssignedToIpPool">;

/**
 * Add a Batch of IPs to an IP Pool
 *
 * This operation appends a batch of IPs to an IP Pool. This operation requires all IP assignments to
 * succeed. If any IP assignments fail, this endpoint will return an error.
 *
 * `POST /v3/send_ips/pools/{poolid}/ips:batchAdd`
 *
 * Retried only after a 429 response. If no response arrives: List the pool's addresses (GET
 * /v3/send_ips/pools/{poolid}/ips) before you retry.
 */
export interface AddIpsToIpPoolInit extends CallOptions {
  readonly params: {
    readonly path: {
      /** Specifies the unique ID for an IP Pool. */
      poolid: string;
    };
  };
  readonly body: AddIpsToIpPoolBody;
}

/**
 * Result of AddIpsToIpPool: Add a Batch of IPs to an IP Pool.
 *
 * `POST /v3/send_ips/pools/{poolid}/ips:batchAdd`
 */
export type AddIpsToIpPoolResult = Success<200, AddIpsToIpPoolData> | Failure<"AddIpsToIpPool">;

/**
 * Delete a Batch of IPs from an IP Pool
 *
 * This operation removes a batch of IPs from an IP Pool. This operation does not remove the IPs from
 * your account.
 *
 * `POST /v3/send_ips/pools/{poolid}/ips:batchDelete`
 *
 * Retried only after a 429 response. If no response arrives: List the pool's addresses (GET
 * /v3/send_ips/pools/{poolid}/ips) before you retry.
 */
export interface DeleteIpsFromIpPoolInit extends CallOptions {
  readonly params: {
    readonly path: {
      /** Specifies the unique ID for an IP Pool. */
      poolid: string;
    };
  };
  readonly body: DeleteIpsFromIpPoolBody;
}

/**
 * Result of DeleteIpsFromIpPool: Delete a Batch of IPs from an IP Pool.
 *
 * `POST /v3/send_ips/pools/{poolid}/ips:batchDelete`
 */
export type DeleteIpsFromIpPoolResult = Success<204, undefined> | Failure<"DeleteIpsFromIpPool">;

/**
 * Retrieve all IP pools
 *
 * All pools at once, in no documented order. Use ListIpPool instead, which has pages and IDs.
 *
 * `GET /v3/ips/pools`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 *
 * @deprecated Use ListIpPool (`GET /v3/send_ips/pools`).
 */
export interface ListNamedPoolsInit extends CallOptions {}

/**
 * Result of ListNamedPools: Retrieve all IP pools.
 *
 * `GET /v3/ips/pools`
 *
 * @deprecated Use ListIpPool (`GET /v3/send_ips/pools`).
 */
export type ListNamedPoolsResult = Success<200, ListNamedPoolsData> | Failure<"ListNamedPools">;

/**
 * Create an IP pool
 *
 * An account can have up to 100 pools. Use CreateIpPool instead, which returns the pool's ID.
 *
 * `POST /v3/ips/pools`
 *
 * Retried only after a 429 response. If no response arrives: List the pools (GET /v3/ips/pools); if the
 * name is among them, the pool was created.
 *
 * @deprecated Use CreateIpPool (`POST /v3/send_ips/pools`).
 */
export interface CreateNamedPoolInit extends CallOptions {
  readonly body: CreateNamedPoolBody;
}

/**
 * Result of CreateNamedPool: Create an IP pool.
 *
 * `POST /v3/ips/pools`
 *
 * @deprecated Use CreateIpPool (`POST /v3/send_ips/pools`).
 */
export type CreateNamedPoolResult = Success<200, CreateNamedPoolData> | Failure<"CreateNamedPool">;

/**
 * Retrieve all IPs in a specified pool
 *
 * Use ListIpAssignedToIpPool instead, which has pages.
 *
 * `GET /v3/ips/pools/{pool_name}`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 *
 * @deprecated Use ListIpAssignedToIpPool (`GET /v3/send_ips/pools/{poolid}/ips`).
 */
export interface GetNamedPoolInit extends CallOptions {
  readonly params: {
    readonly path: {
      /** The name of the pool. */
      pool_name: string;
    };
  };
}

/**
 * Result of GetNamedPool: Retrieve all IPs in a specified pool.
 *
 * `GET /v3/ips/pools/{pool_name}`
 *
 * @deprecated Use ListIpAssignedToIpPool (`GET /v3/send_ips/pools/{poolid}/ips`).
 */
export type GetNamedPoolResult = Success<200, GetNamedPoolData> | Failure<"GetNamedPool">;

/**
 * Update an IP pool's name
 *
 * Use UpdateIpPool instead.
 *
 * `PUT /v3/ips/pools/{pool_name}`
 *
 * Retried only after a 429 response. If no response arrives: List the pools (GET /v3/ips/pools); if the
 * new name is among them, the pool was renamed.
 *
 * @deprecated Use UpdateIpPool (`PUT /v3/send_ips/pools/{poolid}`).
 */
export interface RenameNamedPoolInit extends CallOptions {
  readonly params: {
    readonly path: {
      /** The name of the pool. */
      pool_name: string;
    };
  };
  readonly body: RenameNamedPoolBody;
}

/**
 * Result of RenameNamedPool: Update an IP pool's name.
 *
 * `PUT /v3/ips/pools/{pool_name}`
 *
 * @deprecated Use UpdateIpPool (`PUT /v3/send_ips/pools/{poolid}`).
 */
export type RenameNamedPoolResult = Success<200, RenameNamedPoolData> | Failure<"RenameNamedPool">;

/**
 * Delete an IP pool
 *
 * Use DeleteIpPool instead.
 *
 * `DELETE /v3/ips/pools/{pool_name}`
 *
 * Retried only after a 429 response. If no response arrives: List the pools (GET /v3/ips/pools); if the
 * name is not among them, the pool was deleted.
 *
 * @deprecated Use DeleteIpPool (`DELETE /v3/send_ips/pools/{poolid}`).
 */
export interface DeleteNamedPoolInit extends CallOptions {
  readonly params: {
    readonly path: {
      /** The name of the pool. */
      pool_name: string;
    };
  };
}

/**
 * Result of DeleteNamedPool: Delete an IP pool.
 *
 * `DELETE /v3/ips/pools/{pool_name}`
 *
 * @deprecated Use DeleteIpPool (`DELETE /v3/send_ips/pools/{poolid}`).
 */
export type DeleteNamedPoolResult = Success<204, undefined> | Failure<"DeleteNamedPool">;

/**
 * Add an IP Address to a pool
 *
 * Use AddIpsToIpPool instead, which accepts several addresses.
 *
 * `POST /v3/ips/pools/{pool_name}/ips`
 *
 * Retried only after a 429 response. If no response arrives: Get the pool (GET
 * /v3/ips/pools/{pool_name}); if it has the address, the address was added.
 *
 * @deprecated Use AddIpsToIpPool (`POST /v3/send_ips/pools/{poolid}/ips:batchAdd`).
 */
export interface AddIpToNamedPoolInit extends CallOptions {
  readonly params: {
    readonly path: {
      /** The name of the pool. */
      pool_name: string;
    };
  };
  readonly body: AddIpToNamedPoolBody;
}

/**
 * Result of AddIpToNamedPool: Add an IP Address to a pool.
 *
 * `POST /v3/ips/pools/{pool_name}/ips`
 *
 * @deprecated Use AddIpsToIpPool (`POST /v3/send_ips/pools/{poolid}/ips:batchAdd`).
 */
export type AddIpToNamedPoolResult = Success<200, AddIpToNamedPoolData> | Failure<"AddIpToNamedPool">;

/**
 * Remove an IP Address from a pool
 *
 * Use DeleteIpsFromIpPool instead, which accepts several addresses.
 *
 * `DELETE /v3/ips/pools/{pool_name}/ips/{ip}`
 *
 * Retried only after a 429 response. If no response arrives: Get the pool (GET
 * /v3/ips/pools/{pool_name}); if it does not have the address, the address was removed.
 *
 * @deprecated Use DeleteIpsFromIpPool (`POST /v3/send_ips/pools/{poolid}/ips:batchDelete`).
 */
export interface DeleteIpFromNamedPoolInit extends CallOptions {
  readonly params: {
    readonly path: {
      /** The name of the pool. */
      pool_name: string;
      /** The IP address to remove. */
      ip: string;
    };
  };
}

/**
 * Result of DeleteIpFromNamedPool: Remove an IP Address from a pool.
 *
 * `DELETE /v3/ips/pools/{pool_name}/ips/{ip}`
 *
 * @deprecated Use DeleteIpsFromIpPool (`POST /v3/send_ips/pools/{poolid}/ips:batchDelete`).
 */
export type DeleteIpFromNamedPoolResult = Success<204, undefined> | Failure<"DeleteIpFromNamedPool">;

/**
 * Retrieve all IPs currently in warmup
 *
 * All addresses in warmup at once, in no documented order.
 *
 * `GET /v3/ips/warmup`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 */
export interface ListWarmUpIpInit extends CallOptions {}

/**
 * Result of ListWarmUpIp: Retrieve all IPs currently in warmup.
 *
 * `GET /v3/ips/warmup`
 */
export type ListWarmUpIpResult = Success<200, ListWarmUpIpData> | Failure<"ListWarmUpIp">;

/**
 * Start warming up an IP address
 *
 * Puts an address into warmup, and returns when the warmup began.
 *
 * `POST /v3/ips/warmup`
 *
 * Retried only after a 429 response. If no response arrives: Get the warmup (GET
 * /v3/ips/warmup/{ip_address}); if it is found, it was started.
 */
export interface WarmUpIpInit extends CallOptions {
  readonly body: WarmUpIpBody;
}

/**
 * Result of WarmUpIp: Start warming up an IP address.
 *
 * `POST /v3/ips/warmup`
 */
export type WarmUpIpResult = Success<200, WarmUpIpData> | Failure<"WarmUpIp">;

/**
 * Retrieve the warmup status for a specific IP address
 *
 * The warmup of one address, as a list with one item. An address that is not in warmup is a 404.
 *
 * `GET /v3/ips/warmup/{ip_address}`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 */
export interface GetWarmUpIpInit extends CallOptions {
  readonly params: {
    readonly path: {
      /** The IP address. */
      ip_address: string;
    };
  };
}

/**
 * Result of GetWarmUpIp: Retrieve the warmup status for a specific IP address.
 *
 * `GET /v3/ips/warmup/{ip_address}`
 */
export type GetWarmUpIpResult = Success<200, GetWarmUpIpData> | Failure<"GetWarmUpIp">;

/**
 * Stop warming up an IP address
 *
 * Takes an address out of warmup. GetWarmUpIp no longer has its status then, so read it before if you
 * need it.
 *
 * `DELETE /v3/ips/warmup/{ip_address}`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response. If no response
 * arrives: Get the warmup (GET /v3/ips/warmup/{ip_address}); if it is not found, it was stopped.
 */
export interface StopIpWarmUpInit extends CallOptions {
  readonly params: {
    readonly path: {
      /** The IP address. */
      ip_address: string;
    };
  };
}

/**
 * Result of StopIpWarmUp: Stop warming up an IP address.
 *
 * `DELETE /v3/ips/warmup/{ip_address}`
 */
export type StopIpWarmUpResult = Success<204, undefined> | Failure<"StopIpWarmUp">;

/**
 * List all Subusers
 *
 * The subusers of the account, by pages. A page is the part of the list that begins at `offset`; the
 * list's order is not documented. A subuser that is added or deleted while you read the pages moves
 * those after it, so you may see one twice or miss one.
 *
 * `GET /v3/subusers`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 */
export interface ListSubuserInit extends CallOptions {
  readonly params?: { readonly query?: ListSubuserQuery | undefined } | undefined;
}

/**
 * Result of ListSubuser: List all Subusers.
 *
 * `GET /v3/subusers`
 */
export type ListSubuserResult = Success<200, ListSubuserData> | Failure<"ListSubuser">;

/** The calls that exist in every region, by method and path. */
export interface Calls {
  readonly GET: {
    readonly "/v3/send_ips/ips": { init: [init?: ListIpInit | undefined]; result: ListIpResult };
    readonly "/v3/send_ips/ips/{ip}": { init: [init: GetIpInit]; result: GetIpResult };
    readonly "/v3/send_ips/ips/{ip}/subusers": { init: [init: ListSubUserAssignedToIpInit]; result: ListSubUserAssignedToIpResult };
    readonly "/v3/send_ips/pools": { init: [init?: ListIpPoolInit | undefined]; result: ListIpPoolResult };
    readonly "/v3/send_ips/pools/{poolid}": { init: [init: GetIpPoolInit]; result: GetIpPoolResult };
    readonly "/v3/send_ips/pools/{poolid}/ips": { init: [init: ListIpAssignedToIpPoolInit]; result: ListIpAssignedToIpPoolResult };
    readonly "/v3/ips/warmup": { init: [init?: ListWarmUpIpInit | undefined]; result: ListWarmUpIpResult };
    readonly "/v3/ips/warmup/{ip_address}": { init: [init: GetWarmUpIpInit]; result: GetWarmUpIpResult };
    readonly "/v3/subusers": { init: [init?: ListSubuserInit | undefined]; result: ListSubuserResult };
  };
  readonly POST: {
    readonly "/v3/send_ips/ips": { init: [init: AddIpInit]; result: AddIpResult };
    readonly "/v3/send_ips/ips/{ip}/subusers:batchAdd": { init: [init: AddSubUsersToIpInit]; result: AddSubUsersToIpResult };
    readonly "/v3/send_ips/ips/{ip}/subusers:batchDelete": { init: [init: DeleteSubUsersFromIpInit]; result: DeleteSubUsersFromIpResult };
    readonly "/v3/send_ips/pools": { init: [init: CreateIpPoolInit]; result: CreateIpPoolResult };
    readonly "/v3/send_ips/pools/{poolid}/ips:batchAdd": { init: [init: AddIpsToIpPoolInit]; result: AddIpsToIpPoolResult };
    readonly "/v3/send_ips/pools/{poolid}/ips:batchDelete": { init: [init: DeleteIpsFromIpPoolInit]; result: DeleteIpsFromIpPoolResult };
    readonly "/v3/ips/warmup": { init: [init: WarmUpIpInit]; result: WarmUpIpResult };
  };
  readonly PUT: { readonly "/v3/send_ips/pools/{poolid}": { init: [init: UpdateIpPoolInit]; result: UpdateIpPoolResult } };
  readonly PATCH: { readonly "/v3/send_ips/ips/{ip}": { init: [init: UpdateIpInit]; result: UpdateIpResult } };
  readonly DELETE: {
    readonly "/v3/send_ips/pools/{poolid}": { init: [init: DeleteIpPoolInit]; result: DeleteIpPoolResult };
    readonly "/v3/ips/warmup/{ip_address}": { init: [init: StopIpWarmUpInit]; result: StopIpWarmUpResult };
  };
}

/** The calls of the region global, and those that exist in other regions only, to say so. */
export interface GlobalCalls {
  readonly GET: {
    readonly "/v3/send_ips/ips": { init: [init?: ListIpInit | undefined]; result: ListIpResult };
    readonly "/v3/send_ips/ips/{ip}": { init: [init: GetIpInit]; result: GetIpResult };
    readonly "/v3/send_ips/ips/{ip}/subusers": { init: [init: ListSubUserAssignedToIpInit]; result: ListSubUserAssignedToIpResult };
    readonly "/v3/send_ips/pools": { init: [init?: ListIpPoolInit | undefined]; result: ListIpPoolResult };
    readonly "/v3/send_ips/pools/{poolid}": { init: [init: GetIpPoolInit]; result: GetIpPoolResult };
    readonly "/v3/send_ips/pools/{poolid}/ips": { init: [init: ListIpAssignedToIpPoolInit]; result: ListIpAssignedToIpPoolResult };
    /** @deprecated Use ListIpPool (`GET /v3/send_ips/pools`). */
    readonly "/v3/ips/pools": { init: [init?: ListNamedPoolsInit | undefined]; result: ListNamedPoolsResult };
    /** @deprecated Use ListIpAssignedToIpPool (`GET /v3/send_ips/pools/{poolid}/ips`). */
    readonly "/v3/ips/pools/{pool_name}": { init: [init: GetNamedPoolInit]; result: GetNamedPoolResult };
    readonly "/v3/ips/warmup": { init: [init?: ListWarmUpIpInit | undefined]; result: ListWarmUpIpResult };
    readonly "/v3/ips/warmup/{ip_address}": { init: [init: GetWarmUpIpInit]; result: GetWarmUpIpResult };
    readonly "/v3/subusers": { init: [init?: ListSubuserInit | undefined]; result: ListSubuserResult };
  };
  readonly POST: {
    readonly "/v3/send_ips/ips": { init: [init: AddIpInit]; result: AddIpResult };
    readonly "/v3/send_ips/ips/{ip}/subusers:batchAdd": { init: [init: AddSubUsersToIpInit]; result: AddSubUsersToIpResult };
    readonly "/v3/send_ips/ips/{ip}/subusers:batchDelete": { init: [init: DeleteSubUsersFromIpInit]; result: DeleteSubUsersFromIpResult };
    readonly "/v3/send_ips/pools": { init: [init: CreateIpPoolInit]; result: CreateIpPoolResult };
    readonly "/v3/send_ips/pools/{poolid}/ips:batchAdd": { init: [init: AddIpsToIpPoolInit]; result: AddIpsToIpPoolResult };
    readonly "/v3/send_ips/pools/{poolid}/ips:batchDelete": { init: [init: DeleteIpsFromIpPoolInit]; result: DeleteIpsFromIpPoolResult };
    /** @deprecated Use CreateIpPool (`POST /v3/send_ips/pools`). */
    readonly "/v3/ips/pools": { init: [init: CreateNamedPoolInit]; result: CreateNamedPoolResult };
    /** @deprecated Use AddIpsToIpPool (`POST /v3/send_ips/pools/{poolid}/ips:batchAdd`). */
    readonly "/v3/ips/pools/{pool_name}/ips": { init: [init: AddIpToNamedPoolInit]; result: AddIpToNamedPoolResult };
    readonly "/v3/ips/warmup": { init: [init: WarmUpIpInit]; result: WarmUpIpResult };
  };
  readonly PUT: {
    readonly "/v3/send_ips/pools/{poolid}": { init: [init: UpdateIpPoolInit]; result: UpdateIpPoolResult };
    /** @deprecated Use UpdateIpPool (`PUT /v3/send_ips/pools/{poolid}`). */
    readonly "/v3/ips/pools/{pool_name}": { init: [init: RenameNamedPoolInit]; result: RenameNamedPoolResult };
  };
  readonly PATCH: { readonly "/v3/send_ips/ips/{ip}": { init: [init: UpdateIpInit]; result: UpdateIpResult } };
  readonly DELETE: {
    readonly "/v3/send_ips/pools/{poolid}": { init: [init: DeleteIpPoolInit]; result: DeleteIpPoolResult };
    /** @deprecated Use DeleteIpPool (`DELETE /v3/send_ips/pools/{poolid}`). */
    readonly "/v3/ips/pools/{pool_name}": { init: [init: DeleteNamedPoolInit]; result: DeleteNamedPoolResult };
    /** @deprecated Use DeleteIpsFromIpPool (`POST /v3/send_ips/pools/{poolid}/ips:batchDelete`). */
    readonly "/v3/ips/pools/{pool_name}/ips/{ip}": { init: [init: DeleteIpFromNamedPoolInit]; result: DeleteIpFromNamedPoolResult };
    readonly "/v3/ips/warmup/{ip_address}": { init: [init: StopIpWarmUpInit]; result: StopIpWarmUpResult };
  };
}

/** The calls of the region eu, and those that exist in other regions only, to say so. */
export interface EuCalls {
  readonly GET: {
    readonly "/v3/send_ips/ips": { init: [init?: ListIpInit | undefined]; result: ListIpResult };
    readonly "/v3/send_ips/ips/{ip}": { init: [init: GetIpInit]; result: GetIpResult };
    readonly "/v3/send_ips/ips/{ip}/subusers": { init: [init: ListSubUserAssignedToIpInit]; result: ListSubUserAssignedToIpResult };
    readonly "/v3/send_ips/pools": { init: [init?: ListIpPoolInit | undefined]; result: ListIpPoolResult };
    readonly "/v3/send_ips/pools/{poolid}": { init: [init: GetIpPoolInit]; result: GetIpPoolResult };
    readonly "/v3/send_ips/pools/{poolid}/ips": { init: [init: ListIpAssignedToIpPoolInit]; result: ListIpAssignedToIpPoolResult };
    /** @deprecated Use ListIpPool (`GET /v3/send_ips/pools`). */
    readonly "/v3/ips/pools": { init: ExistsOnlyInRegion<"global">; result: ListNamedPoolsResult };
    /** @deprecated Use ListIpAssignedToIpPool (`GET /v3/send_ips/pools/{poolid}/ips`). */
    readonly "/v3/ips/pools/{pool_name}": { init: ExistsOnlyInRegion<"global">; result: GetNamedPoolResult };
    readonly "/v3/ips/warmup": { init: [init?: ListWarmUpIpInit | undefined]; result: ListWarmUpIpResult };
    readonly "/v3/ips/warmup/{ip_address}": { init: [init: GetWarmUpIpInit]; result: GetWarmUpIpResult };
    readonly "/v3/subusers": { init: [init?: ListSubuserInit | undefined]; result: ListSubuserResult };
  };
  readonly POST: {
    readonly "/v3/send_ips/ips": { init: [init: AddIpInit]; result: AddIpResult };
    readonly "/v3/send_ips/ips/{ip}/subusers:batchAdd": { init: [init: AddSubUsersToIpInit]; result: AddSubUsersToIpResult };
    readonly "/v3/send_ips/ips/{ip}/subusers:batchDelete": { init: [init: DeleteSubUsersFromIpInit]; result: DeleteSubUsersFromIpResult };
    readonly "/v3/send_ips/pools": { init: [init: CreateIpPoolInit]; result: CreateIpPoolResult };
    readonly "/v3/send_ips/pools/{poolid}/ips:batchAdd": { init: [init: AddIpsToIpPoolInit]; result: AddIpsToIpPoolResult };
    readonly "/v3/send_ips/pools/{poolid}/ips:batchDelete": { init: [init: DeleteIpsFromIpPoolInit]; result: DeleteIpsFromIpPoolResult };
    /** @deprecated Use CreateIpPool (`POST /v3/send_ips/pools`). */
    readonly "/v3/ips/pools": { init: ExistsOnlyInRegion<"global">; result: CreateNamedPoolResult };
    /** @deprecated Use AddIpsToIpPool (`POST /v3/send_ips/pools/{poolid}/ips:batchAdd`). */
    readonly "/v3/ips/pools/{pool_name}/ips": { init: ExistsOnlyInRegion<"global">; result: AddIpToNamedPoolResult };
    readonly "/v3/ips/warmup": { init: [init: WarmUpIpInit]; result: WarmUpIpResult };
  };
  readonly PUT: {
    readonly "/v3/send_ips/pools/{poolid}": { init: [init: UpdateIpPoolInit]; result: UpdateIpPoolResult };
    /** @deprecated Use UpdateIpPool (`PUT /v3/send_ips/pools/{poolid}`). */
    readonly "/v3/ips/pools/{pool_name}": { init: ExistsOnlyInRegion<"global">; result: RenameNamedPoolResult };
  };
  readonly PATCH: { readonly "/v3/send_ips/ips/{ip}": { init: [init: UpdateIpInit]; result: UpdateIpResult } };
  readonly DELETE: {
    readonly "/v3/send_ips/pools/{poolid}": { init: [init: DeleteIpPoolInit]; result: DeleteIpPoolResult };
    /** @deprecated Use DeleteIpPool (`DELETE /v3/send_ips/pools/{poolid}`). */
    readonly "/v3/ips/pools/{pool_name}": { init: ExistsOnlyInRegion<"global">; result: DeleteNamedPoolResult };
    /** @deprecated Use DeleteIpsFromIpPool (`POST /v3/send_ips/pools/{poolid}/ips:batchDelete`). */
    readonly "/v3/ips/pools/{pool_name}/ips/{ip}": { init: ExistsOnlyInRegion<"global">; result: DeleteIpFromNamedPoolResult };
    readonly "/v3/ips/warmup/{ip_address}": { init: [init: StopIpWarmUpInit]; result: StopIpWarmUpResult };
  };
}

/** The openapi-fetch client underneath, typed by `paths`. */
export interface RawClient extends OpenApiFetchClient<paths> {}

/** The document's operations, by method and path: those of every region. */
export interface AnyRegionClient extends ClientBase<RawClient> {
  /** The region that this client calls. */
  readonly region: HostRegion;
  /**
   * Calls a GET operation. An HTTP error is a result, not an exception; `unwrap` throws it.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   */
  GET<P extends keyof Calls["GET"]>(path: P, ...init: CallArguments<Calls["GET"][P]>): Promise<Calls["GET"][P]["result"]>;
  /**
   * Calls a POST operation. An HTTP error is a result, not an exception; `unwrap` throws it.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   */
  POST<P extends keyof Calls["POST"]>(path: P, ...init: CallArguments<Calls["POST"][P]>): Promise<Calls["POST"][P]["result"]>;
  /**
   * Calls a PUT operation. An HTTP error is a result, not an exception; `unwrap` throws it.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   */
  PUT<P extends keyof Calls["PUT"]>(path: P, ...init: CallArguments<Calls["PUT"][P]>): Promise<Calls["PUT"][P]["result"]>;
  /**
   * Calls a PATCH operation. An HTTP error is a result, not an exception; `unwrap` throws it.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   */
  PATCH<P extends keyof Calls["PATCH"]>(path: P, ...init: CallArguments<Calls["PATCH"][P]>): Promise<Calls["PATCH"][P]["result"]>;
  /**
   * Calls a DELETE operation. An HTTP error is a result, not an exception; `unwrap` throws it.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   */
  DELETE<P extends keyof Calls["DELETE"]>(path: P, ...init: CallArguments<Calls["DELETE"][P]>): Promise<Calls["DELETE"][P]["result"]>;
}

/** The document's operations, by method and path: those of the region "global". */
export interface GlobalClient extends ClientBase<RawClient> {
  /** The region that this client calls. */
  readonly region: "global";
  /**
   * Calls a GET operation. An HTTP error is a result, not an exception; `unwrap` throws it.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   */
  GET<P extends keyof GlobalCalls["GET"]>(path: P, ...init: CallArguments<GlobalCalls["GET"][P]>): Promise<GlobalCalls["GET"][P]["result"]>;
  /**
   * Calls a POST operation. An HTTP error is a result, not an exception; `unwrap` throws it.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   */
  POST<P extends keyof GlobalCalls["POST"]>(
    path: P,
    ...init: CallArguments<GlobalCalls["POST"][P]>
  ): Promise<GlobalCalls["POST"][P]["result"]>;
  /**
   * Calls a PUT operation. An HTTP error is a result, not an exception; `unwrap` throws it.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   */
  PUT<P extends keyof GlobalCalls["PUT"]>(path: P, ...init: CallArguments<GlobalCalls["PUT"][P]>): Promise<GlobalCalls["PUT"][P]["result"]>;
  /**
   * Calls a PATCH operation. An HTTP error is a result, not an exception; `unwrap` throws it.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   */
  PATCH<P extends keyof GlobalCalls["PATCH"]>(
    path: P,
    ...init: CallArguments<GlobalCalls["PATCH"][P]>
  ): Promise<GlobalCalls["PATCH"][P]["result"]>;
  /**
   * Calls a DELETE operation. An HTTP error is a result, not an exception; `unwrap` throws it.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   */
  DELETE<P extends keyof GlobalCalls["DELETE"]>(
    path: P,
    ...init: CallArguments<GlobalCalls["DELETE"][P]>
  ): Promise<GlobalCalls["DELETE"][P]["result"]>;
}

/** The document's operations, by method and path: those of the region "eu". */
export interface EuClient extends ClientBase<RawClient> {
  /** The region that this client calls. */
  readonly region: "eu";
  /**
   * Calls a GET operation. An HTTP error is a result, not an exception; `unwrap` throws it.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   */
  GET<P extends keyof EuCalls["GET"]>(path: P, ...init: CallArguments<EuCalls["GET"][P]>): Promise<EuCalls["GET"][P]["result"]>;
  /**
   * Calls a POST operation. An HTTP error is a result, not an exception; `unwrap` throws it.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   */
  POST<P extends keyof EuCalls["POST"]>(path: P, ...init: CallArguments<EuCalls["POST"][P]>): Promise<EuCalls["POST"][P]["result"]>;
  /**
   * Calls a PUT operation. An HTTP error is a result, not an exception; `unwrap` throws it.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   */
  PUT<P extends keyof EuCalls["PUT"]>(path: P, ...init: CallArguments<EuCalls["PUT"][P]>): Promise<EuCalls["PUT"][P]["result"]>;
  /**
   * Calls a PATCH operation. An HTTP error is a result, not an exception; `unwrap` throws it.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   */
  PATCH<P extends keyof EuCalls["PATCH"]>(path: P, ...init: CallArguments<EuCalls["PATCH"][P]>): Promise<EuCalls["PATCH"][P]["result"]>;
  /**
   * Calls a DELETE operation. An HTTP error is a result, not an exception; `unwrap` throws it.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   */
  DELETE<P extends keyof EuCalls["DELETE"]>(path: P, ...init: CallArguments<EuCalls["DELETE"][P]>): Promise<EuCalls["DELETE"][P]["result"]>;
}

/**
 * A client of a region: `Client` is one of the default region, `Client<HostRegion>` one of any region,
 * with the calls that exist everywhere.
 */
export type Client<R extends HostRegion = DefaultRegion> = [R] extends ["global"]
  ? GlobalClient
  : [R] extends ["eu"]
    ? EuClient
    : AnyRegionClient;
