import type { Client, HostRegion } from "../../index.js";
import type { Inventory } from "../inventory/inventory.js";
import { takeInventory, type InventoryOptions } from "../inventory/take-inventory.js";
import { compareTexts, sortedAddresses } from "../names/sorting.js";
import { checkDesiredPools, type CheckedPool, type DesiredPools } from "./desired-pools.js";
import { DesiredStateError, listOf } from "./desired-state-error.js";
import { checkRefusals, refusal, type Refusal } from "./guards.js";
import type { PlannedPool, PlanWarning, PoolPlan } from "./plan.js";
import { poolRefusals } from "./pool-guards.js";
import { schedulePoolSteps } from "./pool-steps.js";
import { poolTargets, type PoolTarget } from "./pool-targets.js";

export interface PlanPoolsOptions extends Pick<InventoryOptions, "signal" | "onProgress"> {
  /**
   * What the plan may do although it is refused by default: the `allow` of a refusal, such as `"shrink:marketing"`, or `"shrink"` for all pools.
   */
  readonly allow?: readonly string[] | undefined;
  /** Addresses that should be in no pool. */
  readonly outOfAllPools?: readonly string[] | undefined;
  /** What the account has. By default it is read. */
  readonly inventory?: Inventory | undefined;
}

/**
 * Plans what makes an account's pools what they should be. It reads everything it needs, and writes nothing.
 *
 * @throws {DesiredStateError} for a desired state that cannot be read or contradicts itself.
 * @throws {PlanRefusedError} for a plan that would do something that is probably a mistake; see the option `allow`.
 * @throws {InventoryError} if the account cannot be read.
 */
export async function planPools(client: Client<HostRegion>, desired: DesiredPools, options: PlanPoolsOptions = {}): Promise<PoolPlan> {
  const pools = checkDesiredPools(desired);
  const outOfAllPools = checkOutOfAllPools(options.outOfAllPools ?? [], pools);
  const inventory = options.inventory ?? (await takeInventory(client, options));
  return poolPlan(inventory, { pools, outOfAllPools, allow: options.allow });
}

interface Wishes {
  readonly pools: readonly CheckedPool[];
  readonly outOfAllPools: readonly string[];
  readonly allow: readonly string[] | undefined;
}

/** The plan, of an inventory and what is desired alone. */
function poolPlan(inventory: Inventory, { pools, outOfAllPools, allow }: Wishes): PoolPlan {
  const targets = poolTargets(inventory, pools, outOfAllPools);
  const refusals = [...poolRefusals(inventory, targets, pools), ...unknownAddresses(inventory, outOfAllPools)];
  const allowed = checkRefusals(refusals, allow);
  const { steps, gaps } = schedulePoolSteps(targets);
  const changed = targets.filter(isChanged);
  return {
    version: 1,
    kind: "pools",
    region: inventory.region,
    pools: changed.map(plannedPool).sort((a, b) => compareTexts(a.name, b.name)),
    steps,
    warnings: [...allowed, ...warningsOf(inventory, { pools, targets: changed, gaps })],
  };
}

function checkOutOfAllPools(list: readonly string[], pools: readonly CheckedPool[]): readonly string[] {
  const problems: string[] = [];
  const addresses = sortedAddresses(listOf("outOfAllPools", list, "outOfAllPools", problems));
  for (const { name, mode, ips = [] } of pools)
    for (const ip of ips)
      if (mode !== "remove" && addresses.includes(ip)) problems.push(`${ip} should be in no pool, but ${JSON.stringify(name)} lists it.`);
  if (problems.length > 0) throw new DesiredStateError(problems);
  return addresses;
}

function unknownAddresses({ addresses }: Inventory, ips: readonly string[]): readonly Refusal[] {
  const unknown = ips.filter((ip) => !addresses.some((address) => address.ip === ip));
  return unknown.length === 0 ? [] : [refusal("unknown_address", "outOfAllPools", unknown)];
}

function isChanged({ name, oldName, before, after, isDeleted }: PoolTarget): boolean {
  return name !== oldName || isDeleted || before.size !== after.size || [...before].some((ip) => !after.has(ip));
}

function plannedPool({ name, oldName, id, before, after, isDeleted }: PoolTarget): PlannedPool {
  return {
    name,
    id,
    ...(oldName !== null && oldName !== name && { renamedFrom: oldName }),
    before: sortedAddresses(before),
    after: isDeleted ? null : sortedAddresses(after),
  };
}

interface Facts {
  readonly pools: readonly CheckedPool[];
  readonly targets: readonly PoolTarget[];
  readonly gaps: readonly string[];
}

function warningsOf(inventory: Inventory, { pools, targets, gaps }: Facts): readonly PlanWarning[] {
  const existing = new Set(inventory.pools.map(({ name }) => name));
  const gone = pools.filter(({ name, isDeleted }) => isDeleted && !existing.has(name));
  const empty = targets.filter(({ oldName, after, isDeleted }) => oldName === null && !isDeleted && after.size === 0);
  const changing = inventory.pools.filter(({ ips, total_ip_count }) => total_ip_count !== null && total_ip_count !== ips.length);
  return [
    ...gone.map(({ name }) => ({ code: "already_deleted", message: `There is no pool ${JSON.stringify(name)} to delete.` })),
    ...empty.map(({ name }) => ({ code: "empty_pool", message: `${JSON.stringify(name)} will have no address to send from.` })),
    ...(gaps.length === 0
      ? []
      : [{ code: "gap", message: `The pools are full, so these addresses leave one before they are in the other: ${gaps.join(", ")}.` }]),
    ...changing.map(({ name, ips, total_ip_count }) => ({
      code: "changing",
      message: `The API counts ${total_ip_count ?? 0} addresses in ${JSON.stringify(name)}, but lists ${ips.length}: it may be changing right now.`,
    })),
  ];
}
