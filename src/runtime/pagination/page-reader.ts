import { PaginationError } from "../errors/pagination-error.js";
import type { Cursor } from "../errors/progress.js";
import { isObject } from "../is-object.js";
import type { PageDirection, PageRule } from "../operation.js";

/** Reads a page by its rule. */
export interface PageReader {
  /** @throws {PaginationError} if there is no array of items. */
  itemsOf(data: unknown, response: Response): readonly unknown[];
  /**
   * The cursor of the next page; `undefined` on the last one, where it is `null`, absent or empty.
   *
   * @throws {PaginationError} if it cannot be sent back exactly as it was received.
   */
  nextCursor(data: unknown, response: Response): Cursor | undefined;
}

export function pageReader(rule: PageRule, { cursors }: PageDirection): PageReader {
  return {
    itemsOf(data, response) {
      const list = valueAt(withEmptyList(data, rule), rule.items);
      if (isArray(list)) return list;
      throw new PaginationError(`the page has no array at ${rule.items}.`, response);
    },
    nextCursor(data, response) {
      const pointer = cursors.find((place) => valueAt(data, place) !== undefined);
      return pointer === undefined ? undefined : checkCursor(valueAt(data, pointer), pointer, response);
    },
  };
}

/**
 * Replaces a `null` list by an empty one, in place. Servers written in Go send `null` for a list without items; only a page that has its metadata
 * and no cursor is such a list.
 */
export function withEmptyList(data: unknown, { items, directions }: PageRule): unknown {
  const name = tokensOf(items).at(-1);
  const parent = valueAt(data, items.slice(0, items.lastIndexOf("/")));
  if (name === undefined || !isObject(parent) || parent[name] !== null) return data;
  const cursors = directions.flatMap((direction) => direction.cursors);
  const hasMetadata = cursors.some((pointer) => isObject(valueAt(data, pointer.slice(0, pointer.lastIndexOf("/")))));
  const isLast = cursors.every((pointer) => isEnd(valueAt(data, pointer)));
  if (hasMetadata && isLast) Reflect.set(parent, name, []);
  return data;
}

function isEnd(cursor: unknown): boolean {
  return cursor === undefined || cursor === null || cursor === "";
}

function checkCursor(cursor: unknown, pointer: string, response: Response): Cursor | undefined {
  if (isEnd(cursor)) return undefined;
  if (typeof cursor === "string") {
    // No URL can contain half a surrogate pair.
    if (/\p{Surrogate}/u.test(cursor)) throw new PaginationError(`the cursor at ${pointer} is not well-formed Unicode.`, response);
    return cursor;
  }
  if (typeof cursor !== "number") throw new PaginationError(`the cursor at ${pointer} is neither a string nor a number.`, response);
  // JSON has numbers that JavaScript rounds.
  if (Math.abs(cursor) <= Number.MAX_SAFE_INTEGER) return cursor;
  throw new PaginationError(`the cursor at ${pointer} is too large to be sent back exactly.`, response);
}

/** The value at a JSON pointer; `undefined` if there is none. */
function valueAt(data: unknown, pointer: string): unknown {
  let value = data;
  for (const token of tokensOf(pointer)) value = isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
  return value;
}

const tokens = new Map<string, readonly string[]>();

/** The pointers are those of the operation table, so there are few, and each is read with every page. */
function tokensOf(pointer: string): readonly string[] {
  let known = tokens.get(pointer);
  if (known === undefined) {
    known = pointer.split("/").slice(1).map(unescapeToken);
    tokens.set(pointer, known);
  }
  return known;
}

function unescapeToken(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}

function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
