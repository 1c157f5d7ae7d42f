import { isIpAddress } from "./ip-address.js";

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

/** What a fake knows, read from it. */
export interface FakeSnapshot {
  readonly ips: readonly FakeAddress[];
  readonly pools: readonly FakePool[];
  readonly subusers: readonly string[];
  readonly purchasable: readonly string[];
}

/** @throws {TypeError} for a state that the API cannot be in. */
export function checkState({ ips = [], pools = [], purchasable = [] }: FakeState): void {
  const addresses = [...ips.map(({ ip }) => ip), ...purchasable];
  for (const ip of addresses) if (!isIpAddress(ip)) throw new TypeError(`${JSON.stringify(ip)} is no IP address.`);
  refuseTwice("addresses", addresses);
  for (const { name, id, ips: members = [] } of pools) {
    if (id !== undefined && !/^\d+$/.test(id))
      throw new TypeError(`The id ${JSON.stringify(id)} of the pool ${JSON.stringify(name)} is no whole number.`);
    const missing = members.find((member) => !ips.some(({ ip }) => ip === member));
    if (missing !== undefined)
      throw new TypeError(`The pool ${JSON.stringify(name)} has the address ${missing}, which is not among \`ips\`.`);
  }
  refuseTwice(
    "pools",
    pools.map(({ name }) => name),
  );
  refuseTwice(
    "pools of the id",
    pools.flatMap(({ id }) => (id === undefined ? [] : [id])),
  );
}

function refuseTwice(what: string, values: readonly string[]): void {
  const repeated = values.find((value, index) => values.indexOf(value) !== index);
  if (repeated !== undefined) throw new TypeError(`There are two ${what} ${JSON.stringify(repeated)}.`);
}
