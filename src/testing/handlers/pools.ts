import { addPool, type FakeAccount } from "../model/account.js";
import type { FakePool } from "../model/state.js";
import type { CheckedRequest, HandlerResult } from "./handler.js";
import { echoOf, pageByPosition } from "./paging.js";
import { addressesOf, checkAssignable, checkPoolLimit, checkUnique, poolOf, stringsOf } from "./rules.js";

/** "A maximum of 10 IPs will be returned per IP Pool"; `maxItems` of `ips_preview`. */
const PREVIEW_SIZE = 10;

/** Lists the pools that match the query, each with a preview of its addresses. */
export function listPools(request: CheckedRequest, account: FakeAccount): HandlerResult {
  const { query } = request;
  const matching = [...account.pools.values()].filter((pool) => matches(pool, query, account));
  const page = pageByPosition(request, matching);
  const result = page.items.map((pool) => ({
    ...preview(pool),
    ...(includesRegions(query) && { regions: [...new Set(regionsOf(pool, account))] }),
  }));
  return { status: 200, body: { result }, page: { ...page, echo: echoOf(query, ["ip", "limit", "include_region", "region"]) } };
}

function matches(pool: FakePool, query: URLSearchParams, account: FakeAccount): boolean {
  const [ip, region] = [query.get("ip"), query.get("region")];
  const regions = regionsOf(pool, account);
  const isInRegion = region === null || (region === "all" ? regions.length > 0 : regions.includes(region));
  return isInRegion && (ip === null || pool.ips.includes(ip));
}

/** Creates a pool, with addresses if the body has some. */
export function createPool({ operationId, body }: CheckedRequest, account: FakeAccount): HandlerResult {
  const name = String(body["name"]);
  const ips = stringsOf(body["ips"]);
  checkUnique(operationId, name, account);
  checkPoolLimit(operationId, account);
  checkAssignable(operationId, ips, account);
  const pool = addPool({ name, ips }, account);
  return { status: 201, body: { name, id: pool.id, ips: pool.ips } };
}

/** Reads a pool with a preview of its addresses. */
export function getPool(request: CheckedRequest, account: FakeAccount): HandlerResult {
  const pool = poolOf(request, account);
  const regions = regionsOf(pool, account);
  const counts = [...new Set(regions)].map((region) => ({ region, count: regions.filter((other) => other === region).length }));
  return { status: 200, body: { ...preview(pool), ...(includesRegions(request.query) && { ip_count_by_region: counts }) } };
}

/** Renames a pool; its current name is allowed. */
export function renamePool(request: CheckedRequest, account: FakeAccount): HandlerResult {
  const pool = poolOf(request, account);
  const name = String(request.body["name"]);
  if (name !== pool.name) checkUnique(request.operationId, name, account);
  pool.name = name;
  return { status: 200, body: { name, id: pool.id } };
}

/** Deletes a pool; its addresses stay with the account. */
export function deletePool(request: CheckedRequest, account: FakeAccount): HandlerResult {
  account.pools.delete(poolOf(request, account).id);
  return { status: 204 };
}

function preview({ id, name, ips }: FakePool): object {
  return { name, id, ips_preview: ips.slice(0, PREVIEW_SIZE), total_ip_count: ips.length };
}

function includesRegions(query: URLSearchParams): boolean {
  return query.get("include_region") === "true";
}

/** The region of each address in the pool. */
function regionsOf(pool: FakePool, account: FakeAccount): readonly string[] {
  return addressesOf(pool, account).map(({ region }) => region);
}
