// Made by scripts/generate.ts from spec/ip-address-management.yaml, spec/ip-pools.yaml, spec/ip-warmup.yaml, spec/subusers.yaml and spec/overlay.yaml.
// Do not edit; run `npm run generate`.

import { paginate, type PaginateOptions, type Paginator } from "../src/runtime/pagination/paginate.js";
import type {
  Client,
  HostRegion,
  ListIpAssignedToIpPoolInit,
  ListIpInit,
  ListIpPoolInit,
  ListSubUserAssignedToIpInit,
  ListSubuserInit,
} from "./client.js";
import { listIpAssignedToIpPoolPages, listIpPages, listIpPoolPages, listSubUserAssignedToIpPages, listSubuserPages } from "./operations.js";
import type {
  IpAddress,
  IpPool,
  ListIpAssignedToIpPoolData,
  ListIpData,
  ListIpPoolData,
  ListSubUserAssignedToIpData,
  ListSubuserData,
  PoolIpAddress,
  Subuser,
} from "./types.js";

/** Iterates over the items of all pages of ListIp: Get a List of all IP Addresses on your Account. */
export function paginateListIp(client: Client<HostRegion>, init?: ListIpInit, options?: PaginateOptions): Paginator<IpAddress, ListIpData> {
  return paginate((init: ListIpInit) => client.GET("/v3/send_ips/ips", init), listIpPages, init ?? {}, options);
}

/**
 * Iterates over the items of all pages of ListSubUserAssignedToIp: Get a List of Subusers Assigned to
 * an IP.
 */
export function paginateListSubUserAssignedToIp(
  client: Client<HostRegion>,
  init: ListSubUserAssignedToIpInit,
  options?: PaginateOptions,
): Paginator<ListSubUserAssignedToIpData["result"][number], ListSubUserAssignedToIpData> {
  return paginate(
    (init: ListSubUserAssignedToIpInit) => client.GET("/v3/send_ips/ips/{ip}/subusers", init),
    listSubUserAssignedToIpPages,
    init,
    options,
  );
}

/** Iterates over the items of all pages of ListIpPool: Get a List of all IP Pools. */
export function paginateListIpPool(
  client: Client<HostRegion>,
  init?: ListIpPoolInit,
  options?: PaginateOptions,
): Paginator<IpPool, ListIpPoolData> {
  return paginate((init: ListIpPoolInit) => client.GET("/v3/send_ips/pools", init), listIpPoolPages, init ?? {}, options);
}

/** Iterates over the items of all pages of ListIpAssignedToIpPool: Get IPs Assigned to an IP Pool. */
export function paginateListIpAssignedToIpPool(
  client: Client<HostRegion>,
  init: ListIpAssignedToIpPoolInit,
  options?: PaginateOptions,
): Paginator<PoolIpAddress, ListIpAssignedToIpPoolData> {
  return paginate(
    (init: ListIpAssignedToIpPoolInit) => client.GET("/v3/send_ips/pools/{poolid}/ips", init),
    listIpAssignedToIpPoolPages,
    init,
    options,
  );
}

/** Iterates over the items of all pages of ListSubuser: List all Subusers. */
export function paginateListSubuser(
  client: Client<HostRegion>,
  init?: ListSubuserInit,
  options?: PaginateOptions,
): Paginator<Subuser, ListSubuserData> {
  return paginate((init: ListSubuserInit) => client.GET("/v3/subusers", init), listSubuserPages, init ?? {}, options);
}
