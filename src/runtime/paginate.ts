import { PaginationError } from "./pagination-error.js";
import { isObject, type Result } from "./result.js";
import { unwrap } from "./unwrap.js";

/** Where a page holds what; decided at build time and verified against the document's schemas. */
export interface PaginationRule {
  /** The query parameter that takes the cursor. */
  readonly parameter: string;
  /** JSON pointer to the items. */
  readonly items: string;
  /** JSON pointers to the next cursor, in the order in which they are read. */
  readonly cursors: readonly string[];
}

/** Says where to begin after: an opaque value, sent back as it came. */
export type Cursor = string | number;

export interface PaginateOptions {
  /** Ends the iteration after so many items. (The page size is the `limit` query parameter.) */
  readonly maxItems?: number | undefined;
  /** Ends the iteration after so many pages. */
  readonly maxPages?: number | undefined;
  /** Begins with the page after this cursor. */
  readonly from?: Cursor | undefined;
}

export interface Page<Item, Data> {
  readonly items: readonly Item[];
  /** The cursor of the page that follows; `undefined` on the last one. */
  readonly cursor: Cursor | undefined;
  readonly response: Response;
  readonly data: Data;
}

/** Iterates over the items of all pages. Each iteration is a run of its own. */
export interface Paginator<Item, Data> extends AsyncIterable<Item> {
  pages(): AsyncIterableIterator<Page<Item, Data>>;
  toArray(): Promise<Item[]>;
}

/** Iterates over an operation's pages by its rule. The caller's `init` goes with every page and is never changed. */
export function paginate<Init extends object, Data, Item>(
  call: (init: Init) => Promise<Result<number, Data>>,
  rule: PaginationRule,
  init: Init,
  options: PaginateOptions = {},
): Paginator<Item, Data> {
  const pages = (): AsyncGenerator<Page<Item, Data>> => iteratePages(call, rule, init, options);
  return {
    pages,
    [Symbol.asyncIterator]: () => iterateItems(pages(), options.maxItems),
    async toArray() {
      const items: Item[] = [];
      for await (const item of iterateItems(pages(), options.maxItems)) items.push(item);
      return items;
    },
  };
}

async function* iterateItems<Item, Data>(pages: AsyncGenerator<Page<Item, Data>>, maxItems = Infinity): AsyncGenerator<Item> {
  let left = maxItems;
  if (left <= 0) return;
  for await (const { items } of pages) {
    for (const item of items) {
      yield item;
      left -= 1;
      if (left <= 0) return;
    }
  }
}

async function* iteratePages<Init extends object, Data, Item>(
  call: (init: Init) => Promise<Result<number, Data>>,
  rule: PaginationRule,
  init: Init,
  { from, maxPages = Infinity }: PaginateOptions,
): AsyncGenerator<Page<Item, Data>> {
  const seen = new Set<Cursor>(from === undefined ? [] : [from]);
  let cursor = from;
  for (let count = 0; count < maxPages; count += 1) {
    const result = await call(cursor === undefined ? init : withCursor(init, rule.parameter, cursor));
    const data = unwrap(result);
    const next = nextCursor(data, rule, result.response);
    // The document says what the items are; that they are an array is checked.
    yield { items: itemsOf(data, rule, result.response) as readonly Item[], cursor: next, response: result.response, data };
    if (next === undefined) return;
    if (seen.has(next)) throw new PaginationError(`the cursor ${JSON.stringify(next)} came a second time.`, result.response);
    seen.add(next);
    cursor = next;
  }
}

function withCursor<Init extends object>(init: Init, parameter: string, cursor: Cursor): Init {
  const params: unknown = Reflect.get(init, "params");
  const query = isObject(params) ? params["query"] : undefined;
  // The rule's parameter is one of the operation's query parameters: the build has verified it.
  return { ...init, params: { ...(isObject(params) && params), query: { ...(isObject(query) && query), [parameter]: cursor } } };
}

function itemsOf(data: unknown, { items }: PaginationRule, response: Response): readonly unknown[] {
  const found = at(data, items);
  if (!Array.isArray(found)) throw new PaginationError(`the page has no array at ${items}.`, response);
  return found;
}

function nextCursor(data: unknown, { cursors }: PaginationRule, response: Response): Cursor | undefined {
  for (const pointer of cursors) {
    const cursor = at(data, pointer);
    if (cursor === undefined || cursor === null || cursor === "") continue;
    if (typeof cursor === "string" || typeof cursor === "number") return cursor;
    throw new PaginationError(`the cursor at ${pointer} is neither a string nor a number.`, response);
  }
  return undefined;
}

/** The value that a JSON pointer leads to. The rules' pointers hold no escapes. */
function at(data: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((value, token) => (isObject(value) ? value[token] : undefined), data);
}
