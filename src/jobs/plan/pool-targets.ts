import type { Inventory, InventoryPool } from "../inventory/inventory.js";
import type { CheckedPool } from "./desired-pools.js";
import { DesiredStateError } from "./desired-state-error.js";

/** A pool on its way from what it is to what it should be. */
export interface PoolTarget {
  /** The name that it will have. */
  readonly name: string;
  /** Its name now; `null` if it does not exist yet. */
  readonly oldName: string | null;
  readonly id: string | null;
  readonly before: ReadonlySet<string>;
  readonly after: Set<string>;
  readonly isDeleted: boolean;
  /** Why addresses are added or removed, by address. */
  readonly reasons: Map<string, string>;
  /** What was said about it; `undefined` for a pool that was not mentioned. */
  readonly desired: CheckedPool | undefined;
}

/**
 * What all pools should be: those of the account and those to be created. Addresses that the account does not have are left out.
 *
 * @throws {DesiredStateError} for names that contradict the account.
 */
export function poolTargets(
  inventory: Inventory,
  desired: readonly CheckedPool[],
  outOfAllPools: readonly string[],
): readonly PoolTarget[] {
  const known = new Set(inventory.addresses.map(({ ip }) => ip));
  const targets = pairPools(inventory.pools, desired).map(({ pool, wish }) => targetOf(pool, wish, known));
  for (const target of targets) {
    const wish = target.desired;
    if (wish?.mode !== "move") continue;
    for (const other of targets) if (other !== target) take(wish.ips ?? [], other, `It moves to ${JSON.stringify(target.name)}.`);
  }
  for (const target of targets) take(outOfAllPools, target, "It should be in no pool.");
  return targets;
}

interface Pair {
  readonly pool: InventoryPool | undefined;
  readonly wish: CheckedPool | undefined;
}

/** Finds the pool that each wish is about: by its name, or by the name that it still has. */
function pairPools(pools: readonly InventoryPool[], desired: readonly CheckedPool[]): readonly Pair[] {
  const problems: string[] = [];
  const byName = new Map(pools.map((pool) => [pool.name, pool]));
  const renamed = new Set(
    desired.flatMap(({ renamedFrom }) => (renamedFrom !== undefined && byName.has(renamedFrom) ? [renamedFrom] : [])),
  );
  const pairs = desired.map((wish) => {
    const { name, renamedFrom } = wish;
    const source = renamedFrom === undefined ? undefined : byName.get(renamedFrom);
    const holder = renamed.has(name) ? undefined : byName.get(name);
    if (source !== undefined && holder !== undefined)
      problems.push(`${JSON.stringify(source.name)} cannot be renamed to ${JSON.stringify(name)}: that pool exists.`);
    if (renamed.has(name) && source === undefined)
      problems.push(`${JSON.stringify(name)} is described twice: by its name, and as the pool that is renamed from it.`);
    return { pool: source ?? holder, wish };
  });
  if (problems.length > 0) throw new DesiredStateError(problems);
  const mentioned = new Set(pairs.map(({ pool }) => pool));
  return [...pairs, ...pools.filter((pool) => !mentioned.has(pool)).map((pool) => ({ pool, wish: undefined }))].filter(
    // What does not exist and should not is no target.
    ({ pool, wish }) => pool !== undefined || (wish?.isDeleted === false && wish.mode !== "remove"),
  );
}

function targetOf(pool: InventoryPool | undefined, wish: CheckedPool | undefined, known: ReadonlySet<string>): PoolTarget {
  const before = new Set(pool?.ips);
  const after = new Set(before);
  const target: PoolTarget = {
    name: wish?.name ?? pool?.name ?? "",
    oldName: pool?.name ?? null,
    id: pool?.id ?? null,
    before,
    after,
    isDeleted: wish?.isDeleted === true,
    reasons: new Map(),
    desired: wish,
  };
  if (target.isDeleted) after.clear();
  const ips = wish?.ips?.filter((ip) => known.has(ip));
  if (wish === undefined || ips === undefined) return target;
  if (wish.mode === "remove") take(ips, target, "It should not be in the pool.");
  if (wish.mode === "exact")
    take(
      [...before].filter((ip) => !ips.includes(ip)),
      target,
      "The pool should have exactly the listed addresses.",
    );
  if (wish.mode !== "remove")
    for (const ip of ips.filter((listed) => !before.has(listed))) {
      after.add(ip);
      target.reasons.set(ip, "It should be in the pool.");
    }
  return target;
}

function take(ips: readonly string[], { after, reasons }: PoolTarget, why: string): void {
  for (const ip of ips) if (after.delete(ip)) reasons.set(ip, why);
}
