// Made by scripts/generate.ts from spec/ip-address-management.yaml, spec/ip-pools.yaml and spec/overlay.yaml.
// Do not edit; run `npm run generate`.

import type { CallArguments, CallOptions, CallResult, ClientBase } from "../src/runtime/client-types.js";
import type { Failure, Success } from "../src/runtime/result.js";
import type { operations, paths } from "./schema.js";
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
  GetNamedPoolData,
  ListIpAssignedToIpPoolData,
  ListIpData,
  ListIpPoolData,
  ListNamedPoolsData,
  ListSubUserAssignedToIpData,
  RenameNamedPoolBody,
  RenameNamedPoolData,
  UpdateIpBody,
  UpdateIpData,
  UpdateIpPoolBody,
  UpdateIpPoolData,
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
  readonly params?: {
    readonly query?: operations["ListIp"]["parameters"]["query"] &
      ({ readonly before_key?: never } | { readonly after_key?: never }) &
      ({ readonly pool?: never } | { readonly is_parent_assigned?: never });
  };
}

/**
 * Result of ListIp: Get a List of all IP Addresses on your Account.
 *
 * `GET /v3/send_ips/ips`
 */
export type ListIpResult = Success<200, ListIpData> | Failure;

/**
 * Add a Twilio SendGrid IP Address
 *
 * This operation adds a Twilio SendGrid IP address to your account. You can also assign up to 100
 * Subusers to the IP address at creation.
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
export type AddIpResult = Success<201, AddIpData> | Failure;

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
    readonly path: operations["GetIp"]["parameters"]["path"];
    readonly query?: operations["GetIp"]["parameters"]["query"];
  };
}

/**
 * Result of GetIp: Get Details for an IP Address.
 *
 * `GET /v3/send_ips/ips/{ip}`
 */
export type GetIpResult = Success<200, GetIpData> | Failure;

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
  readonly params: { readonly path: operations["UpdateIp"]["parameters"]["path"] };
  readonly body: UpdateIpBody;
}

/**
 * Result of UpdateIp: Update Details for an IP Address.
 *
 * `PATCH /v3/send_ips/ips/{ip}`
 */
export type UpdateIpResult = Success<200, UpdateIpData> | Failure;

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
    readonly path: operations["ListSubUserAssignedToIp"]["parameters"]["path"];
    readonly query?: operations["ListSubUserAssignedToIp"]["parameters"]["query"];
  };
}

/**
 * Result of ListSubUserAssignedToIp: Get a List of Subusers Assigned to an IP.
 *
 * `GET /v3/send_ips/ips/{ip}/subusers`
 */
export type ListSubUserAssignedToIpResult = Success<200, ListSubUserAssignedToIpData> | Failure;

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
  readonly params: { readonly path: operations["AddSubUsersToIp"]["parameters"]["path"] };
  readonly body: AddSubUsersToIpBody;
}

/**
 * Result of AddSubUsersToIp: Assign a Batch of Subusers to an IP.
 *
 * `POST /v3/send_ips/ips/{ip}/subusers:batchAdd`
 */
export type AddSubUsersToIpResult = Success<200, AddSubUsersToIpData> | Failure;

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
  readonly params: { readonly path: operations["DeleteSubUsersFromIp"]["parameters"]["path"] };
  readonly body: DeleteSubUsersFromIpBody;
}

/**
 * Result of DeleteSubUsersFromIp: Delete a Batch of Subusers from an IP.
 *
 * `POST /v3/send_ips/ips/{ip}/subusers:batchDelete`
 */
export type DeleteSubUsersFromIpResult = Success<204, undefined> | Failure;

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
  readonly params?: { readonly query?: operations["ListIpPool"]["parameters"]["query"] };
}

/**
 * Result of ListIpPool: Get a List of all IP Pools.
 *
 * `GET /v3/send_ips/pools`
 */
