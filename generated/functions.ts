// Made by scripts/generate.ts from spec/ip-address-management.yaml, spec/ip-pools.yaml, spec/ip-warmup.yaml, spec/subusers.yaml and spec/overlay.yaml.
// Do not edit; run `npm run generate`.

import { unwrapCall } from "../src/runtime/errors/unwrap.js";
import type {
  AddIpInit,
  AddIpToNamedPoolInit,
  AddIpsToIpPoolInit,
  AddSubUsersToIpInit,
  Client,
  CreateIpPoolInit,
  CreateNamedPoolInit,
  DeleteIpFromNamedPoolInit,
  DeleteIpPoolInit,
  DeleteIpsFromIpPoolInit,
  DeleteNamedPoolInit,
  DeleteSubUsersFromIpInit,
  GetIpInit,
  GetIpPoolInit,
  GetNamedPoolInit,
  GetWarmUpIpInit,
  HostRegion,
  ListIpAssignedToIpPoolInit,
  ListIpInit,
  ListIpPoolInit,
  ListNamedPoolsInit,
  ListSubUserAssignedToIpInit,
  ListSubuserInit,
  ListWarmUpIpInit,
  RenameNamedPoolInit,
  StopIpWarmUpInit,
  UpdateIpInit,
  UpdateIpPoolInit,
  WarmUpIpInit,
} from "./client.js";
import type {
  AddIpData,
  AddIpToNamedPoolData,
  AddIpsToIpPoolData,
  AddSubUsersToIpData,
  CreateIpPoolData,
  CreateNamedPoolData,
  GetIpData,
  GetIpPoolData,
  GetNamedPoolData,
  GetWarmUpIpData,
  ListIpAssignedToIpPoolData,
  ListIpData,
  ListIpPoolData,
  ListNamedPoolsData,
  ListSubUserAssignedToIpData,
  ListSubuserData,
  ListWarmUpIpData,
  RenameNamedPoolData,
  UpdateIpData,
  UpdateIpPoolData,
  WarmUpIpData,
} from "./types.js";

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
 * Limits: `limit`: 1 to 5000; at most one of `after_key`, `before_key`; at most one of
 * `is_parent_assigned`, `pool`.
 *
 * `GET /v3/send_ips/ips`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 *
 * Error codes of `narrowListIpError`: `pool_missing`, `pool_type`, `is_parent_assigned_subuser`,
 * `start_added_at_type`, `end_added_at_type`, `pool_is_parent_assigned`, `after_key_invalid_ip`,
 * `after_key_before_key`, `before_key_invalid_ip`, `generic_500`, `limit_length`,
 * `is_parent_assigned_value`, `is_enabled_value`, `is_leased_value`, `missing_required_scope`.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 */
export function listIp(client: Client<HostRegion>, init?: ListIpInit): Promise<ListIpData> {
  return unwrapCall(client.GET("/v3/send_ips/ips", init));
}

/**
 * Add a Twilio SendGrid IP Address
 *
 * This operation adds a Twilio SendGrid IP address to your account. You can also assign up to 100
 * Subusers to the IP address at creation.
 *
 * Each call buys an IP address, which is billed each month.
 *
 * Limits: `subusers`: at most 100 items.
 *
 * `POST /v3/send_ips/ips`
 *
 * Never retried. If no response arrives: List the addresses added since (GET /v3/send_ips/ips with
 * start_added_at) before you retry: each call may buy an address.
 *
 * Error codes of `narrowAddIpError`: `json_parse`, `ip_no_remaining`, `is_auto_warmup_missing`,
 * `is_parent_assigned_missing`, `subusers_caller_id`, `generic_500`, `subusers_unverified`,
 * `subusers_limit`, `is_auto_warmup_subusers`, `missing_required_scope`.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 */
export function addIp(client: Client<HostRegion>, init: AddIpInit): Promise<AddIpData> {
  return unwrapCall(client.POST("/v3/send_ips/ips", init));
}

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
 *
 * Error codes of `narrowGetIpError`: `ip_invalid`, `ip_missing`, `generic_500`,
 * `missing_required_scope`.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 */
export function getIp(client: Client<HostRegion>, init: GetIpInit): Promise<GetIpData> {
  return unwrapCall(client.GET("/v3/send_ips/ips/{ip}", init));
}

