import fc from "fast-check";
import type { DesiredPool, DesiredPools } from "../../../src/jobs/index.js";
import type { FakeState } from "../../../src/testing/index.js";

/** How large random accounts are. */
export interface AccountSize {
  readonly addresses: number;
  readonly pools: number;
  /** The most addresses of a pool at first. */
  readonly members: number;
}

/** Some addresses, in a few pools. */
export const SMALL: AccountSize = { addresses: 12, pools: 5, members: 8 };

/** Pools that are full, or almost: addresses can move only in stages. */
export const FULL: AccountSize = { addresses: 260, pools: 4, members: 100 };

/** As many pools and addresses as an account of this kind has. */
export const LARGE: AccountSize = { addresses: 1000, pools: 100, members: 100 };

export interface RandomCase {
  readonly state: FakeState;
  readonly desired: DesiredPools;
  readonly outOfAllPools: readonly string[];
}

export function addressOf(index: number): string {
  return `10.1.${Math.floor(index / 250)}.${(index % 250) + 1}`;
}

const poolName = (index: number): string => `pool-${index}`;

/** An account and what its pools should be. Some of it contradicts itself. */
export function randomCase({ addresses, pools, members }: AccountSize): fc.Arbitrary<RandomCase> {
  const all = Array.from({ length: addresses }, (_, index) => addressOf(index));
  // A slice of a rotated list is cheap to make, and to shrink.
  const some = (most: number): fc.Arbitrary<string[]> =>
    fc
      .record({
        start: fc.nat(addresses - 1),
        count: fc.oneof(fc.nat(most), fc.constant(most)),
        step: fc.constantFrom(1, 3, 7),
      })
      .map(({ start, count, step }) => [
        ...new Set(Array.from({ length: count }, (_, index) => all[(start + index * step) % addresses] ?? "")),
      ]);
  const ips = fc.oneof(fc.constant(undefined), some(members));
  const mode = fc.constantFrom<DesiredPool["mode"]>("exact", "add", "remove", "move");
  const wish: fc.Arbitrary<DesiredPool> = fc.oneof(
    { weight: 6, arbitrary: fc.record({ ips: some(members), mode }) },
    { weight: 1, arbitrary: fc.constant<DesiredPool>({}) },
    { weight: 2, arbitrary: fc.constant<DesiredPool>({ delete: true }) },
    {
      weight: 2,
      arbitrary: fc.record({ from: fc.nat(pools + 1), ips }).map(({ from, ips: list }) => ({
        renamedFrom: poolName(from),
        ...(list !== undefined && { ips: list }),
      })),
    },
  );
  return fc.record({
    state: fc.array(some(members), { maxLength: pools, minLength: Math.min(pools, 2) }).map((lists) => ({
      ips: all.map((ip) => ({ ip })),
      pools: lists.map((list, index) => ({
        name: poolName(index),
        ips: list,
      })),
    })),
    desired: fc.dictionary(fc.nat(pools + 3).map(poolName), wish, {
      maxKeys: Math.min(pools, 6),
      noNullPrototype: true,
    }),
    outOfAllPools: fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: some(3) }),
  });
}