export type ListIpPoolResult = Success<200, ListIpPoolData> | Failure;

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
export type CreateIpPoolResult = Success<201, CreateIpPoolData> | Failure;

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
    readonly path: operations["GetIpPool"]["parameters"]["path"];
    readonly query?: operations["GetIpPool"]["parameters"]["query"];
  };
}

/**
 * Result of GetIpPool: Get Details for an IP Pool.
 *
 * `GET /v3/send_ips/pools/{poolid}`
 */
export type GetIpPoolResult = Success<200, GetIpPoolData> | Failure;

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
  readonly params: { readonly path: operations["UpdateIpPool"]["parameters"]["path"] };
  readonly body: UpdateIpPoolBody;
}

/**
 * Result of UpdateIpPool: Update an IP Pool Name.
 *
 * `PUT /v3/send_ips/pools/{poolid}`
 */
export type UpdateIpPoolResult = Success<200, UpdateIpPoolData> | Failure;

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
  readonly params: { readonly path: operations["DeleteIpPool"]["parameters"]["path"] };
}

/**
 * Result of DeleteIpPool: Delete IP Pool.
 *
 * `DELETE /v3/send_ips/pools/{poolid}`
 */
export type DeleteIpPoolResult = Success<204, undefined> | Failure;

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
    readonly path: operations["ListIpAssignedToIpPool"]["parameters"]["path"];
    readonly query?: operations["ListIpAssignedToIpPool"]["parameters"]["query"];
  };
}

/**
 * Result of ListIpAssignedToIpPool: Get IPs Assigned to an IP Pool.
 *
 * `GET /v3/send_ips/pools/{poolid}/ips`
 */
export type ListIpAssignedToIpPoolResult = Success<200, ListIpAssignedToIpPoolData> | Failure;

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
  readonly params: { readonly path: operations["AddIpsToIpPool"]["parameters"]["path"] };
  readonly body: AddIpsToIpPoolBody;
}

/**
 * Result of AddIpsToIpPool: Add a Batch of IPs to an IP Pool.
 *
 * `POST /v3/send_ips/pools/{poolid}/ips:batchAdd`
 */
export type AddIpsToIpPoolResult = Success<200, AddIpsToIpPoolData> | Failure;

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
  readonly params: { readonly path: operations["DeleteIpsFromIpPool"]["parameters"]["path"] };
  readonly body: DeleteIpsFromIpPoolBody;
}

/**
 * Result of DeleteIpsFromIpPool: Delete a Batch of IPs from an IP Pool.
 *
 * `POST /v3/send_ips/pools/{poolid}/ips:batchDelete`
 */
export type DeleteIpsFromIpPoolResult = Success<204, undefined> | Failure;

/**
 * Retrieve all IP pools
 *
 * All pools at once, in no documented order. Use ListIpPool instead, which has pages and IDs.
 *
 * `GET /v3/ips/pools`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 *
 * @deprecated
 */
export interface ListNamedPoolsInit extends CallOptions {}

/**
 * Result of ListNamedPools: Retrieve all IP pools.
 *
 * `GET /v3/ips/pools`
 *
 * @deprecated
 */
export type ListNamedPoolsResult = Success<200, ListNamedPoolsData> | Failure;

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
 * @deprecated
 */
export interface CreateNamedPoolInit extends CallOptions {
  readonly body: CreateNamedPoolBody;
}

/**
 * Result of CreateNamedPool: Create an IP pool.
 *
 * `POST /v3/ips/pools`
 *
 * @deprecated
 */
export type CreateNamedPoolResult = Success<200, CreateNamedPoolData> | Failure;

/**
 * Retrieve all IPs in a specified pool
 *
 * Use ListIpAssignedToIpPool instead, which has pages.
 *
 * `GET /v3/ips/pools/{pool_name}`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 *
 * @deprecated
 */
export interface GetNamedPoolInit extends CallOptions {
  readonly params: { readonly path: operations["GetNamedPool"]["parameters"]["path"] };
}

