import type { FakeAnswer, FakeCall } from "./handler.js";
import { regionOf } from "./addresses.js";
import { pageByPosition } from "./paging.js";
import { poolOf } from "./rules.js";
import { refuse } from "./refusal.js";
import { poolsOf, type World } from "../model/account.js";

export function listIpsOfPool(call: FakeCall, world: World): FakeAnswer {
  const { query } = call;
  const page = pageByPosition(call, poolOf(call, world).ips);
  const include = query.get("include_region");
  const result = page.items.flatMap((ip) => {
    const address = world.ips.get(ip);
    if (address === undefined) return [];
    return [{ ip, ...regionOf(address, include), pools: poolsOf(world, ip).map(({ id, name }) => ({ id, name })) }];
  });
  const limit = query.get("limit");
  const echo = { ...(limit !== null && { limit }), ...(include === "true" && { include_region: "true" }) };
  return { status: 200, body: { result }, page: { ...page, echo } };
}

export function addIpsToPool(call: FakeCall, world: World): FakeAnswer {
  const pool = poolOf(call, world);
  const ips = addressesOfBody(call);
  checkAssignable(call.operationId, ips, world);
  const union = [...new Set([...pool.ips, ...ips])];
  // The document states the limit in this error alone.
  const full = refuse(call.operationId, "ips_limit", { pool: pool.name, count: pool.ips.length });
  if (union.length > Number(/cannot exceed (\d+)/.exec(full.message)?.[1])) throw full;
  pool.ips = union;
  return { status: 200, body: { name: pool.name, id: pool.id, ips: union } };
}

export function deleteIpsFromPool(call: FakeCall, world: World): FakeAnswer {
  const pool = poolOf(call, world);
  const ips = addressesOfBody(call);
  const missing = ips.filter((ip) => !pool.ips.includes(ip));
  if (missing.length > 0) throw refuse(call.operationId, "ips_ip_not_in_pool", { pool: pool.name, ips: missing.join(", ") });
  pool.ips = pool.ips.filter((ip) => !ips.includes(ip));
  return { status: 204 };
}

/** All or nothing: an address must be the account's, assigned to the parent, and not disabled. */
export function checkAssignable(operationId: string, ips: readonly string[], world: World): void {
  const refused = ips.filter((ip) => {
    const address = world.ips.get(ip);
    return address?.is_parent_assigned !== true || address.is_enabled === false;
  });
  if (refused.length > 0) throw refuse(operationId, "ips_assignment", { ips: refused.join(", ") });
}

function addressesOfBody({ body }: FakeCall): readonly string[] {
  return Array.isArray(body["ips"]) ? body["ips"].map(String) : [];
}
