import { checkState, type FakeAddress, type FakePool, type FakeSnapshot, type FakeState } from "./state.js";

/** Everything that the fake knows. Two fakes share none of it. */
export interface World {
  readonly ips: Map<string, FakeAddress>;
  readonly pools: Map<string, FakePool>;
  readonly subusers: Set<string>;
  readonly purchasable: string[];
  /** The id of the calling user, who is no subuser of its own. */
  readonly userId: string;
  /** Unix seconds. */
  readonly now: () => number;
  nextPoolId: number;
}

export function createWorld(state: FakeState, { userId, now }: Pick<World, "userId" | "now">): World {
  checkState(state);
  const { ips = [], pools = [], subusers, purchasable = [] } = state;
  const ids = pools.map(({ id }) => Number(id ?? 0));
  const world: World = {
    ips: new Map(ips.map(({ ip, ...given }) => [ip, { ...newAddress(ip, now()), ...given, subusers: [...(given.subusers ?? [])] }])),
    pools: new Map(),
    subusers: new Set(subusers),
    purchasable: [...purchasable],
    userId,
    now,
    nextPoolId: Math.max(0, ...ids) + 1,
  };
  for (const { name, id, ips: members = [] } of pools) addPool(world, { name, ips: members, id });
  return world;
}

export function newAddress(ip: string, now: number): FakeAddress {
  return {
    ip,
    is_leased: true,
    is_enabled: true,
    is_auto_warmup: false,
    is_parent_assigned: true,
    region: "us",
    added_at: now,
    updated_at: null,
    subusers: [],
  };
}

/** Ids are never used again. */
export function addPool(world: World, { name, ips, id }: { name: string; ips: readonly string[]; id?: string | undefined }): FakePool {
  const pool = { id: id ?? String(world.nextPoolId), name, ips: [...new Set(ips)] };
  world.nextPoolId = Math.max(world.nextPoolId, Number(pool.id) + 1);
  world.pools.set(pool.id, pool);
  return pool;
}

export function poolsOf(world: World, ip: string): readonly FakePool[] {
  return [...world.pools.values()].filter((pool) => pool.ips.includes(ip));
}

/** A copy, so that reading the state cannot change it. */
export function snapshot({ ips, pools, subusers, purchasable }: World): FakeSnapshot {
  return structuredClone({ ips: [...ips.values()], pools: [...pools.values()], subusers: [...subusers], purchasable });
}
