import type { FakeCall } from "./handler.js";
import { refuse } from "./refusal.js";
import type { World } from "../model/account.js";
import type { FakePool } from "../model/state.js";

/** The pool of the path. */
export function poolOf({ operationId, params }: FakeCall, world: World): FakePool {
  const { poolid = "" } = params;
  if (!/^\d+$/.test(poolid)) throw refuse(operationId, "pool_id_type");
  const pool = world.pools.get(poolid);
  if (pool === undefined) throw refuse(operationId, "pool_id_missing");
  return pool;
}
