import { operationLimits } from "../../../generated/testing.js";
import type { OperationLimits } from "../model/tables.js";
import type { FakeCall, FakePage } from "./handler.js";
import { refuse } from "./refusal.js";

/** The page that the query asks for. Numbers are what the pools and subusers operations have for cursors: the position to go on after. */
export function pageByPosition<T>({ operationId, query }: FakeCall, all: readonly T[]): FakePage<T> {
  const text = query.get("after_key") ?? "0";
  if (!/^-?\d+$/.test(text)) throw refuse(operationId, "after_key_type");
  const start = Number(text);
  if (start < 0) throw refuse(operationId, "after_key_value");
  const end = start + pageSize(operationId, query);
  return { items: all.slice(start, end), after: end < all.length ? String(end) : null };
}

/** The page of a list whose cursors are its own keys; any key is a position, also one that is not in the list. */
export function pageByKey<T>({ operationId, query }: FakeCall, all: readonly T[], keyOf: (item: T) => string): FakePage<T> {
  const sorted = [...all].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const [after, before] = [query.get("after_key"), query.get("before_key")];
  const size = pageSize(operationId, query);
  const end = before === null ? undefined : sorted.filter((item) => keyOf(item) < before).length;
  const start = end === undefined ? sorted.filter((item) => after !== null && keyOf(item) <= after).length : Math.max(0, end - size);
  const items = sorted.slice(start, end ?? start + size);
  const [first, last] = [items[0], items.at(-1)];
  return {
    items,
    after: last !== undefined && start + items.length < sorted.length ? keyOf(last) : null,
    before: first !== undefined && start > 0 ? keyOf(first) : null,
  };
}

const limits: OperationLimits = operationLimits;

/** The largest that the document allows, unless the query has another: the API's own default is not documented. */
function pageSize(operationId: string, query: URLSearchParams): number {
  return Number(query.get("limit") ?? limits[operationId]?.query["limit"]?.maximum ?? 100);
}
