import type { FakeAccount } from "../model/account.js";
import type { CheckedRequest, HandlerResult } from "./handler.js";
import { echoOf, pageByPosition } from "./paging.js";
import { limitOf, refusalFor } from "./refusal.js";
import { addressesOf, checkAssignable, poolOf, poolReferencesOf, regionOf, stringsOf } from "./rules.js";

/** Lists the addresses of a pool. */
export function listIpsOfPool(request: CheckedRequest, account: FakeAccount): HandlerResult {
  const { query } = request;
  const page = pageByPosition(request, addressesOf(poolOf(request, account), account));
  const result = page.items.map((address) => ({
    ip: address.ip,
    ...regionOf(address, query.get("include_region")),
    pools: poolReferencesOf(address.ip, account),
  }));
  return { status: 200, body: { result }, page: { ...page, echo: echoOf(query, ["limit", "include_region"]) } };
}

/** Adds addresses to a pool; those it has already count once. */
export function addIpsToPool(request: CheckedRequest, account: FakeAccount): HandlerResult {
  const { operationId, body } = request;
  const pool = poolOf(request, account);
  const newIps = stringsOf(body["ips"]);
  checkAssignable(operationId, newIps, account);
  const ips = [...new Set([...pool.ips, ...newIps])];
  if (ips.length > limitOf(operationId, "ips_limit"))
    throw refusalFor(operationId, "ips_limit", { pool: pool.name, count: pool.ips.length });
  pool.ips = ips;
  return { status: 200, body: { name: pool.name, id: pool.id, ips } };
}

/** Removes addresses from a pool, all of them or none. */
export function deleteIpsFromPool(request: CheckedRequest, account: FakeAccount): HandlerResult {
  const { operationId, body } = request;
  const pool = poolOf(request, account);
  const ips = stringsOf(body["ips"]);
  const missing = ips.filter((ip) => !pool.ips.includes(ip));
  if (missing.length > 0) throw refusalFor(operationId, "ips_ip_not_in_pool", { pool: pool.name, ips: missing.join(", ") });
  pool.ips = pool.ips.filter((ip) => !ips.includes(ip));
  return { status: 204 };
}
