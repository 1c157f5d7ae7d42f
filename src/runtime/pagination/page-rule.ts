import type { Cursor } from "../errors/progress.js";
import { PaginationError } from "../errors/pagination-error.js";
import { isObject } from "../is-object.js";

/** One way to walk the pages. */
export interface PageDirection {
  /** The query parameter that takes the cursor. */
  readonly parameter: string;
  /** JSON pointers to the next cursor; the first that is there is read. */
  readonly cursors: readonly string[];
}

/** Where a page holds what; decided at build time and verified against the document's schemas. */
export interface PageRule {
  /** JSON pointer to the items. */
  readonly items: string;
  /** The first is taken unless the caller's query has the parameter of another. */
  readonly directions: readonly [PageDirection, ...PageDirection[]];
}

/** What a page holds, read by the rule. */
export interface PageReader {
  /** @throws {PaginationError} if the data is no page. */
  itemsOf(data: unknown, response: Response): readonly unknown[];
  /**
   * The cursor of the page that follows; `undefined` on the last one, where it is `null`, absent or empty.
   *
   * @throws {PaginationError} if it is anything else than a text or a number that can be sent back exactly.
   */
  nextCursor(data: unknown, response: Response): Cursor | undefined;
}

export function pageReader({ items }: PageRule, { cursors }: PageDirection): PageReader {
  const readItems = follow(items);
  const places = cursors.map((pointer) => ({ pointer, read: follow(pointer) }));
  return {
    itemsOf(data, response) {
      const found: unknown = readItems(data);
      if (!isArray(found)) throw new PaginationError(`the page has no array at ${items}.`, response);
      return found;
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

/** Leads to the value at a JSON pointer. */
function follow(pointer: string): (data: unknown) => unknown {
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
