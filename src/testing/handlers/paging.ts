import { operationLimits } from "../../../generated/testing.js";
import type { CheckedRequest, Echo, FakePage } from "./handler.js";
import { refusalFor } from "./refusal.js";

/** A page of a list of pools or subusers, whose cursor is the position of the next page's first item. */
export function pageByPosition<T>({ operationId, query }: CheckedRequest, list: readonly T[]): FakePage<T> {
  const cursor = query.get("after_key") ?? "0";
  if (!/^-?\d+$/.test(cursor)) throw refusalFor(operationId, "after_key_type");
  const start = Number(cursor);
  if (start < 0) throw refusalFor(operationId, "after_key_value");
  const end = start + pageSize(operationId, query);
  return { items: list.slice(start, end), after: end < list.length ? String(end) : null };
}

/** The part of a list that the query's `offset` and `limit` describe; beyond its end, nothing. */
export function pageByOffset<T>({ operationId, query }: CheckedRequest, list: readonly T[]): readonly T[] {
  const start = Number(query.get("offset") ?? 0);
  return list.slice(start, start + pageSize(operationId, query));
}

/** A page of a list whose cursors are the keys of its items; a cursor need not be in the list. */
export function pageByKey<T>({ operationId, query }: CheckedRequest, list: readonly T[], keyOf: (item: T) => string): FakePage<T> {
  const sorted = [...list].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
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

/** By default the documented maximum: the API's own default is not documented. */
function pageSize(operationId: string, query: URLSearchParams): number {
  return Number(query.get("limit") ?? operationLimits[operationId]?.query["limit"]?.maximum ?? 100);
}

/** The parameters with these names, as the document describes them in `next_params`. */
export function echoOf(query: URLSearchParams, names: readonly string[]): Echo {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = echoedValue(name, query);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Flags are echoed if they are true, those of an address as booleans; a region is echoed if regions are included. */
function echoedValue(name: string, query: URLSearchParams): string | boolean | undefined {
  const value = query.get(name) ?? undefined;
  if (name.startsWith("is_")) return value === "true" ? true : undefined;
  if (name === "include_region") return value === "true" ? value : undefined;
  if (name === "region") return query.get("include_region") === "true" ? value : undefined;
  return value;
}
