// Made by scripts/generate.ts from spec/ip-address-management.yaml, spec/ip-pools.yaml and spec/overlay.yaml.
// Do not edit; run `npm run generate`.

import type { operations } from "./schema.js";

/** An IP address of the account, as ListIp returns it. */
export type IpAddress = ListIpData["result"][number];

/** An IP Pool that an IP address is assigned to. */
export type IpPoolReference = ListIpData["result"][number]["pools"][number];

/** The IP address that AddIp has added. */
export type AddedIpAddress = AddIpData;

/** An IP address of the account, as GetIp returns it. */
export type IpAddressDetails = GetIpData;

/** The settings of an IP address after UpdateIp. */
export type UpdatedIpAddress = UpdateIpData;

/** An IP Pool, as ListIpPool returns it. */
export type IpPool = ListIpPoolData["result"][number];

/** An IP Pool, as GetIpPool returns it. */
export type IpPoolDetails = GetIpPoolData;

/** The number of IP addresses of an IP Pool in a region. */
export type IpCountByRegion = NonNullable<GetIpPoolData["ip_count_by_region"]>[number];

/** An IP address of an IP Pool, as ListIpAssignedToIpPool returns it. */
export type PoolIpAddress = ListIpAssignedToIpPoolData["result"][number];

/** Response body of ListIp (200). */
export type ListIpData = operations["ListIp"]["responses"][200]["content"]["application/json"];

/** Response body of AddIp (201). */
export type AddIpData = operations["AddIp"]["responses"][201]["content"]["application/json"];

/** Request body of AddIp. */
export type AddIpBody = operations["AddIp"]["requestBody"]["content"]["application/json"];

/** Response body of GetIp (200). */
export type GetIpData = operations["GetIp"]["responses"][200]["content"]["application/json"];

/** Response body of UpdateIp (200). */
export type UpdateIpData = operations["UpdateIp"]["responses"][200]["content"]["application/json"];

/** Request body of UpdateIp: at least one of is_enabled, is_auto_warmup, is_parent_assigned. */
export type UpdateIpBody = operations["UpdateIp"]["requestBody"]["content"]["application/json"] &
  (
    | { readonly is_enabled: NonNullable<operations["UpdateIp"]["requestBody"]["content"]["application/json"]["is_enabled"]> }
    | { readonly is_auto_warmup: NonNullable<operations["UpdateIp"]["requestBody"]["content"]["application/json"]["is_auto_warmup"]> }
    | {
        readonly is_parent_assigned: NonNullable<
          operations["UpdateIp"]["requestBody"]["content"]["application/json"]["is_parent_assigned"]
        >;
      }
  );

/** Response body of ListSubUserAssignedToIp (200). */
export type ListSubUserAssignedToIpData = operations["ListSubUserAssignedToIp"]["responses"][200]["content"]["application/json"];

/** Response body of AddSubUsersToIp (200). */
export type AddSubUsersToIpData = operations["AddSubUsersToIp"]["responses"][200]["content"]["application/json"];

/** Request body of AddSubUsersToIp. */
export type AddSubUsersToIpBody = operations["AddSubUsersToIp"]["requestBody"]["content"]["application/json"];

/** Request body of DeleteSubUsersFromIp. */
export type DeleteSubUsersFromIpBody = operations["DeleteSubUsersFromIp"]["requestBody"]["content"]["application/json"];

/** Response body of ListIpPool (200). */
export type ListIpPoolData = operations["ListIpPool"]["responses"][200]["content"]["application/json"];

/** Response body of CreateIpPool (201). */
export type CreateIpPoolData = operations["CreateIpPool"]["responses"][201]["content"]["application/json"];

/** Request body of CreateIpPool. */
export type CreateIpPoolBody = operations["CreateIpPool"]["requestBody"]["content"]["application/json"];

/** Response body of GetIpPool (200). */
export type GetIpPoolData = operations["GetIpPool"]["responses"][200]["content"]["application/json"];

/** Response body of UpdateIpPool (200). */
export type UpdateIpPoolData = operations["UpdateIpPool"]["responses"][200]["content"]["application/json"];

/** Request body of UpdateIpPool. */
export type UpdateIpPoolBody = operations["UpdateIpPool"]["requestBody"]["content"]["application/json"];

/** Response body of ListIpAssignedToIpPool (200). */
export type ListIpAssignedToIpPoolData = operations["ListIpAssignedToIpPool"]["responses"][200]["content"]["application/json"];

/** Response body of AddIpsToIpPool (200). */
export type AddIpsToIpPoolData = operations["AddIpsToIpPool"]["responses"][200]["content"]["application/json"];

/** Request body of AddIpsToIpPool. */
export type AddIpsToIpPoolBody = operations["AddIpsToIpPool"]["requestBody"]["content"]["application/json"];

/** Request body of DeleteIpsFromIpPool. */
export type DeleteIpsFromIpPoolBody = operations["DeleteIpsFromIpPool"]["requestBody"]["content"]["application/json"];

/** Response body of ListNamedPools (200). */
export type ListNamedPoolsData = operations["ListNamedPools"]["responses"][200]["content"]["application/json"];

/** Response body of CreateNamedPool (200). */
export type CreateNamedPoolData = operations["CreateNamedPool"]["responses"][200]["content"]["application/json"];

/** Request body of CreateNamedPool. */
export type CreateNamedPoolBody = operations["CreateNamedPool"]["requestBody"]["content"]["application/json"];

/** Response body of GetNamedPool (200). */
export type GetNamedPoolData = operations["GetNamedPool"]["responses"][200]["content"]["application/json"];

/** Response body of RenameNamedPool (200). */
export type RenameNamedPoolData = operations["RenameNamedPool"]["responses"][200]["content"]["application/json"];

/** Request body of RenameNamedPool. */
export type RenameNamedPoolBody = operations["RenameNamedPool"]["requestBody"]["content"]["application/json"];

/** Response body of AddIpToNamedPool (200). */
export type AddIpToNamedPoolData = operations["AddIpToNamedPool"]["responses"][200]["content"]["application/json"];

/** Request body of AddIpToNamedPool. */
export type AddIpToNamedPoolBody = operations["AddIpToNamedPool"]["requestBody"]["content"]["application/json"];
