import type { FakeAnswer, FakeCall, Handler } from "./handler.js";
import { checkAssignable } from "./pool-addresses.js";
import { checkFree, checkUnique } from "./pools.js";
import { addPool, poolsOf, type World } from "../model/account.js";
import type { FakeAddress, FakePool } from "../model/state.js";

/** The older API knows a pool by its name, and answers 404 with one `error`. */
const NOT_FOUND: FakeAnswer = { status: 404, body: { error: "resource not found" } };

export const listNamedPools: Handler = (_, world) => ({ status: 200, body: [...world.pools.values()].map(({ name }) => ({ name })) });

export const createNamedPool: Handler = ({ operationId, body }, world) => {
  const name = String(body["name"]);
  checkUnique(operationId, name, world);
  checkFree(operationId, world);
  addPool(world, { name, ips: [] });
  return { status: 200, body: { name } };
};

export const getNamedPool = ofPool((pool) => ({ status: 200, body: { pool_name: pool.name, ips: pool.ips } }));

export const renameNamedPool = ofPool((pool, { operationId, body }, world) => {
  const name = String(body["name"]);
  if (name !== pool.name) checkUnique(operationId, name, world);
  pool.name = name;
  return { status: 200, body: { name } };
});

export const deleteNamedPool = ofPool((pool, _, world) => {
  world.pools.delete(pool.id);
  return { status: 204 };
});

export const addIpToNamedPool = ofPool((pool, { operationId, body }, world) => {
  const ip = String(body["ip"]);
  checkAssignable(operationId, [ip], world);
  pool.ips = [...new Set([...pool.ips, ip])];
  return { status: 200, body: { ip, pools: poolsOf(world, ip).map(({ name }) => name), ...warmupOf(world.ips.get(ip)) } };
});

export const deleteIpFromNamedPool = ofPool((pool, { params: { ip = "" } }) => {
  if (!pool.ips.includes(ip)) return NOT_FOUND;
  pool.ips = pool.ips.filter((each) => each !== ip);
  return { status: 204 };
});

/** A handler for the pool that the path names. */
function ofPool(handle: (pool: FakePool, call: FakeCall, world: World) => FakeAnswer): Handler {
  return (call, world) => {
    const pool = [...world.pools.values()].find(({ name }) => name === call.params["pool_name"]);
    return pool === undefined ? NOT_FOUND : handle(pool, call, world);
  };
}

function warmupOf(address: FakeAddress | undefined): object {
  const warmup = address?.is_auto_warmup === true;
  return { start_date: warmup ? address.added_at : null, warmup };
}
