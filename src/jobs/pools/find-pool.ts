import { paginateListIpPool, type Client, type HostRegion, type IpPool } from "../../index.js";
import { idText } from "../names/id-text.js";
import { UnknownNameError } from "../names/unknown-name-error.js";

export interface PoolOptions {
  /** Ends the calls; the function rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Finds a pool by its exact name; `undefined` if there is none.
 *
 * @throws what a call throws and `unwrap` throws.
 */
export async function findPool(client: Client<HostRegion>, name: string, { signal }: PoolOptions = {}): Promise<IpPool | undefined> {
  for await (const pool of paginateListIpPool(client, { signal })) if (pool.name === name) return pool;
  return undefined;
}

/**
 * The ID of each pool, by its name.
 *
 * @throws what a call throws and `unwrap` throws.
 */
export async function poolIds(client: Client<HostRegion>, { signal }: PoolOptions = {}): Promise<ReadonlyMap<string, string>> {
  const pools = await paginateListIpPool(client, { signal }).toArray();
  return new Map(pools.map(({ name, id }) => [name, idText(id)]));
}

/**
 * Checks that pools exist, for the start of a program that sends mail: mail that names a pool that does not exist is lost without an error.
 *
 * @returns the ID of each pool, by its name
 * @throws {UnknownNameError} with all names that do not exist; else what a call throws and `unwrap` throws.
 */
export async function assertPools(
  client: Client<HostRegion>,
  names: readonly string[],
  options: PoolOptions = {},
): Promise<ReadonlyMap<string, string>> {
  const ids = await poolIds(client, options);
  const missing = names.filter((name) => !ids.has(name));
  if (missing.length > 0) throw new UnknownNameError("pool", missing, [...ids.keys()]);
  return new Map([...ids].filter(([name]) => names.includes(name)));
}