/**
 * Result of GetNamedPool: Retrieve all IPs in a specified pool.
 *
 * `GET /v3/ips/pools/{pool_name}`
 *
 * @deprecated
 */
export type GetNamedPoolResult = Success<200, GetNamedPoolData> | Failure;

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
 * @deprecated
 */
export interface RenameNamedPoolInit extends CallOptions {
  readonly params: { readonly path: operations["RenameNamedPool"]["parameters"]["path"] };
  readonly body: RenameNamedPoolBody;
}

/**
 * Result of RenameNamedPool: Update an IP pool's name.
 *
 * `PUT /v3/ips/pools/{pool_name}`
 *
 * @deprecated
 */
export type RenameNamedPoolResult = Success<200, RenameNamedPoolData> | Failure;

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
 * @deprecated
 */
export interface DeleteNamedPoolInit extends CallOptions {
  readonly params: { readonly path: operations["DeleteNamedPool"]["parameters"]["path"] };
}

/**
 * Result of DeleteNamedPool: Delete an IP pool.
 *
 * `DELETE /v3/ips/pools/{pool_name}`
 *
 * @deprecated
 */
export type DeleteNamedPoolResult = Success<204, undefined> | Failure;

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
 * @deprecated
 */
export interface AddIpToNamedPoolInit extends CallOptions {
  readonly params: { readonly path: operations["AddIpToNamedPool"]["parameters"]["path"] };
  readonly body: AddIpToNamedPoolBody;
}

/**
 * Result of AddIpToNamedPool: Add an IP Address to a pool.
 *
 * `POST /v3/ips/pools/{pool_name}/ips`
 *
 * @deprecated
 */
export type AddIpToNamedPoolResult = Success<200, AddIpToNamedPoolData> | Failure;

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
 * @deprecated
 */
export interface DeleteIpFromNamedPoolInit extends CallOptions {
  readonly params: { readonly path: operations["DeleteIpFromNamedPool"]["parameters"]["path"] };
}

/**
 * Result of DeleteIpFromNamedPool: Remove an IP Address from a pool.
 *
 * `DELETE /v3/ips/pools/{pool_name}/ips/{ip}`
 *
 * @deprecated
 */
export type DeleteIpFromNamedPoolResult = Success<204, undefined> | Failure;

interface GetCalls {
  /** Get a List of all IP Addresses on your Account */
  readonly "/v3/send_ips/ips": (init?: ListIpInit) => Promise<ListIpResult>;
  /** Get Details for an IP Address */
  readonly "/v3/send_ips/ips/{ip}": (init: GetIpInit) => Promise<GetIpResult>;
  /** Get a List of Subusers Assigned to an IP */
  readonly "/v3/send_ips/ips/{ip}/subusers": (init: ListSubUserAssignedToIpInit) => Promise<ListSubUserAssignedToIpResult>;
  /** Get a List of all IP Pools */
  readonly "/v3/send_ips/pools": (init?: ListIpPoolInit) => Promise<ListIpPoolResult>;
  /** Get Details for an IP Pool */
  readonly "/v3/send_ips/pools/{poolid}": (init: GetIpPoolInit) => Promise<GetIpPoolResult>;
  /** Get IPs Assigned to an IP Pool */
  readonly "/v3/send_ips/pools/{poolid}/ips": (init: ListIpAssignedToIpPoolInit) => Promise<ListIpAssignedToIpPoolResult>;
}

interface AllGlobalGetCalls extends GetCalls {
  /**
   * Retrieve all IP pools
   *
   * @deprecated
   */
  readonly "/v3/ips/pools": (init?: ListNamedPoolsInit) => Promise<ListNamedPoolsResult>;
  /**
   * Retrieve all IPs in a specified pool
   *
   * @deprecated
   */
  readonly "/v3/ips/pools/{pool_name}": (init: GetNamedPoolInit) => Promise<GetNamedPoolResult>;
}

