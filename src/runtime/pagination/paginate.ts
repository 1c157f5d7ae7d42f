import type { Cursor, Progress } from "../errors/progress.js";
import type { PageRule } from "../operation.js";
import { isObject } from "../is-object.js";
import { checkMinimum } from "../option-checks.js";
import { iterateItems, type StartedRun } from "./items.js";
import { createRunTrackers } from "./run-tracker.js";
import { startPageRun, type Call, type Page, type PageInit, type PageLimits } from "./pages.js";

export interface PaginateOptions {
  /**
   * Ends the iteration after this number of items, and requests no page that is not needed for them. `pages()` yields whole pages, so its last
   * one may exceed it. (The page size is the `limit` query parameter; its default is the documented maximum.)
   */
  readonly maxItems?: number | undefined;
  /** Ends the iteration after this number of pages. */
  readonly maxPages?: number | undefined;
  /** Starts at this cursor: the `cursor` of a page, or the `resumeFrom` of an error. `null` is the first page. */
  readonly from?: Cursor | null | undefined;
  /**
   * Requests the next page while you process the current one; never more than one ahead.
   *
   * @default false
   */
  readonly prefetch?: boolean | undefined;
}

/** Iterates over the items of all pages. Every iteration is a separate run. */
export interface Paginator<Item, Data> extends AsyncIterable<Item> {
  [Symbol.asyncIterator](): AsyncIterableIterator<Item>;
  /** Iterates page by page. */
  pages(): AsyncIterableIterator<Page<Item, Data>>;
  /** Collects all items. If it fails, the error's `items` has those that precede `resumeFrom`. */
  toArray(): Promise<Item[]>;
  /**
   * The progress of the iteration of this paginator that ended with this error; `undefined` if the error did not end one, but came, for
   * example, from your loop's body or from another paginator.
   */
  progressOf(error: unknown): Progress | undefined;
}

/**
 * Iterates over the pages of an operation by its rule. The caller's `init` goes with every page and is never changed.
 *
 * @throws {TypeError} for a limit that is not a number of at least 0, or a `from` that is not a count where the list has counts. While iterating: what a call throws and `unwrap` throws, or a
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
  const runs = createRunTrackers();
  const start = (): StartedRun<Item, Data> => {
    const run = runs.start();
    return { pages: startPageRun({ call, rule, init }, limits, run), progress: run.progress };
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
        // Otherwise the items so far would be lost.
        if (isObject(error)) Reflect.defineProperty(error, "items", { value: all, configurable: true });
        throw error;
      }
      return all;
    },
    progressOf: runs.progressOf,
  };
}

function iteratePages<Item, Data>(run: StartedRun<Item, Data>): AsyncIterableIterator<Page<Item, Data>> {
  const pages = generatePages(run);
  return {
    next: () => pages.next(),
    // Ends at once, even while a page is being fetched: a generator would wait for it.
    return() {
      run.pages.leave();
      return pages.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* generatePages<Item, Data>({ pages, progress }: StartedRun<Item, Data>): AsyncGenerator<Page<Item, Data>, void, undefined> {
  try {
    for (let page = await pages.next(); page !== undefined; page = await pages.next()) {
      progress.itemsYielded += page.items.length;
      yield page;
    }
  } finally {
    pages.leave();
  }
}
