import {
  paginateListIp,
  paginateListIpPool,
  paginateListSubuser,
  paginateListSubUserAssignedToIp,
  type Client,
  type HostRegion,
} from "../../index.js";
import { checkConcurrency, forEachConcurrently } from "../control/for-each-concurrently.js";
import { buildInventory } from "./build-inventory.js";
import type { Inventory } from "./inventory.js";
import { InventoryError, newProgress, type InventoryProgress } from "./inventory-progress.js";
import { readList } from "./read-list.js";

/** What an inventory is doing, for a person who waits. */
export interface InventoryEvent {
  /** What is being read: the lists, then the subusers of each address. */
  readonly phase: "addresses" | "pools" | "subusers" | "subusers of addresses";
  readonly done: number;
  /** `undefined` where the API does not say how many there are. */
  readonly total: number | undefined;
}

export interface InventoryOptions {
  /**
   * Whether to ask for the subusers of each address: one more call per address, and some for the list of subusers.
   *
   * @default false
   */
  readonly subusers?: boolean | undefined;
  /**
   * How many calls are made at the same time.
   *
   * @default 8
   */
  readonly concurrency?: number | undefined;
  /** Ends the inventory, which rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each call. */
  readonly onProgress?: ((event: InventoryEvent) => void) | undefined;
  /** Goes on from where an inventory failed: the `progress` of an `InventoryError`, which may have been kept as JSON. */
  readonly resume?: InventoryProgress | undefined;
}

/**
 * Reads every address with its pools, region and warmup and, on demand, its subusers; and every pool. It changes nothing.
 *
 * @throws {InventoryError} if a call fails for good; its `progress` has what has been read.
 */
export async function takeInventory(client: Client<HostRegion>, options: InventoryOptions = {}): Promise<Inventory> {
  const { signal, resume } = options;
  const concurrency = checkConcurrency(options.concurrency ?? 8);
  const progress = resume === undefined ? newProgress() : structuredClone(resume);
  try {
    await readLists(client, progress, options);
    if (options.subusers === true) await readAssignments(client, progress, { ...options, concurrency });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new InventoryError(error, progress);
  }
  return buildInventory(client.region, progress, options.subusers === true);
}

async function readLists(client: Client<HostRegion>, progress: InventoryProgress, options: InventoryOptions): Promise<void> {
  const { signal, subusers, onProgress } = options;
  const report = (phase: InventoryEvent["phase"]) => (done: number) => onProgress?.({ phase, done, total: undefined });
  const init = { params: { query: { include_region: true } }, signal };
  await readList(progress.addresses, (from) => paginateListIp(client, init, { from }), report("addresses"));
  await readList(progress.pools, (from) => paginateListIpPool(client, { signal }, { from }), report("pools"));
  if (subusers === true) await readList(progress.subusers, (from) => paginateListSubuser(client, { signal }, { from }), report("subusers"));
}

async function readAssignments(
  client: Client<HostRegion>,
  { addresses, assigned }: InventoryProgress,
  { signal, concurrency, onProgress }: InventoryOptions & { readonly concurrency: number },
): Promise<void> {
  const ips = addresses.items.map(({ ip }) => ip);
  let done = Object.keys(assigned).length;
  const left = ips.filter((ip) => !Object.hasOwn(assigned, ip));
  await forEachConcurrently(left, { concurrency, signal }, async (ip) => {
    assigned[ip] = await paginateListSubUserAssignedToIp(client, { params: { path: { ip } }, signal }).toArray();
    done += 1;
    onProgress?.({ phase: "subusers of addresses", done, total: ips.length });
  });
}