interface PostCalls {
  /** Add a Twilio SendGrid IP Address */
  readonly "/v3/send_ips/ips": (init: AddIpInit) => Promise<AddIpResult>;
  /** Assign a Batch of Subusers to an IP */
  readonly "/v3/send_ips/ips/{ip}/subusers:batchAdd": (init: AddSubUsersToIpInit) => Promise<AddSubUsersToIpResult>;
  /** Delete a Batch of Subusers from an IP */
  readonly "/v3/send_ips/ips/{ip}/subusers:batchDelete": (init: DeleteSubUsersFromIpInit) => Promise<DeleteSubUsersFromIpResult>;
  /** Create an IP Pool with a Name and IP Assignments */
  readonly "/v3/send_ips/pools": (init: CreateIpPoolInit) => Promise<CreateIpPoolResult>;
  /** Add a Batch of IPs to an IP Pool */
  readonly "/v3/send_ips/pools/{poolid}/ips:batchAdd": (init: AddIpsToIpPoolInit) => Promise<AddIpsToIpPoolResult>;
  /** Delete a Batch of IPs from an IP Pool */
  readonly "/v3/send_ips/pools/{poolid}/ips:batchDelete": (init: DeleteIpsFromIpPoolInit) => Promise<DeleteIpsFromIpPoolResult>;
}

interface AllGlobalPostCalls extends PostCalls {
  /**
   * Create an IP pool
   *
   * @deprecated
   */
  readonly "/v3/ips/pools": (init: CreateNamedPoolInit) => Promise<CreateNamedPoolResult>;
  /**
   * Add an IP Address to a pool
   *
   * @deprecated
   */
  readonly "/v3/ips/pools/{pool_name}/ips": (init: AddIpToNamedPoolInit) => Promise<AddIpToNamedPoolResult>;
}

interface PutCalls {
  /** Update an IP Pool Name */
  readonly "/v3/send_ips/pools/{poolid}": (init: UpdateIpPoolInit) => Promise<UpdateIpPoolResult>;
}

interface AllGlobalPutCalls extends PutCalls {
  /**
   * Update an IP pool's name
   *
   * @deprecated
   */
  readonly "/v3/ips/pools/{pool_name}": (init: RenameNamedPoolInit) => Promise<RenameNamedPoolResult>;
}

interface PatchCalls {
  /** Update Details for an IP Address */
  readonly "/v3/send_ips/ips/{ip}": (init: UpdateIpInit) => Promise<UpdateIpResult>;
}

interface DeleteCalls {
  /** Delete IP Pool */
  readonly "/v3/send_ips/pools/{poolid}": (init: DeleteIpPoolInit) => Promise<DeleteIpPoolResult>;
}

interface AllGlobalDeleteCalls extends DeleteCalls {
  /**
   * Delete an IP pool
   *
   * @deprecated
   */
  readonly "/v3/ips/pools/{pool_name}": (init: DeleteNamedPoolInit) => Promise<DeleteNamedPoolResult>;
  /**
   * Remove an IP Address from a pool
   *
   * @deprecated
   */
  readonly "/v3/ips/pools/{pool_name}/ips/{ip}": (init: DeleteIpFromNamedPoolInit) => Promise<DeleteIpFromNamedPoolResult>;
}

/** Which calls exist where, by region and method, without deprecated ones. */
interface Calls {
  readonly global: {
    readonly GET: GetCalls;
    readonly POST: PostCalls;
    readonly PUT: PutCalls;
    readonly PATCH: PatchCalls;
    readonly DELETE: DeleteCalls;
  };
  readonly eu: {
    readonly GET: GetCalls;
    readonly POST: PostCalls;
    readonly PUT: PutCalls;
    readonly PATCH: PatchCalls;
    readonly DELETE: DeleteCalls;
  };
}

/** Which calls exist where, by region and method, with deprecated ones. */
interface AllCalls {
  readonly global: {
    readonly GET: AllGlobalGetCalls;
    readonly POST: AllGlobalPostCalls;
    readonly PUT: AllGlobalPutCalls;
    readonly PATCH: PatchCalls;
    readonly DELETE: AllGlobalDeleteCalls;
  };
  readonly eu: {
    readonly GET: GetCalls;
    readonly POST: PostCalls;
    readonly PUT: PutCalls;
    readonly PATCH: PatchCalls;
    readonly DELETE: DeleteCalls;
  };
}

