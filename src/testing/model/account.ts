import { checkState, subuserOf, type FakeAddress, type FakePool, type FakeSnapshot, type FakeState } from "./state.js";

/** The account that a fake keeps. Two fakes share none of it. */
export interface FakeAccount {
  /** By address. */
  readonly ips: Map<string, FakeAddress>;
  /** By id. */
  readonly pools: Map<string, FakePool>;
  /** Usernames by id. */
  readonly subusers: Map<string, string>;
  readonly purchasable: string[];
  /** The id of the calling user, who is not one of the subusers. */
  readonly userId: string;
  /** Unix seconds. */
  readonly now: () => number;
  nextPoolId: number;
}

/** @throws {TypeError} for a state that the API cannot be in. */
export function createAccount(state: FakeState, { userId, now }: Pick<FakeAccount, "userId" | "now">): FakeAccount {
  checkState(state);
  const { ips = [], pools = [], subusers = [], purchasable = [] } = state;
  const poolIds = pools.map(({ id }) => Number(id ?? 0));
  const account: FakeAccount = {
    ips: new Map(
      ips.map((address) => [
        address.ip,
        withWarmup({ ...newAddress(address.ip, now()), ...address, subusers: [...(address.subusers ?? [])] }),
      ]),
    ),
    pools: new Map(),
    subusers: new Map(subusers.map(subuserOf).map(({ id, username }) => [id, username])),
    purchasable: [...purchasable],
    userId,
    now,
    nextPoolId: Math.max(0, ...poolIds) + 1,
  };
  for (const { name, id, ips: members = [] } of pools) addPool({ name, ips: members, id }, account);
  return account;
}

/** An address with the defaults of `FakeState`, added at `now` (Unix seconds). */
export function newAddress(ip: string, now: number): FakeAddress {
  return {
    ip,
    is_leased: true,
    is_enabled: true,
    is_auto_warmup: false,
    warmup_start_date: null,
    is_parent_assigned: true,
    region: "us",
    added_at: now,
    updated_at: null,
    subusers: [],
  };
}

/** An address in warmup has a start. */
function withWarmup(address: FakeAddress): FakeAddress {
  if (address.is_auto_warmup) setWarmup(address, true, address.added_at);
  return address;
}

/** Puts an address into warmup at `now` (Unix seconds), or takes it out; one that is in warmup keeps its start. */
export function setWarmup(address: FakeAddress, isOn: boolean, now: number): void {
  address.is_auto_warmup = isOn;
  address.warmup_start_date = isOn ? (address.warmup_start_date ?? now) : null;
}

/** Without an id, the pool gets the next one. Ids are never reused. */
export function addPool(
  { name, ips, id }: { readonly name: string; readonly ips: readonly string[]; readonly id?: string | undefined },
  account: FakeAccount,
): FakePool {
  const pool = { id: id ?? String(account.nextPoolId), name, ips: [...new Set(ips)] };
  account.nextPoolId = Math.max(account.nextPoolId, Number(pool.id) + 1);
  account.pools.set(pool.id, pool);
  return pool;
}

/** The pools that have an address. */
export function poolsOf(ip: string, account: FakeAccount): readonly FakePool[] {
  return [...account.pools.values()].filter((pool) => pool.ips.includes(ip));
}

/** A copy, so that its reader cannot change the account. */
export function snapshotOf({ ips, pools, subusers, purchasable }: FakeAccount): FakeSnapshot {
  const usernames = Object.fromEntries(subusers);
  return structuredClone({ ips: [...ips.values()], pools: [...pools.values()], subusers: [...subusers.keys()], usernames, purchasable });
}
