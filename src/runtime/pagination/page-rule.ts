import { PaginationError } from "../errors/pagination-error.js";
import type { Cursor } from "../errors/progress.js";
import { isObject } from "../is-object.js";

/** One direction of iteration. */
export interface PageDirection {
  /** The query parameter that takes the cursor. */
  readonly parameter: string;
  /** JSON pointers to the next cursor; the first one that exists is read. */
  readonly cursors: readonly string[];
}

/** Where a page has its items and its cursor; decided at build time and verified against the document's schemas. */
export interface PageRule {
  /** JSON pointer to the items. */
  readonly items: string;
  /** The first is the default; another one applies if the caller's query has its parameter. */
  readonly directions: readonly [PageDirection, ...PageDirection[]];
}

/** Reads a page by its rule. */
export interface PageReader {
  /** @throws {PaginationError} if there is no array of items. */
  itemsOf(data: unknown, response: Response): readonly unknown[];
  /**
   * The cursor of the next page; `undefined` on the last one, where it is `null`, absent or empty.
   *
   * @throws {PaginationError} if it is not a string, or a number that can be sent back exactly.
   */
  nextCursor(data: unknown, response: Response): Cursor | undefined;
}

export function pageReader({ items }: PageRule, { cursors }: PageDirection): PageReader {
  const readItems = pointerReader(items);
  const places = cursors.map((pointer) => ({ pointer, read: pointerReader(pointer) }));
  return {
    itemsOf(data, response) {
      const list: unknown = readItems(data);
      if (!isArray(list)) throw new PaginationError(`the page has no array at ${items}.`, response);
      return list;
    },
    nextCursor(data, response) {
      for (const { pointer, read } of places) {
        const cursor = read(data);
        if (cursor !== undefined) return checkCursor(cursor, pointer, response);
      }
      return undefined;
    },
  };
}

function checkCursor(cursor: unknown, pointer: string, response: Response): Cursor | undefined {
  if (cursor === null || cursor === "") return undefined;
  if (typeof cursor === "string") return cursor;
  if (typeof cursor !== "number") throw new PaginationError(`the cursor at ${pointer} is neither a string nor a number.`, response);
  // JSON has numbers that JavaScript rounds.
  if (Math.abs(cursor) > Number.MAX_SAFE_INTEGER)
    throw new PaginationError(`the cursor at ${pointer} is too large to be sent back exactly.`, response);
  return cursor;
}

/** Returns a function that reads the value at a JSON pointer. */
function pointerReader(pointer: string): (data: unknown) => unknown {
  const tokens = pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  return (data) => {
    let value = data;
    for (const token of tokens) value = isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
    return value;
  };
}

function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
