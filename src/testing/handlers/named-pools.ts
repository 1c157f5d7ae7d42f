import { addPool, poolsOf, type FakeAccount } from "../model/account.js";
import type { FakeAddress, FakePool } from "../model/state.js";
import type { CheckedRequest, Handler, HandlerResult } from "./handler.js";
import { checkAssignable, checkPoolLimit, checkUnique } from "./rules.js";

/** The older pools API identifies a pool by its name, and its 404 has a body with one `error`. */
const NOT_FOUND: HandlerResult = { status: 404, body: { error: "resource not found" } };

/** Lists the names of all pools. */
export const listNamedPools: Handler = (_, account) => ({
  status: 200,
  body: [...account.pools.values()].map(({ name }) => ({ name })),
});

/** Creates an empty pool. */
export const createNamedPool: Handler = ({ operationId, body }, account) => {
  const name = String(body["name"]);
  checkUnique(operationId, name, account);
  checkPoolLimit(operationId, account);
  addPool({ name, ips: [] }, account);
  return { status: 200, body: { name } };
};

/** Reads a pool with all its addresses. */
export const getNamedPool = withPool((pool) => ({ status: 200, body: { pool_name: pool.name, ips: pool.ips } }));

/** Renames a pool; its current name is allowed. */
export const renameNamedPool = withPool((pool, { operationId, body }, account) => {
  const name = String(body["name"]);
  if (name !== pool.name) checkUnique(operationId, name, account);
  pool.name = name;
  return { status: 200, body: { name } };
});

/** Deletes a pool; its addresses stay with the account. */
export const deleteNamedPool = withPool((pool, _, account) => {
  account.pools.delete(pool.id);
  return { status: 204 };
});

/** Adds one address to a pool. */
export const addIpToNamedPool = withPool((pool, { operationId, body }, account) => {
  const ip = String(body["ip"]);
  checkAssignable(operationId, [ip], account);
  pool.ips = [...new Set([...pool.ips, ip])];
  const pools = poolsOf(ip, account).map(({ name }) => name);
  return { status: 200, body: { ip, pools, ...warmupOf(account.ips.get(ip)) } };
});

/** Removes one address from a pool. */
export const deleteIpFromNamedPool = withPool((pool, { params: { ip = "" } }) => {
  if (!pool.ips.includes(ip)) return NOT_FOUND;
  pool.ips = pool.ips.filter((member) => member !== ip);
  return { status: 204 };
});

/** A handler that gets the pool whose name is in the path. */
function withPool(handle: (pool: FakePool, request: CheckedRequest, account: FakeAccount) => HandlerResult): Handler {
  return (request, account) => {
    const pool = [...account.pools.values()].find(({ name }) => name === request.params["pool_name"]);
    return pool === undefined ? NOT_FOUND : handle(pool, request, account);
  };
}

function warmupOf(address: FakeAddress | undefined): object {
  return { start_date: address?.warmup_start_date ?? null, warmup: address?.is_auto_warmup === true };
}
