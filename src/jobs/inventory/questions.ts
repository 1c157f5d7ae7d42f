import { UnknownNameError } from "../names/unknown-name-error.js";
import { MAX_POOL_SIZE } from "./account-limits.js";
import type { Inventory, InventoryAddress, InventoryPool, InventorySubuser } from "./inventory.js";

/** The addresses that are assigned to no subuser. @throws {TypeError} for an inventory without subusers. */
export function unassignedAddresses(inventory: Inventory): readonly InventoryAddress[] {
  checkSubusers(inventory);
  return inventory.addresses.filter(({ subusers }) => subusers?.length === 0);
}

/** The addresses that are in no pool. */
export function addressesInNoPool({ addresses }: Inventory): readonly InventoryAddress[] {
  return addresses.filter(({ pools }) => pools.length === 0);
}

/** The addresses of a pool, by its name. @throws {UnknownNameError} if there is no such pool. */
export function addressesInPool({ addresses, pools }: Inventory, name: string): readonly InventoryAddress[] {
  const names = pools.map((pool) => pool.name);
  if (!names.includes(name)) throw new UnknownNameError("pool", [name], names);
  return addresses.filter((address) => address.pools.includes(name));
}

/**
 * The addresses of a subuser, by its ID or username.
 *
 * @throws {UnknownNameError} if there is no such subuser.
 * @throws {TypeError} for an inventory without subusers.
 */
export function addressesOfSubuser(inventory: Inventory, subuser: string): readonly InventoryAddress[] {
  const { id } = findSubuser(checkSubusers(inventory), subuser);
  return inventory.addresses.filter(({ subusers }) => subusers?.includes(id) === true);
}

/** The addresses that are warming up. */
export function warmingUpAddresses({ addresses }: Inventory): readonly InventoryAddress[] {
  return addresses.filter(({ is_auto_warmup }) => is_auto_warmup);
}

/** The pools that no address can be added to. */
export function fullPools({ pools }: Inventory): readonly InventoryPool[] {
  return pools.filter(({ ips }) => ips.length >= MAX_POOL_SIZE);
}

/** A pool with addresses of several regions. */
export interface RegionMismatch {
  readonly pool: string;
  /** The addresses of each region. */
  readonly regions: Readonly<Record<string, readonly string[]>>;
}

/** The pools with addresses of several regions: mail of an EU subuser may leave through a US address. */
export function regionMismatches({ addresses, pools }: Inventory): readonly RegionMismatch[] {
  return pools.flatMap(({ name }) => {
    const regions: Record<string, string[]> = {};
    for (const { ip, region, pools: names } of addresses) if (region !== null && names.includes(name)) (regions[region] ??= []).push(ip);
    return Object.keys(regions).length > 1 ? [{ pool: name, regions }] : [];
  });
}

/**
 * The subuser with an ID or a username.
 *
 * @throws {UnknownNameError} if there is none.
 * @throws {TypeError} if it is the ID of one subuser and the username of another.
 */
export function findSubuser(subusers: readonly InventorySubuser[], nameOrId: string): InventorySubuser {
  const [first, second] = subusers.filter(({ id, username }) => id === nameOrId || username === nameOrId);
  if (first === undefined)
    throw new UnknownNameError(
      "subuser",
      [nameOrId],
      subusers.map(({ username }) => username),
    );
  if (second === undefined) return first;
  throw new TypeError(
    `${JSON.stringify(nameOrId)} is the ID of one subuser and the username of another; use the other name of the one you mean.`,
  );
}

function checkSubusers({ subusers }: Inventory): readonly InventorySubuser[] {
  if (subusers !== null) return subusers;
  throw new TypeError("The inventory has no subusers; take it with `subusers: true`.");
}