/** The document's operations, by method and path. The region decides which of them exist. */
export interface Client<R extends HostRegion = HostRegion> extends ClientBase<paths> {
  /** The region that this client calls. */
  readonly region: R;
  /**
   * Calls a GET operation. HTTP errors resolve to a result, too; `unwrap` throws them.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   */
  GET<P extends keyof Calls[R]["GET"]>(path: P, ...init: CallArguments<Calls[R]["GET"][P]>): CallResult<Calls[R]["GET"][P]>;
  /**
   * Calls a GET operation. HTTP errors resolve to a result, too; `unwrap` throws them.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   *
   * @deprecated The document deprecates this operation; the comment on its `Init` type and the README say
   * what replaces it.
   */
  GET<P extends keyof AllCalls[R]["GET"]>(path: P, ...init: CallArguments<AllCalls[R]["GET"][P]>): CallResult<AllCalls[R]["GET"][P]>;
  /**
   * Calls a POST operation. HTTP errors resolve to a result, too; `unwrap` throws them.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   */
  POST<P extends keyof Calls[R]["POST"]>(path: P, ...init: CallArguments<Calls[R]["POST"][P]>): CallResult<Calls[R]["POST"][P]>;
  /**
   * Calls a POST operation. HTTP errors resolve to a result, too; `unwrap` throws them.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   *
   * @deprecated The document deprecates this operation; the comment on its `Init` type and the README say
   * what replaces it.
   */
  POST<P extends keyof AllCalls[R]["POST"]>(path: P, ...init: CallArguments<AllCalls[R]["POST"][P]>): CallResult<AllCalls[R]["POST"][P]>;
  /**
   * Calls a PUT operation. HTTP errors resolve to a result, too; `unwrap` throws them.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   */
  PUT<P extends keyof Calls[R]["PUT"]>(path: P, ...init: CallArguments<Calls[R]["PUT"][P]>): CallResult<Calls[R]["PUT"][P]>;
  /**
   * Calls a PUT operation. HTTP errors resolve to a result, too; `unwrap` throws them.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   *
   * @deprecated The document deprecates this operation; the comment on its `Init` type and the README say
   * what replaces it.
   */
  PUT<P extends keyof AllCalls[R]["PUT"]>(path: P, ...init: CallArguments<AllCalls[R]["PUT"][P]>): CallResult<AllCalls[R]["PUT"][P]>;
  /**
   * Calls a PATCH operation. HTTP errors resolve to a result, too; `unwrap` throws them.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   */
  PATCH<P extends keyof Calls[R]["PATCH"]>(path: P, ...init: CallArguments<Calls[R]["PATCH"][P]>): CallResult<Calls[R]["PATCH"][P]>;
  /**
   * Calls a DELETE operation. HTTP errors resolve to a result, too; `unwrap` throws them.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   */
  DELETE<P extends keyof Calls[R]["DELETE"]>(path: P, ...init: CallArguments<Calls[R]["DELETE"][P]>): CallResult<Calls[R]["DELETE"][P]>;
  /**
   * Calls a DELETE operation. HTTP errors resolve to a result, too; `unwrap` throws them.
   *
   * @throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body
   * of a success is not the documented JSON; the `signal`'s reason after an abort; `TypeError`, before
   * anything is sent, for an unknown operation or an argument that cannot be sent.
   *
   * @deprecated The document deprecates this operation; the comment on its `Init` type and the README say
   * what replaces it.
   */
  DELETE<P extends keyof AllCalls[R]["DELETE"]>(
    path: P,
    ...init: CallArguments<AllCalls[R]["DELETE"][P]>
  ): CallResult<AllCalls[R]["DELETE"][P]>;
}