/**
 * Update Details for an IP Address
 *
 * This operation updates an IP address's settings, including whether the IP is set to warm up
 * automatically, if the IP is assigned by a parent account, and whether the IP is enabled or disabled.
 * The request body must include at least one of the `is_auto_warmup`, `is_parent_assigned`, or
 * `is_enabled` fields.
 *
 * Limits: at least one of `is_enabled`, `is_auto_warmup`, `is_parent_assigned`.
 *
 * `PATCH /v3/send_ips/ips/{ip}`
 *
 * Retried only after a 429 response.
 *
 * Error codes of `narrowUpdateIpError`: `ip_invalid`, `ip_ownership`, `json_parse`, `generic_500`,
 * `missing_required_field`, `missing_required_scope`.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 */
export function updateIp(client: Client<HostRegion>, init: UpdateIpInit): Promise<UpdateIpData> {
  return unwrapCall(client.PATCH("/v3/send_ips/ips/{ip}", init));
}

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
 * Limits: `limit`: 1 to 100.
 *
 * `GET /v3/send_ips/ips/{ip}/subusers`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 *
 * Error codes of `narrowListSubUserAssignedToIpError`: `invalid_ip`, `after_key_type`, `generic_500`,
 * `limit_value`, `missing_required_scope`.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 */
export function listSubUserAssignedToIp(
  client: Client<HostRegion>,
  init: ListSubUserAssignedToIpInit,
): Promise<ListSubUserAssignedToIpData> {
  return unwrapCall(client.GET("/v3/send_ips/ips/{ip}/subusers", init));
}

/**
 * Assign a Batch of Subusers to an IP
 *
 * This operation appends a batch of Subusers to a specified IP address. This endpoint requires all
 * Subuser assignments to succeed. If a Subuser assignment fails, this endpoint will return an error.
 *
 * Limits: `subusers`: 1 to 1000 items.
 *
 * `POST /v3/send_ips/ips/{ip}/subusers:batchAdd`
 *
 * Retried only after a 429 response.
 *
 * Error codes of `narrowAddSubUsersToIpError`: `invalid_ip`, `json_parse`, `subusers_empty`,
 * `subusers_caller_id`, `generic_500`, `subusers_unverified`, `subusers_limit`,
 * `missing_required_scope`.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 */
export function addSubUsersToIp(client: Client<HostRegion>, init: AddSubUsersToIpInit): Promise<AddSubUsersToIpData> {
  return unwrapCall(client.POST("/v3/send_ips/ips/{ip}/subusers:batchAdd", init));
}

/**
 * Delete a Batch of Subusers from an IP
 *
 * This operation removes a batch of Subusers from a specified IP address.
 *
 * Limits: `subusers`: 1 to 1000 items.
 *
 * `POST /v3/send_ips/ips/{ip}/subusers:batchDelete`
 *
 * Retried only after a 429 response.
 *
 * Error codes of `narrowDeleteSubUsersFromIpError`: `invalid_ip`, `json_parse`, `subusers_empty`,
 * `subusers_caller_id`, `generic_500`, `subusers_limit`, `subusers_unverified`,
 * `missing_required_scope`.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 */
export function deleteSubUsersFromIp(client: Client<HostRegion>, init: DeleteSubUsersFromIpInit): Promise<undefined> {
  return unwrapCall(client.POST("/v3/send_ips/ips/{ip}/subusers:batchDelete", init));
}

/**
 * Get a List of all IP Pools
 *
 * This operation returns a list of your IP Pools and a sample of each Pools' associated IP addresses.
 *
 * A maximum of 10 IPs will be returned per IP Pool by default. To retrieve additional IP addresses
 * associated with a Pool, use the "Get IPs Assigned to an IP Pool" operation. Each user may have a
 * maximum of 100 IP Pools.
 *
 * Limits: `limit`: 1 to 100.
 *
 * `GET /v3/send_ips/pools`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 *
 * Error codes of `narrowListIpPoolError`: `after_key_type`, `after_key_value`, `generic_500`,
 * `limit_value`, `missing_required_scope`.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 */
export function listIpPool(client: Client<HostRegion>, init?: ListIpPoolInit): Promise<ListIpPoolData> {
  return unwrapCall(client.GET("/v3/send_ips/pools", init));
}

