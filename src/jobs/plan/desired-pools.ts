import { sortedAddresses } from "../names/sorting.js";
import { checkKeys, DesiredStateError, entriesOf, listOf } from "./desired-state-error.js";

/** What pools should be, by name. Pools that are not mentioned stay as they are, but for addresses that move. */
export type DesiredPools = Readonly<Record<string, DesiredPool>>;

/** What a pool should be. `{}` is a pool that exists, with whatever it has. */
export interface DesiredPool {
  /**
   * Addresses. Without them, those of the pool stay.
   */
  readonly ips?: readonly string[] | undefined;
  /**
   * What the addresses are: `"exact"`, all that the pool has; `"add"`, some that it has; `"remove"`, some that it does not have; `"move"`, some
   * that it has and no other pool has.
   *
   * @default "exact"
   */
  readonly mode?: "exact" | "add" | "remove" | "move" | undefined;
  /** The present name of the pool. If the pool has its new name already, there is nothing to do. */
  readonly renamedFrom?: string | undefined;
  /** The region that all its addresses must have. */
  readonly region?: "eu" | "us" | undefined;
  /** Whether the pool should not exist. */
  readonly delete?: boolean | undefined;
}

/** The same, checked. */
export interface CheckedPool {
  readonly name: string;
  /** Sorted; `undefined` if they stay. */
  readonly ips: readonly string[] | undefined;
  readonly mode: NonNullable<DesiredPool["mode"]>;
  readonly renamedFrom: string | undefined;
  readonly region: string | undefined;
  readonly isDeleted: boolean;
}

const MODES = ["exact", "add", "remove", "move"] as const;
const KEYS = ["ips", "mode", "renamedFrom", "region", "delete"];

/** @throws {DesiredStateError} with everything that is wrong with it. */
export function checkDesiredPools(desired: unknown): readonly CheckedPool[] {
  const problems: string[] = [];
  const pools = entriesOf(desired, problems).map(([name, value]) => checkPool(name, value, problems));
  checkOwners(pools, problems);
  if (problems.length > 0) throw new DesiredStateError(problems);
  return pools;
}

function checkPool(name: string, value: Readonly<Record<string, unknown>>, problems: string[]): CheckedPool {
  const { ips, mode: modeName = "exact", renamedFrom, region, delete: isDeleted = false } = value;
  const report = (problem: string): void => void problems.push(`${JSON.stringify(name)}: ${problem}`);
  checkKeys(name, value, KEYS, problems);
  const mode = MODES.find((known) => known === modeName);
  if (mode === undefined) report(`unknown mode ${JSON.stringify(modeName)}; expected ${MODES.join(", ")}.`);
  if (ips === undefined && value["mode"] !== undefined) report("`mode` needs `ips`.");
  if (renamedFrom !== undefined && typeof renamedFrom !== "string") report("`renamedFrom` is not a name.");
  if (renamedFrom === name) report("`renamedFrom` is its own name.");
  if (region !== undefined && region !== "eu" && region !== "us") report('`region` is neither "eu" nor "us".');
  if (typeof isDeleted !== "boolean") report("`delete` is neither true nor false.");
  if (isDeleted === true && (ips ?? renamedFrom ?? region) !== undefined) report("a pool that is deleted has nothing else.");
  return {
    name,
    ips: ips === undefined ? undefined : sortedAddresses(listOf(name, ips, "ips", problems)),
    mode: mode ?? "exact",
    renamedFrom: typeof renamedFrom === "string" ? renamedFrom : undefined,
    region: typeof region === "string" ? region : undefined,
    isDeleted: isDeleted === true,
  };
}

/** An address that moves to a pool cannot be in another, and a pool has one new name. */
function checkOwners(pools: readonly CheckedPool[], problems: string[]): void {
  for (const { name, mode, ips = [] } of pools) {
    if (mode !== "move") continue;
    for (const other of pools) {
      if (other.name === name || other.mode === "remove") continue;
      const contested = ips.filter((ip) => other.ips?.includes(ip));
      for (const ip of contested)
        problems.push(`${ip} is to move to ${JSON.stringify(name)}, but ${JSON.stringify(other.name)} lists it too.`);
    }
  }
  const sources = pools.flatMap(({ renamedFrom }) => renamedFrom ?? []);
  for (const source of new Set(sources.filter((name, index) => sources.indexOf(name) !== index)))
    problems.push(`Several pools are renamed from ${JSON.stringify(source)}.`);
}
