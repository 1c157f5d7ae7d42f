import { newAddress, setWarmup, type FakeAccount } from "../model/account.js";
import { isIpAddress } from "../model/ip-address.js";
import type { FakeAddress } from "../model/state.js";
import type { CheckedRequest, HandlerResult } from "./handler.js";
import { echoOf, pageByKey } from "./paging.js";
import { refusalFor } from "./refusal.js";
import { checkSubusers, isAssignedWarm, poolReferencesOf, regionOf, stringsOf } from "./rules.js";

/** The parameters that `ListIp` echoes, in the order of its `next_params`. */
const ECHOED = [
  "ip",
  "pool",
  "start_added_at",
  "end_added_at",
  "limit",
  "is_leased",
  "is_enabled",
  "is_parent_assigned",
  "include_region",
  "region",
];

/** Lists the addresses that match the query; for a subuser, those assigned to it. */
export function listIp(request: CheckedRequest, account: FakeAccount): HandlerResult {
  checkFilters(request, account);
  const { query } = request;
  const matching = [...account.ips.values()].filter((address) => matches(address, request, account));
  const page = pageByKey(request, matching, ({ ip }) => ip);
  const result = page.items.map((address) => listedAddress(address, request, account));
  return { status: 200, body: { result }, page: { ...page, echo: echoOf(query, ECHOED) } };
}

function checkFilters({ operationId, query, subuser }: CheckedRequest, account: FakeAccount): void {
  for (const name of ["after_key", "before_key"]) {
    const cursor = query.get(name);
    if (cursor !== null && !isIpAddress(cursor)) throw refusalFor(operationId, `${name}_invalid_ip`);
  }
  if (subuser !== undefined && query.has("is_parent_assigned")) throw refusalFor(operationId, "is_parent_assigned_subuser");
  const pool = query.get("pool");
  if (pool !== null && !/^\d+$/.test(pool)) throw refusalFor(operationId, "pool_type");
  if (pool !== null && !account.pools.has(pool)) throw refusalFor(operationId, "pool_missing");
}

function matches(address: FakeAddress, { query, subuser }: CheckedRequest, account: FakeAccount): boolean {
  const allows = (name: string, value: string): boolean => query.get(name) === null || query.get(name) === value;
  const region = query.get("region");
  const pool = query.get("pool");
  return (
    allows("ip", address.ip) &&
    allows("is_leased", String(address.is_leased)) &&
    allows("is_enabled", String(address.is_enabled === true)) &&
    allows("is_parent_assigned", String(address.is_parent_assigned)) &&
    // "When set to true, only enabled IP addresses will be returned."
    (query.get("is_parent_assigned") !== "true" || address.is_enabled !== false) &&
    (pool === null || account.pools.get(pool)?.ips.includes(address.ip) === true) &&
    address.added_at >= Number(query.get("start_added_at") ?? -Infinity) &&
    address.added_at <= Number(query.get("end_added_at") ?? Infinity) &&
    (region === null || region === "all" || region === address.region) &&
    (subuser === undefined || address.subusers.includes(subuser))
  );
}

function listedAddress(address: FakeAddress, { query, subuser }: CheckedRequest, account: FakeAccount): object {
  return {
    ip: address.ip,
    pools: poolReferencesOf(address.ip, account),
    is_auto_warmup: address.is_auto_warmup,
    updated_at: address.updated_at,
    is_enabled: address.is_enabled,
    is_leased: address.is_leased,
    added_at: address.added_at,
    // Only the parent account gets this property.
    ...(subuser === undefined && { is_parent_assigned: address.is_parent_assigned }),
    ...regionOf(address, query.get("include_region")),
  };
}

/** Buys the next purchasable address. */
export function addIp({ operationId, body }: CheckedRequest, account: FakeAccount): HandlerResult {
  const subusers = [...stringsOf(body["subusers"])];
  checkSubusers(operationId, subusers, account);
  const isAutoWarmup = body["is_auto_warmup"] === true;
  const cold = isAutoWarmup ? subusers.filter((subuser) => !isAssignedWarm(subuser, account)) : [];
  if (cold.length > 0) throw refusalFor(operationId, "is_auto_warmup_subusers", { subusers: cold.join(", ") });
  const ip = account.purchasable.shift();
  if (ip === undefined) throw refusalFor(operationId, "ip_no_remaining");
  const address: FakeAddress = {
    ...newAddress(ip, account.now()),
    is_parent_assigned: body["is_parent_assigned"] === true,
    is_enabled: null,
    region: body["region"] === "eu" ? "eu" : "us",
    subusers,
  };
  setWarmup(address, isAutoWarmup, account.now());
  account.ips.set(ip, address);
  const data = {
    ip,
    ...(isAutoWarmup && { is_auto_warmup: true }),
    is_parent_assigned: address.is_parent_assigned,
    subusers,
    ...regionOf(address, body["include_region"]),
  };
  return { status: 201, body: data };
}

/** Reads an address with its pools. */
export function getIp({ operationId, params, query }: CheckedRequest, account: FakeAccount): HandlerResult {
  const { ip = "" } = params;
  if (!isIpAddress(ip)) throw refusalFor(operationId, "ip_invalid");
  const address = account.ips.get(ip);
  if (address === undefined) throw refusalFor(operationId, "ip_missing");
  const { is_parent_assigned, is_auto_warmup, added_at, updated_at, is_enabled, is_leased } = address;
  const properties = { ip, is_parent_assigned, is_auto_warmup, added_at, updated_at, is_enabled, is_leased };
  const pools = poolReferencesOf(ip, account);
  return { status: 200, body: { ...properties, pools, ...regionOf(address, query.get("include_region")) } };
}

/** Sets the flags in the body. */
export function updateIp({ operationId, params, body }: CheckedRequest, account: FakeAccount): HandlerResult {
  const { ip = "" } = params;
  if (!isIpAddress(ip)) throw refusalFor(operationId, "ip_invalid");
  const address = account.ips.get(ip);
  if (address === undefined) throw refusalFor(operationId, "ip_ownership");
  for (const name of ["is_parent_assigned", "is_enabled"] as const) {
    const value = body[name];
    if (typeof value === "boolean") address[name] = value;
  }
  if (typeof body["is_auto_warmup"] === "boolean") setWarmup(address, body["is_auto_warmup"], account.now());
  address.updated_at = account.now();
  const { is_auto_warmup, is_parent_assigned, is_enabled } = address;
  const data = { ip, is_auto_warmup, ...(is_parent_assigned && { is_parent_assigned }), ...(is_enabled === true && { is_enabled }) };
  return { status: 200, body: data };
}
