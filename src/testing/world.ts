import { checkState } from "./check-state.js";

/** An address, with the wire's names. */
export interface FakeAddress {
  ip: string;
  is_leased: boolean;
  /** `null` for SendGrid's own addresses. */
  is_enabled: boolean | null;
  is_auto_warmup: boolean;
  is_parent_assigned: boolean;
  region: "us" | "eu";
  /** Unix seconds. */
  added_at: number;
  updated_at: number | null;
  /** The ids of the subusers that it is assigned to. */
  subusers: string[];
}

export interface FakePool {
  id: string;
  name: string;
  ips: string[];
}

/** What a fake begins with. Everything but an address's `ip` and a pool's `name` has a default: an address is usable for pools. */
export interface FakeState {
  readonly ips?: readonly (Partial<FakeAddress> & Pick<FakeAddress, "ip">)[] | undefined;
  readonly pools?: readonly (Partial<FakePool> & Pick<FakePool, "name">)[] | undefined;
  /** The ids of the account's subusers. */
  readonly subusers?: readonly string[] | undefined;
  /** The addresses that `AddIp` gives, in order. */
  readonly purchasable?: readonly string[] | undefined;
}

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

/** What a fake knows, read from it. */
export interface FakeSnapshot {
  readonly ips: readonly FakeAddress[];
  readonly pools: readonly FakePool[];
  readonly subusers: readonly string[];
  readonly purchasable: readonly string[];
}

/** A copy, so that reading the state cannot change it. */
export function snapshot({ ips, pools, subusers, purchasable }: World): FakeSnapshot {
  return structuredClone({ ips: [...ips.values()], pools: [...pools.values()], subusers: [...subusers], purchasable });
}