/**
 * Create an IP Pool with a Name and IP Assignments
 *
 * This operation will create a named IP Pool and associate specified IP addresses with the newly
 * created Pool. This operation requires all IP assignments to succeed. If any IP assignments fail, this
 * endpoint will return an error and the Pool will not be created.
 *
 * Each IP Pool may have a maximum of 100 assigned IP addresses.
 *
 * Limits: `name`: 2 to 64 characters, pattern `^[^. ]`; `ips`: at most 100 items.
 *
 * `POST /v3/send_ips/pools`
 *
 * Retried only after a 429 response. If no response arrives: List the pools (GET /v3/send_ips/pools);
 * if the name is among them, the pool was created.
 *
 * Error codes of `narrowCreateIpPoolError`: `json_parse`, `name_missing`, `name_dot_space`,
 * `name_exists`, `generic_500`, `name_length`, `pool_limit`, `missing_required_scope`.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 */
export function createIpPool(client: Client<HostRegion>, init: CreateIpPoolInit): Promise<CreateIpPoolData> {
  return unwrapCall(client.POST("/v3/send_ips/pools", init));
}

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
 *
 * Error codes of `narrowGetIpPoolError`: `pool_id_type`, `pool_id_missing`, `generic_500`,
 * `missing_required_scope`.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 */
export function getIpPool(client: Client<HostRegion>, init: GetIpPoolInit): Promise<GetIpPoolData> {
  return unwrapCall(client.GET("/v3/send_ips/pools/{poolid}", init));
}

/**
 * Update an IP Pool Name
 *
 * This operation will rename an IP Pool. An IP Pool name cannot start with a dot/period (.) or space.
 *
 * Limits: `name`: 2 to 64 characters, pattern `^[^. ]`.
 *
 * `PUT /v3/send_ips/pools/{poolid}`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 *
 * Error codes of `narrowUpdateIpPoolError`: `json_parse`, `name_missing`, `name_dot_space`,
 * `pool_id_type`, `pool_id_missing`, `name_exists`, `generic_500`, `name_length`,
 * `missing_required_scope`.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 */
export function updateIpPool(client: Client<HostRegion>, init: UpdateIpPoolInit): Promise<UpdateIpPoolData> {
  return unwrapCall(client.PUT("/v3/send_ips/pools/{poolid}", init));
}

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
 *
 * Error codes of `narrowDeleteIpPoolError`: `pool_id_type`, `pool_id_missing`, `generic_500`,
 * `missing_required_scope`.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 */
export function deleteIpPool(client: Client<HostRegion>, init: DeleteIpPoolInit): Promise<undefined> {
  return unwrapCall(client.DELETE("/v3/send_ips/pools/{poolid}", init));
}

/**
 * Get IPs Assigned to an IP Pool
 *
 * This operation returns the IP addresses that are assigned to the specified IP pool.
 *
 * Limits: `limit`: 1 to 100.
 *
 * `GET /v3/send_ips/pools/{poolid}/ips`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 *
 * Error codes of `narrowListIpAssignedToIpPoolError`: `pool_id_type`, `pool_id_missing`, `generic_500`,
 * `limit_value`, `missing_required_scope`.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 */
export function listIpAssignedToIpPool(client: Client<HostRegion>, init: ListIpAssignedToIpPoolInit): Promise<ListIpAssignedToIpPoolData> {
  return unwrapCall(client.GET("/v3/send_ips/pools/{poolid}/ips", init));
}

/**
 * Add a Batch of IPs to an IP Pool
 *
 * This operation appends a batch of IPs to an IP Pool. This operation requires all IP assignments to
 * succeed. If any IP assignments fail, this endpoint will return an error.
 *
 * Limits: `ips`: 1 to 100 items.
 *
 * `POST /v3/send_ips/pools/{poolid}/ips:batchAdd`
 *
 * Retried only after a 429 response. If no response arrives: List the pool's addresses (GET
 * /v3/send_ips/pools/{poolid}/ips) before you retry.
 *
 * Error codes of `narrowAddIpsToIpPoolError`: `pool_id_type`, `pool_id_missing`, `ips_missing`,
 * `generic_500`, `ips_length`, `ips_assignment`, `ips_limit`, `missing_required_scope`.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 */
export function addIpsToIpPool(client: Client<HostRegion>, init: AddIpsToIpPoolInit): Promise<AddIpsToIpPoolData> {
  return unwrapCall(client.POST("/v3/send_ips/pools/{poolid}/ips:batchAdd", init));
}

