import { poolsOf, type FakeAccount } from "../model/account.js";
import type { FakeAddress, FakePool } from "../model/state.js";
import type { CheckedRequest } from "./handler.js";
import { limitOf, refusalFor } from "./refusal.js";

/** The pool whose id is in the path. */
export function poolOf({ operationId, params }: CheckedRequest, account: FakeAccount): FakePool {
  const { poolid = "" } = params;
  if (!/^\d+$/.test(poolid)) throw refusalFor(operationId, "pool_id_type");
  const pool = account.pools.get(poolid);
  if (pool === undefined) throw refusalFor(operationId, "pool_id_missing");
  return pool;
}

/** The addresses of a pool. */
export function addressesOf(pool: FakePool, account: FakeAccount): readonly FakeAddress[] {
  return pool.ips.flatMap((ip) => account.ips.get(ip) ?? []);
}

/** The pools of an address, as responses list them. */
export function poolReferencesOf(ip: string, account: FakeAccount): readonly Pick<FakePool, "id" | "name">[] {
  return poolsOf(ip, account).map(({ id, name }) => ({ id, name }));
}

/** The region as a property, if `include_region` asks for it: a string in a query, a boolean in a body. */
export function regionOf({ region }: FakeAddress, includeRegion: unknown): Partial<Pick<FakeAddress, "region">> {
  return includeRegion === true || includeRegion === "true" ? { region } : {};
}

/** The strings of an optional array in the body. */
export function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Refuses the name of another pool. */
export function checkUnique(operationId: string, name: string, account: FakeAccount): void {
  if ([...account.pools.values()].some((pool) => pool.name === name)) throw refusalFor(operationId, "name_exists");
}

/** Refuses one more pool than an account can have. */
export function checkPoolLimit(operationId: string, account: FakeAccount): void {
  if (account.pools.size >= limitOf(operationId, "pool_limit")) throw refusalFor(operationId, "pool_limit");
}

/** Refuses all addresses if one of them is not the account's, not assigned to the parent, or disabled. */
export function checkAssignable(operationId: string, ips: readonly string[], account: FakeAccount): void {
  const refused = ips.filter((ip) => {
    const address = account.ips.get(ip);
    return address?.is_parent_assigned !== true || address.is_enabled === false;
  });
  if (refused.length > 0) throw refusalFor(operationId, "ips_assignment", { ips: refused.join(", ") });
}

/** Refuses all subusers if one of them is the calling user or not the account's. */
export function checkSubusers(operationId: string, subusers: readonly string[], account: FakeAccount): void {
  if (subusers.includes(account.userId)) throw refusalFor(operationId, "subusers_caller_id");
  const unverified = subusers.filter((subuser) => !account.subusers.has(subuser));
  if (unverified.length > 0) throw refusalFor(operationId, "subusers_unverified", { subusers: unverified.join(", ") });
}

/** Whether a subuser has an address that is not in warmup. */
export function isAssignedWarm(subuser: string, account: FakeAccount): boolean {
  return [...account.ips.values()].some((address) => !address.is_auto_warmup && address.subusers.includes(subuser));
}
