import { isIpAddress } from "./ip-address.js";

/** An IP address of the account; the property names are those of the API. */
export interface FakeAddress {
  ip: string;
  is_leased: boolean;
  /** `null` for SendGrid's own addresses. */
  is_enabled: boolean | null;
  /** Whether it is in warmup. */
  is_auto_warmup: boolean;
  /** The `start_date` of its warmup, in Unix seconds; `null` if it is not in warmup. By default, `added_at`. */
  warmup_start_date: number | null;
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

/** A subuser of the account. */
export interface FakeSubuser {
  /** What bodies and responses contain. */
  id: string;
  /** What `on-behalf-of`, the client's `onBehalfOf`, contains. */
  username: string;
}

/** The initial state of a fake. Only an address's `ip` and a pool's `name` are required; by default, an address can be added to pools. */
export interface FakeState {
  readonly ips?: readonly (Partial<FakeAddress> & Pick<FakeAddress, "ip">)[] | undefined;
  readonly pools?: readonly (Partial<FakePool> & Pick<FakePool, "name">)[] | undefined;
  /** The account's subusers; one that is given by its id alone has that id as its username too. */
  readonly subusers?: readonly (string | Readonly<FakeSubuser>)[] | undefined;
  /** The addresses that `AddIp` can buy, in this order. */
  readonly purchasable?: readonly string[] | undefined;
}

/** A copy of the current state of a fake. */
export interface FakeSnapshot {
  readonly ips: readonly FakeAddress[];
  readonly pools: readonly FakePool[];
  /** The ids of the account's subusers. */
  readonly subusers: readonly string[];
  /** The usernames of the account's subusers, by id. */
  readonly usernames: Readonly<Record<string, string>>;
  readonly purchasable: readonly string[];
}

/** @throws {TypeError} for a state that the API cannot be in. */
export function checkState({ ips = [], pools = [], subusers = [], purchasable = [] }: FakeState): void {
  checkSubusers(subusers.map(subuserOf));
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

/** A subuser of the initial state, with its username. */
export function subuserOf(subuser: string | Readonly<FakeSubuser>): FakeSubuser {
  return typeof subuser === "string" ? { id: subuser, username: subuser } : { ...subuser };
}

function checkSubusers(subusers: readonly FakeSubuser[]): void {
  for (const { id, username } of subusers) {
    // What JavaScript passes may lack one of them.
    if (typeof id !== "string" || id.trim() === "")
      throw new TypeError(`A subuser has the id ${JSON.stringify(id)}; it must not be empty.`);
    if (typeof username !== "string" || !/^[\x21-\x7e]+(?: +[\x21-\x7e]+)*$/.test(username))
      throw new TypeError(`Subuser ${JSON.stringify(id)} has the username ${JSON.stringify(username)}, which cannot be sent as a header.`);
  }
  checkUniqueValues(
    "subuser id",
    subusers.map(({ id }) => id),
  );
  checkUniqueValues(
    "username",
    subusers.map(({ username }) => username),
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
