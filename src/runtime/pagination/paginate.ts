import { checkMinimum } from "../option-checks.js";
import { iterateItems, type Run } from "./items.js";
import type { Cursor } from "../errors/progress.js";
import type { PageRule } from "./page-rule.js";
import { walkPages, type Call, type Page, type PageInit, type PageLimits } from "./pages.js";

export interface PaginateOptions {
  /**
   * Ends the iteration after so many items, and requests no page that is not needed for them. `pages()` hands out whole pages, so its last one
   * may go beyond. (The page size is the `limit` query parameter.)
   */
  readonly maxItems?: number | undefined;
  /** Ends the iteration after so many pages. */
  readonly maxPages?: number | undefined;
  /** Begins at this cursor: a page's `cursor`, or an error's `resumeFrom`. `null` is the first page. */
  readonly from?: Cursor | null | undefined;
  /**
   * Requests the next page while this one is worked on; never more than one ahead.
   *
   * @default false
   */
  readonly prefetch?: boolean | undefined;
}

/** Iterates over the items of all pages. Each iteration is a run of its own. */
export interface Paginator<Item, Data> extends AsyncIterable<Item> {
  [Symbol.asyncIterator](): AsyncIterableIterator<Item>;
  /** Iterates page by page. */
  pages(): AsyncIterableIterator<Page<Item, Data>>;
  /** All items. If it fails, the error's `items` has those that came before `resumeFrom`. */
  toArray(): Promise<Item[]>;
}

/**
 * Iterates over an operation's pages by its rule. The caller's `init` goes with every page and is never changed.
 *
 * @throws {TypeError} for a limit that is not a number from 0. While iterating: what a call throws and `unwrap` throws, or a
 * `PaginationError`; each carries `resumeFrom`, `pagesFetched` and `itemsYielded`.
 */
export function paginate<Init extends PageInit, Data, Item>(
  call: Call<Init, Data>,
  rule: PageRule,
  init: Init,
  options: PaginateOptions = {},
): Paginator<Item, Data> {
  const limits: PageLimits = {
    from: options.from === "" ? undefined : options.from,
    maxItems: checkMinimum("maxItems", options.maxItems ?? Infinity, 0),
    maxPages: checkMinimum("maxPages", options.maxPages ?? Infinity, 0),
    prefetch: options.prefetch === true,
  };
  const start = (): Run<Item, Data> => {
    const progress = { resumeFrom: null, pagesFetched: 0, itemsYielded: 0 };
    return { walk: walkPages(call, rule, init, limits, progress), progress };
  };
  const items = (): AsyncIterableIterator<Item> => iterateItems(start(), limits.maxItems);
  return {
    [Symbol.asyncIterator]: items,
    pages: () => iteratePages(start()),
    async toArray() {
      const all: Item[] = [];
      try {
        for await (const item of items()) all.push(item);
      } catch (error) {
        // Nobody else has them.
        if (error instanceof Error) Reflect.defineProperty(error, "items", { value: all, configurable: true });
        throw error;
      }
      return all;
    },
  };
}

async function* iteratePages<Item, Data>({ walk, progress }: Run<Item, Data>): AsyncGenerator<Page<Item, Data>, void, undefined> {
  try {
    for (let page = await walk.next(); page !== undefined; page = await walk.next()) {
      progress.itemsYielded += page.items.length;
      yield page;
    }
  } finally {
    walk.leave();
  }
}
