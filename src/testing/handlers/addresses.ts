import type { Echo, FakeAnswer, FakeCall } from "./handler.js";
import { pageByKey } from "./paging.js";
import { refuse } from "./refusal.js";
import { isAssignedWarm, checkSubusers } from "./subusers.js";
import { isIpAddress } from "../model/ip-address.js";
import { newAddress, poolsOf, type World } from "../model/account.js";
import type { FakeAddress } from "../model/state.js";

export function listIp(call: FakeCall, world: World): FakeAnswer {
  const { operationId, query, subuser } = call;
  for (const name of ["after_key", "before_key"]) {
    const key = query.get(name);
    if (key !== null && !isIpAddress(key)) throw refuse(operationId, `${name}_invalid_ip`);
  }
  if (subuser !== undefined && query.has("is_parent_assigned")) throw refuse(operationId, "is_parent_assigned_subuser");
  const pool = query.get("pool");
  if (pool !== null && !/^\d+$/.test(pool)) throw refuse(operationId, "pool_type");
  if (pool !== null && !world.pools.has(pool)) throw refuse(operationId, "pool_missing");

  const found = [...world.ips.values()].filter((address) => matches(address, call, world));
  const page = pageByKey(call, found, ({ ip }) => ip);
  const result = page.items.map((address) => listed(address, call, world));
  return { status: 200, body: { result }, page: { ...page, echo: echoOf(query) } };
}

function matches(address: FakeAddress, { query, subuser }: FakeCall, world: World): boolean {
  const is = (name: string, value: string): boolean => query.get(name) === null || query.get(name) === value;
  const region = query.get("region");
  return (
    is("ip", address.ip) &&
    is("is_leased", String(address.is_leased)) &&
    is("is_enabled", String(address.is_enabled === true)) &&
    is("is_parent_assigned", String(address.is_parent_assigned)) &&
    // "When set to true, only enabled IP addresses will be returned."
    (query.get("is_parent_assigned") !== "true" || address.is_enabled !== false) &&
    (query.get("pool") === null || world.pools.get(query.get("pool") ?? "")?.ips.includes(address.ip) === true) &&
    address.added_at >= Number(query.get("start_added_at") ?? -Infinity) &&
    address.added_at <= Number(query.get("end_added_at") ?? Infinity) &&
    (region === null || region === "all" || region === address.region) &&
    (subuser === undefined || address.subusers.includes(subuser))
  );
}

function listed(address: FakeAddress, { query, subuser }: FakeCall, world: World): object {
  const { ip, is_auto_warmup, is_parent_assigned, updated_at, is_enabled, is_leased, added_at } = address;
  return {
    ...{ ip, pools: poolsOf(world, ip).map(({ id, name }) => ({ id, name })), is_auto_warmup, updated_at, is_enabled, is_leased, added_at },
    // Returned to the parent only.
    ...(subuser === undefined && { is_parent_assigned }),
    ...regionOf(address, query.get("include_region")),
  };
}

export function regionOf({ region }: FakeAddress, include: unknown): object {
  return include === true || include === "true" ? { region } : {};
}

/** As the document describes each of them. */
function echoOf(query: URLSearchParams): Echo {
  const texts = ["ip", "pool", "start_added_at", "end_added_at", "limit"].flatMap((name) =>
    query.has(name) ? [[name, query.get(name)]] : [],
  );
  const flags = ["is_leased", "is_enabled", "is_parent_assigned"].flatMap((name) => (query.get(name) === "true" ? [[name, true]] : []));
  const region =
    query.get("include_region") === "true"
      ? [["include_region", "true"], ...(query.has("region") ? [["region", query.get("region")]] : [])]
      : [];
  return Object.fromEntries([...texts, ...flags, ...region]) as Echo; // pairs of a name and a value
}

export function addIp({ operationId, body }: FakeCall, world: World): FakeAnswer {
  const { is_auto_warmup, is_parent_assigned, region = "us", include_region } = body;
  const subusers = Array.isArray(body["subusers"]) ? body["subusers"].map(String) : [];
  checkSubusers(operationId, subusers, world);
  const cold = is_auto_warmup === true ? subusers.filter((subuser) => !isAssignedWarm(subuser, world)) : [];
  if (cold.length > 0) throw refuse(operationId, "is_auto_warmup_subusers", { subusers: cold.join(", ") });
  const ip = world.purchasable.shift();
  if (ip === undefined) throw refuse(operationId, "ip_no_remaining");
  const address: FakeAddress = {
    ...newAddress(ip, world.now()),
    ...{ is_auto_warmup: is_auto_warmup === true, is_parent_assigned: is_parent_assigned === true, is_enabled: null },
    ...{ region: region === "eu" ? "eu" : "us", subusers },
  };
  world.ips.set(ip, address);
  const answer = {
    ip,
    ...(is_auto_warmup === true && { is_auto_warmup }),
    is_parent_assigned,
    subusers,
    ...regionOf(address, include_region),
  };
  return { status: 201, body: answer };
}

export function getIp({ operationId, params, query }: FakeCall, world: World): FakeAnswer {
  const { ip = "" } = params;
  if (!isIpAddress(ip)) throw refuse(operationId, "ip_invalid");
  const address = world.ips.get(ip);
  if (address === undefined) throw refuse(operationId, "ip_missing");
  const { is_parent_assigned, is_auto_warmup, added_at, updated_at, is_enabled, is_leased } = address;
  const details = { ip, is_parent_assigned, is_auto_warmup, added_at, updated_at, is_enabled, is_leased };
  const pools = poolsOf(world, ip).map(({ id, name }) => ({ id, name }));
  return { status: 200, body: { ...details, pools, ...regionOf(address, query.get("include_region")) } };
}

export function updateIp({ operationId, params, body }: FakeCall, world: World): FakeAnswer {
  const { ip = "" } = params;
  if (!isIpAddress(ip)) throw refuse(operationId, "ip_invalid");
  const address = world.ips.get(ip);
  if (address === undefined) throw refuse(operationId, "ip_ownership");
  for (const name of ["is_auto_warmup", "is_parent_assigned", "is_enabled"] as const) {
    const value = body[name];
    if (typeof value === "boolean") address[name] = value;
  }
  address.updated_at = world.now();
  const { is_auto_warmup, is_parent_assigned, is_enabled } = address;
  const answer = { ip, is_auto_warmup, ...(is_parent_assigned && { is_parent_assigned }), ...(is_enabled === true && { is_enabled }) };
  return { status: 200, body: answer };
}
