import { limits, type Client, type HostRegion } from "../../index.js";
import type { Inventory, InventorySubuser } from "../inventory/inventory.js";
import { findSubuser } from "../inventory/questions.js";
import { takeInventory, type InventoryOptions } from "../inventory/take-inventory.js";
import { compareAddresses, sortedTexts } from "../names/sorting.js";
import { UnknownNameError } from "../names/unknown-name-error.js";
import { checkDesiredSubusers, type CheckedAddress, type DesiredSubusers } from "./desired-subusers.js";
import { checkRefusals, refusal, type Refusal } from "./guards.js";
import type { PlannedAddress, SubuserPlan, SubuserStep } from "./plan.js";

export interface PlanSubusersOptions extends Pick<InventoryOptions, "signal" | "onProgress" | "concurrency"> {
  /** What the plan may do although it is refused by default: the `allow` of a refusal. */
  readonly allow?: readonly string[] | undefined;
  /** What the account has, taken with `subusers: true`. By default it is read. */
  readonly inventory?: Inventory | undefined;
}

/** An address with the subusers that it should have. */
interface Target {
  readonly ip: string;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/**
 * Plans what gives addresses the subusers that they should have. It reads everything it needs, also the subusers of the other addresses (one call
 * each), so that no subuser loses its last address unnoticed; and writes nothing.
 *
 * @throws {DesiredStateError} for a desired state that cannot be read.
 * @throws {PlanRefusedError} for a plan that would do something that is probably a mistake; see the option `allow`.
 * @throws {InventoryError} if the account cannot be read.
 * @throws {TypeError} for a name that is the ID of one subuser and the username of another, and for an inventory without subusers.
 */
export async function planSubusers(
  client: Client<HostRegion>,
  desired: DesiredSubusers,
  options: PlanSubusersOptions = {},
): Promise<SubuserPlan> {
  const wishes = checkDesiredSubusers(desired);
  const inventory = options.inventory ?? (await takeInventory(client, { ...options, subusers: true }));
  const { subusers } = inventory;
  if (subusers === null) throw new TypeError("The inventory has no subusers; take it with `subusers: true`.");
  const resolved = wishes.map((wish) => resolve(wish, subusers));
  const targets = resolved.flatMap(({ wish, ids }) => targetOf(wish, ids, inventory)).sort((a, b) => compareAddresses(a.ip, b.ip));
  const refusals = [
    ...resolved.flatMap(({ wish, unknown }) => unknownRefusals(wish, unknown, inventory)),
    ...lastAddresses(inventory, targets, subusers),
  ];
  const warnings = checkRefusals(refusals, options.allow);
  const addresses = targets.map(plannedAddress).filter(({ before, after }) => String(before) !== String(after));
  // Additions first, so that a subuser that changes its address always has one.
  const steps = [
    ...addresses.flatMap((address) => stepsOf(address, "AddSubUsersToIp")),
    ...addresses.flatMap((address) => stepsOf(address, "DeleteSubUsersFromIp")),
  ];
  const mentioned = new Set(steps.flatMap((step) => step.subusers));
  const usernames = Object.fromEntries(subusers.filter(({ id }) => mentioned.has(id)).map(({ id, username }) => [id, username]));
  return { version: 1, kind: "subusers", region: inventory.region, addresses, usernames, steps, warnings };
}

interface Resolved {
  readonly wish: CheckedAddress;
  readonly ids: readonly string[];
  readonly unknown: readonly string[];
}

function resolve(wish: CheckedAddress, subusers: readonly InventorySubuser[]): Resolved {
  const ids: string[] = [];
  const unknown: string[] = [];
  for (const name of wish.subusers) {
    try {
      ids.push(findSubuser(subusers, name).id);
    } catch (error) {
      if (!(error instanceof UnknownNameError)) throw error;
      unknown.push(name);
    }
  }
  return { wish, ids, unknown };
}

function targetOf({ ip, mode }: CheckedAddress, ids: readonly string[], { addresses }: Inventory): readonly Target[] {
  const address = addresses.find((other) => other.ip === ip);
  if (address === undefined) return [];
  const before = new Set(address.subusers ?? []);
  if (mode === "exact") return [{ ip, before, after: new Set(ids) }];
  const others = [...before].filter((id) => !ids.includes(id));
  return [{ ip, before, after: new Set(mode === "add" ? [...before, ...ids] : others) }];
}

function unknownRefusals({ ip }: CheckedAddress, unknown: readonly string[], { addresses }: Inventory): readonly Refusal[] {
  return [
    ...(addresses.some((address) => address.ip === ip) ? [] : [refusal("unknown_address", ip)]),
    ...(unknown.length > 0 ? [refusal("unknown_subuser", ip, unknown)] : []),
  ];
}

/** Subusers that have addresses now, and none afterwards: they could not send. */
function lastAddresses({ addresses }: Inventory, targets: readonly Target[], subusers: readonly InventorySubuser[]): readonly Refusal[] {
  const changed = new Map(targets.map((target) => [target.ip, target.after]));
  const left = new Set(addresses.flatMap(({ ip, subusers: ids }) => [...(changed.get(ip) ?? ids ?? [])]));
  const nameOf = (id: string): string => subusers.find((subuser) => subuser.id === id)?.username ?? id;
  return targets.flatMap(({ ip, before }) => {
    const lost = [...before].filter((id) => !left.has(id));
    return lost.length === 0 ? [] : [refusal("last_address", ip, sortedTexts(lost.map(nameOf)))];
  });
}

function plannedAddress({ ip, before, after }: Target): PlannedAddress {
  return { ip, before: sortedTexts(before), after: sortedTexts(after) };
}

function stepsOf({ ip, before, after }: PlannedAddress, operation: SubuserStep["operation"]): readonly SubuserStep[] {
  const [from, to, why] =
    operation === "AddSubUsersToIp"
      ? [after, before, "They should have the address."]
      : [before, after, "They should not have the address."];
  const known = new Set(to);
  const subusers = from.filter((id) => !known.has(id));
  const batch = limits[operation].subusers.maxItems;
  return Array.from({ length: Math.ceil(subusers.length / batch) }, (_, index) => ({
    operation,
    address: ip,
    subusers: subusers.slice(index * batch, (index + 1) * batch),
    why,
  }));
}
