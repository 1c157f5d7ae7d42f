import type { FakeAnswer, FakeCall } from "./handler.js";
import { pageByPosition } from "./paging.js";
import { checkAssignable } from "./pool-addresses.js";
import { poolOf } from "./rules.js";
import { refuse } from "./refusal.js";
import { addPool, type World } from "../model/account.js";
import type { FakeAddress, FakePool } from "../model/state.js";

/** "A maximum of 10 IPs will be returned per IP Pool"; `maxItems` of `ips_preview`. */
const PREVIEW = 10;

export function listPools(call: FakeCall, world: World): FakeAnswer {
  const { query } = call;
  const [ip, region, include] = [query.get("ip"), query.get("region"), query.get("include_region") === "true"];
  const found = [...world.pools.values()].filter(
    (pool) =>
      (ip === null || pool.ips.includes(ip)) &&
      (region === null || addressesOf(pool, world).some((each) => region === "all" || each.region === region)),
  );
  const page = pageByPosition(call, found);
  const result = page.items.map((pool) => ({
    ...preview(pool),
    ...(include && { regions: [...new Set(addressesOf(pool, world).map((address) => address.region))] }),
  }));
  const limit = query.get("limit");
  const echo = {
    ...(ip !== null && { ip }),
    ...(limit !== null && { limit }),
    ...(include && { include_region: "true", ...(region !== null && { region }) }),
  };
  return { status: 200, body: { result }, page: { ...page, echo } };
}

export function createPool({ operationId, body }: FakeCall, world: World): FakeAnswer {
  const name = String(body["name"]);
  const ips = Array.isArray(body["ips"]) ? body["ips"].map(String) : [];
  checkUnique(operationId, name, world);
  checkFree(operationId, world);
  checkAssignable(operationId, ips, world);
  const pool = addPool(world, { name, ips });
  return { status: 201, body: { name, id: pool.id, ips: pool.ips } };
}

export function getPool(call: FakeCall, world: World): FakeAnswer {
  const pool = poolOf(call, world);
  const include = call.query.get("include_region") === "true";
  const regions = addressesOf(pool, world).map((address) => address.region);
  const counts = [...new Set(regions)].map((region) => ({ region, count: regions.filter((each) => each === region).length }));
  return { status: 200, body: { ...preview(pool), ...(include && { ip_count_by_region: counts }) } };
}

export function renamePool(call: FakeCall, world: World): FakeAnswer {
  const pool = poolOf(call, world);
  const name = String(call.body["name"]);
  if (name !== pool.name) checkUnique(call.operationId, name, world);
  pool.name = name;
  return { status: 200, body: { name, id: pool.id } };
}

export function deletePool(call: FakeCall, world: World): FakeAnswer {
  world.pools.delete(poolOf(call, world).id);
  return { status: 204 };
}

export function checkUnique(operationId: string, name: string, world: World): void {
  if ([...world.pools.values()].some((pool) => pool.name === name)) throw refuse(operationId, "name_exists");
}

/** Refuses one more pool than an account may have. The document states the limit in this error alone. */
export function checkFree(operationId: string, world: World): void {
  const full = refuse(operationId, "pool_limit");
  if (world.pools.size >= Number(/\d+/.exec(full.message)?.[0])) throw full;
}

function addressesOf(pool: FakePool, world: World): readonly FakeAddress[] {
  return pool.ips.flatMap((ip) => world.ips.get(ip) ?? []);
}

function preview({ id, name, ips }: FakePool): object {
  return { name, id, ips_preview: ips.slice(0, PREVIEW), total_ip_count: ips.length };
}
