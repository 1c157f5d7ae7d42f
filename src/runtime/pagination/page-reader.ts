import { PaginationError } from "../errors/pagination-error.js";
import type { Cursor } from "../errors/progress.js";
import { isEnd, withEmptyList } from "../empty-list.js";
import { valueAt } from "../json-pointer.js";
import type { CountDirection, CursorDirection, PageDirection, PageRule } from "../operation.js";

/** Reads the pages of a list by its rule. */
export interface PageReader {
  /** @throws {PaginationError} if there is no array of items. */
  itemsOf(data: unknown, response: Response): readonly unknown[];
  /**
   * The cursor of the next page; `undefined` on the last one.
   *
   * @throws {PaginationError} if it cannot be sent back exactly as it was received.
   */
  nextCursor(page: ReadPage): Cursor | undefined;
}

/** A page whose items have been read. */
export interface ReadPage {
  /** The cursor that it was requested with; `undefined` for the first page. */
  readonly cursor: Cursor | undefined;
  readonly items: readonly unknown[];
  readonly data: unknown;
  readonly response: Response;
}

export function pageReader(rule: PageRule, direction: PageDirection): PageReader {
  return {
    itemsOf(data, response) {
      const list = valueAt(withEmptyList(data, rule), rule.items);
      if (isArray(list)) return list;
      throw new PaginationError(rule.items === "" ? "the page is not an array." : `the page has no array at ${rule.items}.`, response);
    },
    nextCursor: (page) => ("cursors" in direction ? receivedCursor(page, direction) : nextCount(page, direction)),
  };
}

/** It is `null`, absent or empty on the last page. */
function receivedCursor({ data, response }: ReadPage, { cursors }: CursorDirection): Cursor | undefined {
  const pointer = cursors.find((place) => valueAt(data, place) !== undefined);
  return pointer === undefined ? undefined : checkCursor(valueAt(data, pointer), pointer, response);
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

function nextCount({ cursor, items }: ReadPage, direction: CountDirection): Cursor | undefined {
  if (items.length === 0) return undefined;
  return countOf(cursor, direction) + (direction.counts === "items" ? items.length : 1);
}

/**
 * The count that a cursor stands for.
 *
 * @throws {TypeError} if it is not a count.
 */
export function countOf(cursor: Cursor | undefined, { parameter, first }: CountDirection): number {
  const count = Number(cursor ?? first);
  if (Number.isSafeInteger(count) && count >= 0) return count;
  throw new TypeError(`\`${parameter}\` must start at an integer of at least 0; received ${JSON.stringify(cursor)}.`);
}

function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
