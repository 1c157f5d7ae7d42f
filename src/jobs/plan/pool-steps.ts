import { limits } from "../../index.js";
import { MAX_POOLS, MAX_POOL_SIZE } from "../inventory/account-limits.js";
import { compareTexts, sortedAddresses, sortedTexts } from "../names/sorting.js";
import type { PoolStep } from "./plan.js";
import { renameSteps } from "./rename-steps.js";
import type { PoolTarget } from "./pool-targets.js";

/** The steps from what pools are to what they should be. */
export interface Schedule {
  readonly steps: readonly PoolStep[];
  /** Addresses that are removed from a pool before the pool that they should be in has room for them. */
  readonly gaps: readonly string[];
}

/** A pool while the steps are chosen. */
interface Working {
  readonly target: PoolTarget;
  readonly members: Set<string>;
  readonly adds: Set<string>;
  readonly removes: Set<string>;
  /** How many addresses it may have on the way. */
  readonly capacity: number;
  exists: boolean;
  isDone: boolean;
}

/**
 * Chooses the steps: renames first, then additions as far as there is room, then removals, and again. An address leaves a pool when the pools that
 * should have it do, so that mail keeps flowing; only where all of these are full, it leaves earlier.
 */
export function schedulePoolSteps(targets: readonly PoolTarget[]): Schedule {
  const pools = targets.map(toWorking).sort((a, b) => compareTexts(a.target.name, b.target.name));
  const steps: PoolStep[] = [...renameSteps(targets)];
  const gaps: string[] = [];
  const limit = Math.max(MAX_POOLS, pools.filter(({ target }) => !target.isDeleted).length, countOf(pools));
  for (;;) {
    const added = additions(pools, limit);
    const removed = removals(pools);
    steps.push(...added, ...removed);
    if (added.length + removed.length > 0) continue;
    // Everything that is left waits for room.
    const forced = makeRoom(pools);
    if (forced.length === 0) return { steps, gaps: sortedAddresses(gaps) };
    steps.push(...forced);
    gaps.push(...forced.flatMap(({ addresses }) => addresses).filter((ip) => pools.some(({ adds }) => adds.has(ip))));
  }
}

function toWorking(target: PoolTarget): Working {
  const { before, after, isDeleted } = target;
  return {
    target,
    members: new Set(before),
    adds: new Set([...after].filter((ip) => !before.has(ip))),
    removes: new Set([...before].filter((ip) => !after.has(ip))),
    capacity: Math.max(MAX_POOL_SIZE, before.size, after.size),
    exists: target.oldName !== null,
    isDone: !isDeleted,
  };
}

function countOf(pools: readonly Working[]): number {
  return pools.filter(({ exists }) => exists).length;
}

/** Every addition for which there is room. */
function additions(pools: readonly Working[], limit: number): readonly PoolStep[] {
  return pools.flatMap((pool) => {
    const steps: PoolStep[] = [];
    if (!pool.exists && !pool.target.isDeleted) {
      if (countOf(pools) >= limit) return [];
      pool.exists = true;
      const addresses = add(pool, limits.CreateIpPool.ips.maxItems);
      steps.push({ operation: "CreateIpPool", pool: pool.target.name, addresses, why: "The pool should exist." });
    }
    while (pool.adds.size > 0 && pool.members.size < pool.capacity) {
      const addresses = add(pool, limits.AddIpsToIpPool.ips.maxItems);
      steps.push({ operation: "AddIpsToIpPool", pool: pool.target.name, addresses, why: whyOf(pool, addresses) });
    }
    return steps;
  });
}

function add(pool: Working, batch: number): readonly string[] {
  const room = Math.min(batch, pool.capacity - pool.members.size);
  const addresses = sortedAddresses(pool.adds).slice(0, room);
  for (const ip of addresses) {
    pool.adds.delete(ip);
    pool.members.add(ip);
  }
  return addresses;
}

/** Every removal of addresses that wait for no other pool. */
function removals(pools: readonly Working[]): readonly PoolStep[] {
  const waiting = new Set(pools.flatMap(({ adds }) => [...adds]));
  const isFree = (ip: string): boolean => !waiting.has(ip);
  return pools.flatMap((pool) => {
    if (pool.isDone) return removalsFrom(pool, sortedAddresses(pool.removes).filter(isFree));
    return [...pool.members].every(isFree) ? [deletion(pool)] : [];
  });
}

/** Removals from a full pool, of addresses that wait for another full pool; or a deletion, where the account is full of pools. */
function makeRoom(pools: readonly Working[]): readonly PoolStep[] {
  const full = pools.find(({ exists, adds, removes }) => exists && adds.size > 0 && removes.size > 0);
  if (full !== undefined) return removalsFrom(full, sortedAddresses(full.removes));
  const doomed = pools.find(({ isDone }) => !isDone);
  return doomed === undefined ? [] : [deletion(doomed)];
}

function deletion(pool: Working): PoolStep {
  const { members, target, removes } = pool;
  const addresses = sortedAddresses(members);
  pool.isDone = true;
  pool.exists = false;
  members.clear();
  removes.clear();
  return { operation: "DeleteIpPool", pool: target.name, addresses, why: "The pool should not exist." };
}

/** Where addresses wait for room, no more than these leave, and at most half of the pool, so that it can still send. */
function removalsFrom(pool: Working, ready: readonly string[]): readonly PoolStep[] {
  const { adds, members, removes, target } = pool;
  const most = adds.size === 0 ? ready.length : Math.min(adds.size, Math.max(1, Math.floor(members.size / 2)));
  const leaving = ready.slice(0, most);
  for (const ip of leaving) {
    removes.delete(ip);
    members.delete(ip);
  }
  const batch = limits.DeleteIpsFromIpPool.ips.maxItems;
  return Array.from({ length: Math.ceil(leaving.length / batch) }, (_, index) => {
    const addresses = leaving.slice(index * batch, (index + 1) * batch);
    return { operation: "DeleteIpsFromIpPool", pool: target.name, addresses, why: whyOf(pool, addresses) };
  });
}

/** The different reasons for addresses of a step. */
function whyOf({ target }: Working, addresses: readonly string[]): string {
  return sortedTexts(addresses.flatMap((ip) => target.reasons.get(ip) ?? [])).join(" ");
}
