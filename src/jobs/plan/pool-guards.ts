import { limits } from "../../index.js";
import { MAX_POOLS, MAX_POOL_SIZE } from "../inventory/account-limits.js";
import type { Inventory, InventoryAddress } from "../inventory/inventory.js";
import { similarNames } from "../names/similar-names.js";
import { sortedAddresses } from "../names/sorting.js";
import type { CheckedPool } from "./desired-pools.js";
import { refusal, type GuardCode, type Refusal } from "./guards.js";
import type { PoolTarget } from "./pool-targets.js";

/** The largest part of a pool's addresses that a plan removes without asking. */
const MAX_SHRINKAGE = 0.3;

/** What stands against a plan. */
export function poolRefusals(inventory: Inventory, targets: readonly PoolTarget[], desired: readonly CheckedPool[]): readonly Refusal[] {
  const addresses = new Map(inventory.addresses.map((address) => [address.ip, address]));
  return [
    ...desired.flatMap((wish) => wishRefusals(wish, targets, addresses)),
    ...targets.flatMap((target) => [
      ...lossRefusals(target),
      ...nameRefusals(target, targets),
      ...additionRefusals(target, targets, addresses),
    ]),
    ...limitRefusals(targets),
  ];
}

type Addresses = ReadonlyMap<string, InventoryAddress>;

/** Pools and addresses that do not exist. */
function wishRefusals({ name, ips = [], mode, renamedFrom }: CheckedPool, targets: readonly PoolTarget[], known: Addresses): Refusal[] {
  const target = targets.find((other) => other.name === name);
  const isMissing = target?.oldName === undefined || target.oldName === null;
  const unknown = ips.filter((ip) => !known.has(ip));
  return [
    ...(isMissing && (mode === "remove" || renamedFrom !== undefined) ? [refusal("unknown_pool", renamedFrom ?? name)] : []),
    ...(unknown.length > 0 ? [refusal("unknown_address", name, unknown)] : []),
  ];
}

function lossRefusals({ name, before, after, isDeleted }: PoolTarget): Refusal[] {
  const removed = sortedAddresses([...before].filter((ip) => !after.has(ip)));
  if (isDeleted) return [refusal("delete", name, removed)];
  if (removed.length === 0) return [];
  if (after.size === 0) return [refusal("empty", name, removed)];
  return removed.length > MAX_SHRINKAGE * before.size ? [refusal("shrink", name, removed)] : [];
}

function nameRefusals({ name, oldName }: PoolTarget, targets: readonly PoolTarget[]): Refusal[] {
  if (name === oldName) return [];
  const others = targets.filter(({ isDeleted }) => !isDeleted).map((target) => target.name);
  const similar = similarNames(name, others);
  const { minLength, maxLength, pattern } = limits.CreateIpPool.name;
  const length = Array.from(name).length;
  const isValid = length >= minLength && length <= maxLength && new RegExp(pattern, "u").test(name);
  return [
    ...(oldName === null ? [] : [refusal("rename", oldName, [`to ${JSON.stringify(name)}`])]),
    ...(similar.length > 0 ? [refusal("similar_name", name, similar)] : []),
    ...(isValid ? [] : [refusal("pool_name", name)]),
  ];
}

/** What may be wrong with the addresses that a pool gets. */
function additionRefusals(target: PoolTarget, targets: readonly PoolTarget[], known: Addresses): Refusal[] {
  const { name, before, after } = target;
  const added = sortedAddresses([...after].filter((ip) => !before.has(ip)));
  const listed = (code: GuardCode, items: readonly string[]): Refusal[] => (items.length === 0 ? [] : [refusal(code, name, items)]);
  return [
    ...listed(
      "other_pool",
      added.filter((ip) => isAnothersAlone(ip, target, targets)),
    ),
    ...listed(
      "unassignable",
      added.filter((ip) => known.get(ip)?.is_parent_assigned === false || known.get(ip)?.is_enabled === false),
    ),
    ...listed("region", wrongRegion(target, added, known)),
    ...(after.size > Math.max(MAX_POOL_SIZE, before.size) ? [refusal("pool_size", name)] : []),
  ];
}

/** Whether one other pool has the address, which the desired state does not mention. */
function isAnothersAlone(ip: string, target: PoolTarget, targets: readonly PoolTarget[]): boolean {
  const [owner, another] = targets.filter((other) => other !== target && other.before.has(ip));
  return owner !== undefined && another === undefined && owner.desired === undefined;
}

/** The addresses outside the pool's region: the one that is desired, or else that of the addresses that stay. */
function wrongRegion({ desired, after, before }: PoolTarget, added: readonly string[], known: Addresses): readonly string[] {
  const regionOf = (ip: string): string | null => known.get(ip)?.region ?? null;
  const isOther =
    (region: string) =>
    (ip: string): boolean =>
      regionOf(ip) !== null && regionOf(ip) !== region;
  if (desired?.region !== undefined) return sortedAddresses(after).filter(isOther(desired.region));
  if (added.length === 0) return [];
  const staying = [...after].filter((ip) => before.has(ip)).flatMap((ip) => regionOf(ip) ?? []);
  const regions = new Set(staying.length > 0 ? staying : [...after].flatMap((ip) => regionOf(ip) ?? []));
  const [region, another] = [...regions].sort();
  if (region === undefined) return [];
  // A pool of both regions is mixed already, so it stays as wrong as it is.
  if (another === undefined) return added.filter(isOther(region));
  return staying.length > 0 ? [] : added.filter(isOther("eu"));
}

function limitRefusals(targets: readonly PoolTarget[]): Refusal[] {
  const count = targets.filter(({ isDeleted }) => !isDeleted).length;
  const created = targets.filter(({ oldName }) => oldName === null).map(({ name }) => name);
  return count > MAX_POOLS && created.length > 0 ? created.map((name) => refusal("pool_limit", name)) : [];
}
