import { PaginationError } from "./pagination-error.js";
import { isObject } from "./result.js";

/** Says where a page begins: an opaque value, sent back as it came. */
export type Cursor = string | number;

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

/** @throws {PaginationError} if the data is no page. */
export function itemsOf(data: unknown, { items }: PageRule, response: Response): readonly unknown[] {
  const found = at(data, items);
  if (!Array.isArray(found)) throw new PaginationError(`the page has no array at ${items}.`, response);
  return found;
}

/**
 * The cursor of the page that follows; `undefined` on the last one, where it is `null`, absent or empty.
 *
 * @throws {PaginationError} if it is anything else than a text or a number that can be sent back exactly.
 */
export function nextCursor(data: unknown, { cursors }: PageDirection, response: Response): Cursor | undefined {
  const pointer = cursors.find((each) => at(data, each) !== undefined);
  const cursor = pointer === undefined ? undefined : at(data, pointer);
  if (cursor === undefined || cursor === null || cursor === "") return undefined;
  if (typeof cursor === "string") return cursor;
  if (typeof cursor !== "number") throw new PaginationError(`the cursor at ${String(pointer)} is neither a string nor a number.`, response);
  // JSON has numbers that JavaScript rounds.
  if (Math.abs(cursor) > Number.MAX_SAFE_INTEGER)
    throw new PaginationError(`the cursor at ${String(pointer)} is too large to be sent back exactly.`, response);
  return cursor;
}

/** The value that a JSON pointer leads to. */
function at(data: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>((value, token) => (isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined), data);
}