/**
 * Delete a Batch of IPs from an IP Pool
 *
 * This operation removes a batch of IPs from an IP Pool. This operation does not remove the IPs from
 * your account.
 *
 * Limits: `ips`: 1 to 100 items.
 *
 * `POST /v3/send_ips/pools/{poolid}/ips:batchDelete`
 *
 * Retried only after a 429 response. If no response arrives: List the pool's addresses (GET
 * /v3/send_ips/pools/{poolid}/ips) before you retry.
 *
 * Error codes of `narrowDeleteIpsFromIpPoolError`: `pool_id_type`, `pool_id_missing`, `ips_missing`,
 * `json_parse`, `generic_500`, `ips_length`, `ips_ip_not_in_pool`, `missing_required_scope`.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 */
export function deleteIpsFromIpPool(client: Client<HostRegion>, init: DeleteIpsFromIpPoolInit): Promise<undefined> {
  return unwrapCall(client.POST("/v3/send_ips/pools/{poolid}/ips:batchDelete", init));
}

/**
 * Retrieve all IP pools
 *
 * All pools at once, in no documented order. Use ListIpPool instead, which has pages and IDs.
 *
 * `GET /v3/ips/pools`, in the region global only
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 *
 * @deprecated Use ListIpPool (`GET /v3/send_ips/pools`).
 */
export function listNamedPools(client: Client<"global">, init?: ListNamedPoolsInit): Promise<ListNamedPoolsData> {
  return unwrapCall(client.GET("/v3/ips/pools", init));
}

/**
 * Create an IP pool
 *
 * An account can have up to 100 pools. Use CreateIpPool instead, which returns the pool's ID.
 *
 * Limits: `name`: at most 64 characters.
 *
 * `POST /v3/ips/pools`, in the region global only
 *
 * Retried only after a 429 response. If no response arrives: List the pools (GET /v3/ips/pools); if the
 * name is among them, the pool was created.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 *
 * @deprecated Use CreateIpPool (`POST /v3/send_ips/pools`).
 */
export function createNamedPool(client: Client<"global">, init: CreateNamedPoolInit): Promise<CreateNamedPoolData> {
  return unwrapCall(client.POST("/v3/ips/pools", init));
}

/**
 * Retrieve all IPs in a specified pool
 *
 * Use ListIpAssignedToIpPool instead, which has pages.
 *
 * Limits: `pool_name`: at most 64 characters.
 *
 * `GET /v3/ips/pools/{pool_name}`, in the region global only
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 *
 * @deprecated Use ListIpAssignedToIpPool (`GET /v3/send_ips/pools/{poolid}/ips`).
 */
export function getNamedPool(client: Client<"global">, init: GetNamedPoolInit): Promise<GetNamedPoolData> {
  return unwrapCall(client.GET("/v3/ips/pools/{pool_name}", init));
}

/**
 * Update an IP pool's name
 *
 * Use UpdateIpPool instead.
 *
 * Limits: `pool_name`: at most 64 characters; `name`: at most 64 characters.
 *
 * `PUT /v3/ips/pools/{pool_name}`, in the region global only
 *
 * Retried only after a 429 response. If no response arrives: List the pools (GET /v3/ips/pools); if the
 * new name is among them, the pool was renamed.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 *
 * @deprecated Use UpdateIpPool (`PUT /v3/send_ips/pools/{poolid}`).
 */
export function renameNamedPool(client: Client<"global">, init: RenameNamedPoolInit): Promise<RenameNamedPoolData> {
  return unwrapCall(client.PUT("/v3/ips/pools/{pool_name}", init));
}

/**
 * Delete an IP pool
 *
 * Use DeleteIpPool instead.
 *
 * Limits: `pool_name`: at most 64 characters.
 *
 * `DELETE /v3/ips/pools/{pool_name}`, in the region global only
 *
 * Retried only after a 429 response. If no response arrives: List the pools (GET /v3/ips/pools); if the
 * name is not among them, the pool was deleted.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 *
 * @deprecated Use DeleteIpPool (`DELETE /v3/send_ips/pools/{poolid}`).
 */
export function deleteNamedPool(client: Client<"global">, init: DeleteNamedPoolInit): Promise<undefined> {
  return unwrapCall(client.DELETE("/v3/ips/pools/{pool_name}", init));
}

