import type { FakeCall } from "./call.js";
import { refuse } from "./refusal.js";
import type { FakePool, World } from "./world.js";

/** The pool of the path. */
export function poolOf({ operationId, params }: FakeCall, world: World): FakePool {
  const { poolid = "" } = params;
  if (!/^\d+$/.test(poolid)) throw refuse(operationId, "pool_id_type");
  const pool = world.pools.get(poolid);
  if (pool === undefined) throw refuse(operationId, "pool_id_missing");
  return pool;
}
