import { PaginationError } from "../errors/pagination-error.js";
import type { Cursor } from "../errors/progress.js";
import { isEnd, withEmptyList } from "../empty-list.js";
import { valueAt } from "../json-pointer.js";
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

function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