/**
 * Add an IP Address to a pool
 *
 * Use AddIpsToIpPool instead, which accepts several addresses.
 *
 * Limits: `pool_name`: at most 64 characters.
 *
 * `POST /v3/ips/pools/{pool_name}/ips`, in the region global only
 *
 * Retried only after a 429 response. If no response arrives: Get the pool (GET
 * /v3/ips/pools/{pool_name}); if it has the address, the address was added.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 *
 * @deprecated Use AddIpsToIpPool (`POST /v3/send_ips/pools/{poolid}/ips:batchAdd`).
 */
export function addIpToNamedPool(client: Client<"global">, init: AddIpToNamedPoolInit): Promise<AddIpToNamedPoolData> {
  return unwrapCall(client.POST("/v3/ips/pools/{pool_name}/ips", init));
}

/**
 * Remove an IP Address from a pool
 *
 * Use DeleteIpsFromIpPool instead, which accepts several addresses.
 *
 * Limits: `pool_name`: at most 64 characters.
 *
 * `DELETE /v3/ips/pools/{pool_name}/ips/{ip}`, in the region global only
 *
 * Retried only after a 429 response. If no response arrives: Get the pool (GET
 * /v3/ips/pools/{pool_name}); if it does not have the address, the address was removed.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 *
 * @deprecated Use DeleteIpsFromIpPool (`POST /v3/send_ips/pools/{poolid}/ips:batchDelete`).
 */
export function deleteIpFromNamedPool(client: Client<"global">, init: DeleteIpFromNamedPoolInit): Promise<undefined> {
  return unwrapCall(client.DELETE("/v3/ips/pools/{pool_name}/ips/{ip}", init));
}

/**
 * Retrieve all IPs currently in warmup
 *
 * All addresses in warmup at once, in no documented order.
 *
 * `GET /v3/ips/warmup`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 */
export function listWarmUpIp(client: Client<HostRegion>, init?: ListWarmUpIpInit): Promise<ListWarmUpIpData> {
  return unwrapCall(client.GET("/v3/ips/warmup", init));
}

/**
 * Start warming up an IP address
 *
 * Puts an address into warmup, and returns when the warmup began.
 *
 * `POST /v3/ips/warmup`
 *
 * Retried only after a 429 response. If no response arrives: Get the warmup (GET
 * /v3/ips/warmup/{ip_address}); if it is found, it was started.
 *
 * Error codes of `narrowWarmUpIpError`: `not_found`.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 */
export function warmUpIp(client: Client<HostRegion>, init: WarmUpIpInit): Promise<WarmUpIpData> {
  return unwrapCall(client.POST("/v3/ips/warmup", init));
}

/**
 * Retrieve the warmup status for a specific IP address
 *
 * The warmup of one address, as a list with one item. An address that is not in warmup is a 404.
 *
 * `GET /v3/ips/warmup/{ip_address}`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 *
 * Error codes of `narrowGetWarmUpIpError`: `not_found`.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 */
export function getWarmUpIp(client: Client<HostRegion>, init: GetWarmUpIpInit): Promise<GetWarmUpIpData> {
  return unwrapCall(client.GET("/v3/ips/warmup/{ip_address}", init));
}

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
 *
 * Error codes of `narrowStopIpWarmUpError`: `not_found`.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 */
export function stopIpWarmUp(client: Client<HostRegion>, init: StopIpWarmUpInit): Promise<undefined> {
  return unwrapCall(client.DELETE("/v3/ips/warmup/{ip_address}", init));
}

/**
 * List all Subusers
 *
 * The subusers of the account, by pages. A page is the part of the list that begins at `offset`; the
 * list's order is not documented. A subuser that is added or deleted while you read the pages moves
 * those after it, so you may see one twice or miss one.
 *
 * Limits: `offset`: at least 0.
 *
 * `GET /v3/subusers`
 *
 * Retried after a failed connection, a timeout or a 408, 429, 502, 503 or 504 response.
 *
 * @throws `ApiError` if the response is not the documented success, `RateLimitError` if it is a 429,
 * `ConnectionError` or `TimeoutError` if no complete response arrives, the `signal`'s reason after an
 * abort.
 */
export function listSubuser(client: Client<HostRegion>, init?: ListSubuserInit): Promise<ListSubuserData> {
  return unwrapCall(client.GET("/v3/subusers", init));
}
