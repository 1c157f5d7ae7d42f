import { isObject } from "./is-object.js";
import { tokensOf, valueAt } from "./json-pointer.js";
import type { PageRule } from "./operation.js";

/**
 * Replaces a `null` list by an empty one, in place. Servers written in Go send `null` for a list without items; only a page that has its metadata
 * and no cursor is such a list.
 */
export function withEmptyList(data: unknown, { items, directions }: PageRule): unknown {
  const name = tokensOf(items).at(-1);
  const parent = valueAt(data, items.slice(0, items.lastIndexOf("/")));
  if (name === undefined || !isObject(parent) || parent[name] !== null) return data;
  const cursors = directions.flatMap((direction) => ("cursors" in direction ? direction.cursors : []));
  const hasMetadata = cursors.some((pointer) => isObject(valueAt(data, pointer.slice(0, pointer.lastIndexOf("/")))));
  const isLast = cursors.every((pointer) => isEnd(valueAt(data, pointer)));
  if (hasMetadata && isLast) Reflect.set(parent, name, []);
  return data;
}

/** Whether a cursor says that there is no next page. */
export function isEnd(cursor: unknown): boolean {
  return cursor === undefined || cursor === null || cursor === "";
}
