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

/** The data of ListIp's 200 answer. */
export type ListIpData = operations["ListIp"]["responses"][200]["content"]["application/json"];

/** The data of AddIp's 201 answer. */
export type AddIpData = operations["AddIp"]["responses"][201]["content"]["application/json"];

/** The request body of AddIp. */
export type AddIpBody = operations["AddIp"]["requestBody"]["content"]["application/json"];

/** The data of GetIp's 200 answer. */
export type GetIpData = operations["GetIp"]["responses"][200]["content"]["application/json"];

/** The data of UpdateIp's 200 answer. */
export type UpdateIpData = operations["UpdateIp"]["responses"][200]["content"]["application/json"];

/** The request body of UpdateIp: at least one of is_enabled, is_auto_warmup, is_parent_assigned. */
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

/** The data of ListSubUserAssignedToIp's 200 answer. */
export type ListSubUserAssignedToIpData = operations["ListSubUserAssignedToIp"]["responses"][200]["content"]["application/json"];

/** The data of AddSubUsersToIp's 200 answer. */
export type AddSubUsersToIpData = operations["AddSubUsersToIp"]["responses"][200]["content"]["application/json"];

/** The request body of AddSubUsersToIp. */
export type AddSubUsersToIpBody = operations["AddSubUsersToIp"]["requestBody"]["content"]["application/json"];

/** The request body of DeleteSubUsersFromIp. */
export type DeleteSubUsersFromIpBody = operations["DeleteSubUsersFromIp"]["requestBody"]["content"]["application/json"];

/** The data of ListIpPool's 200 answer. */
export type ListIpPoolData = operations["ListIpPool"]["responses"][200]["content"]["application/json"];

/** The data of CreateIpPool's 201 answer. */
export type CreateIpPoolData = operations["CreateIpPool"]["responses"][201]["content"]["application/json"];

/** The request body of CreateIpPool. */
export type CreateIpPoolBody = operations["CreateIpPool"]["requestBody"]["content"]["application/json"];

/** The data of GetIpPool's 200 answer. */
export type GetIpPoolData = operations["GetIpPool"]["responses"][200]["content"]["application/json"];

/** The data of UpdateIpPool's 200 answer. */
export type UpdateIpPoolData = operations["UpdateIpPool"]["responses"][200]["content"]["application/json"];

/** The request body of UpdateIpPool. */
export type UpdateIpPoolBody = operations["UpdateIpPool"]["requestBody"]["content"]["application/json"];

/** The data of ListIpAssignedToIpPool's 200 answer. */
export type ListIpAssignedToIpPoolData = operations["ListIpAssignedToIpPool"]["responses"][200]["content"]["application/json"];

/** The data of AddIpsToIpPool's 200 answer. */
export type AddIpsToIpPoolData = operations["AddIpsToIpPool"]["responses"][200]["content"]["application/json"];

/** The request body of AddIpsToIpPool. */
export type AddIpsToIpPoolBody = operations["AddIpsToIpPool"]["requestBody"]["content"]["application/json"];

/** The request body of DeleteIpsFromIpPool. */
export type DeleteIpsFromIpPoolBody = operations["DeleteIpsFromIpPool"]["requestBody"]["content"]["application/json"];

/** The data of ListNamedPools's 200 answer. */
export type ListNamedPoolsData = operations["ListNamedPools"]["responses"][200]["content"]["application/json"];

/** The data of CreateNamedPool's 200 answer. */
export type CreateNamedPoolData = operations["CreateNamedPool"]["responses"][200]["content"]["application/json"];

/** The request body of CreateNamedPool. */
export type CreateNamedPoolBody = operations["CreateNamedPool"]["requestBody"]["content"]["application/json"];

/** The data of GetNamedPool's 200 answer. */
export type GetNamedPoolData = operations["GetNamedPool"]["responses"][200]["content"]["application/json"];

/** The data of RenameNamedPool's 200 answer. */
export type RenameNamedPoolData = operations["RenameNamedPool"]["responses"][200]["content"]["application/json"];

/** The request body of RenameNamedPool. */
export type RenameNamedPoolBody = operations["RenameNamedPool"]["requestBody"]["content"]["application/json"];

/** The data of AddIpToNamedPool's 200 answer. */
export type AddIpToNamedPoolData = operations["AddIpToNamedPool"]["responses"][200]["content"]["application/json"];

/** The request body of AddIpToNamedPool. */
export type AddIpToNamedPoolBody = operations["AddIpToNamedPool"]["requestBody"]["content"]["application/json"];
