import { isIpAddress } from "./ip-address.js";

/** An IP address of the account; the property names are those of the API. */
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
  /** Unix seconds; `null` before the first update. */
  updated_at: number | null;
  /** The ids of the subusers that the address is assigned to. */
  subusers: string[];
}

/** An IP pool of the account. */
export interface FakePool {
  /** Digits. */
  id: string;
  name: string;
  /** Addresses of the account. */
  ips: string[];
}

/** The initial state of a fake. Only an address's `ip` and a pool's `name` are required; by default, an address can be added to pools. */
export interface FakeState {
  readonly ips?: readonly (Partial<FakeAddress> & Pick<FakeAddress, "ip">)[] | undefined;
  readonly pools?: readonly (Partial<FakePool> & Pick<FakePool, "name">)[] | undefined;
  /** The ids of the account's subusers. */
  readonly subusers?: readonly string[] | undefined;
  /** The addresses that `AddIp` can buy, in this order. */
  readonly purchasable?: readonly string[] | undefined;
}

/** A copy of the current state of a fake. */
export interface FakeSnapshot {
  readonly ips: readonly FakeAddress[];
  readonly pools: readonly FakePool[];
  readonly subusers: readonly string[];
  readonly purchasable: readonly string[];
}

/** @throws {TypeError} for a state that the API cannot be in. */
export function checkState({ ips = [], pools = [], purchasable = [] }: FakeState): void {
  const addresses = [...ips.map(({ ip }) => ip), ...purchasable];
  for (const address of addresses) if (!isIpAddress(address)) throw new TypeError(`${JSON.stringify(address)} is not an IP address.`);
  checkUniqueValues("address", addresses);
  for (const pool of pools) checkPool(pool, ips);
  checkUniqueValues(
    "pool name",
    pools.map(({ name }) => name),
  );
  checkUniqueValues(
    "pool id",
    pools.flatMap(({ id }) => (id === undefined ? [] : [id])),
  );
}

function checkPool({ name, id, ips: members = [] }: Partial<FakePool>, ips: readonly Pick<FakeAddress, "ip">[]): void {
  const pool = `Pool ${JSON.stringify(name)}`;
  if (id !== undefined && !/^\d+$/.test(id)) throw new TypeError(`${pool} has the id ${JSON.stringify(id)}; it must consist of digits.`);
  const missing = members.find((member) => !ips.some(({ ip }) => ip === member));
  if (missing !== undefined) throw new TypeError(`${pool} has the address ${JSON.stringify(missing)}, which is not in \`ips\`.`);
}

function checkUniqueValues(noun: string, values: readonly string[]): void {
  const duplicate = values.find((value, index) => values.indexOf(value) !== index);
  if (duplicate !== undefined) throw new TypeError(`Duplicate ${noun} ${JSON.stringify(duplicate)}.`);
}
