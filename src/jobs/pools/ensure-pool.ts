import { createIpPool, narrowCreateIpPoolError, type Client, type HostRegion, type IpPoolReference } from "../../index.js";
import { idText } from "../names/id-text.js";
import { isWorthResending } from "../control/failures.js";
import { wait } from "../control/wait.js";
import { quoted, similarNames } from "../names/similar-names.js";
import { poolIds, type PoolOptions } from "./find-pool.js";

/** A pool with almost this name exists: one of the two names is probably a mistake. */
export class SimilarNameError extends Error {
  override readonly name = "SimilarNameError";

  /** @param similar the names that exist and differ in case or blanks alone */
  constructor(
    readonly pool: string,
    readonly similar: readonly string[],
  ) {
    super(
      `There is no pool ${JSON.stringify(pool)}, but ${quoted(similar)} differs in case or blanks alone. Create it with createIpPool if you mean it.`,
    );
  }
}

/** The pauses after creations without a certain result, in milliseconds. */
const PAUSES = [0, 500, 1000];

/**
 * Finds the pool with a name, or creates it, empty. However many programs do so at the same time, one pool is the result: the API refuses a second
 * one of the same name, and a creation without a response is looked up before it is tried again.
 *
 * @throws {SimilarNameError} if another pool's name differs in case or blanks alone; else what a call throws and `unwrap` throws.
 */
export async function ensurePool(client: Client<HostRegion>, name: string, { signal }: PoolOptions = {}): Promise<IpPoolReference> {
  const ids = await poolIds(client, { signal });
  const existing = ids.get(name);
  if (existing !== undefined) return { id: existing, name };
  const similar = similarNames(name, ids.keys());
  if (similar.length > 0) throw new SimilarNameError(name, similar);
  let failure: unknown;
  for (const pause of PAUSES) {
    try {
      const pool = await createIpPool(client, { body: { name }, signal });
      return { id: idText(pool.id), name: pool.name };
    } catch (error) {
      failure = error;
      // Another program may have created it, or this one without having received the response.
      if (narrowCreateIpPoolError(error)?.code !== "name_exists" && !mayHaveCreated(error)) throw error;
    }
    await wait(pause, signal);
    const id = (await poolIds(client, { signal })).get(name);
    if (id !== undefined) return { id, name };
  }
  throw failure;
}

/** A success whose body could not be read has created the pool. */
function mayHaveCreated(error: unknown): boolean {
  return isWorthResending(error) || (error instanceof Error && "status" in error && error.status === 201);
}
