import { isApiError, type ApiError } from "../errors/api-error.js";
import { pageReader, type PageDirection, type PageReader, type PageRule } from "./page-rule.js";
import { PaginationError } from "../errors/pagination-error.js";
import { withProgress, type Cursor, type RunningProgress } from "../errors/progress.js";
import { isObject } from "../is-object.js";
import type { Result } from "../result.js";
import { unwrap } from "../errors/unwrap.js";

export interface Page<Item, Data> {
  readonly items: readonly Item[];
  /** The cursor of the page that follows, for `from`; `undefined` on the last one. */
  readonly cursor: Cursor | undefined;
  readonly response: Response;
  readonly data: Data;
}

/** What is read of a call's init. */
export interface PageInit {
  readonly signal?: AbortSignal | undefined;
  readonly params?: { readonly query?: object | undefined } | undefined;
}

/** A run's limits, with every default applied. */
export interface PageLimits {
  readonly from: Cursor | null | undefined;
  readonly maxItems: number;
  readonly maxPages: number;
  readonly prefetch: boolean;
}

export type Call<Init, Data> = (init: Init) => Promise<Result<number, Data>>;

/** One run over an operation's pages. */
export interface Walk<Item, Data> {
  /**
   * The next page; `undefined` after the last one, and after a failure. It is checked as a whole before any of it is handed out, so that a run
   * that fails can be resumed at exactly that page. To be called again only when this has settled.
   */
  next(): Promise<Page<Item, Data> | undefined>;
  /** Ends the run, and aborts the request that is ahead of it. */
  leave(): void;
}

export function walkPages<Init extends PageInit, Data, Item>(
  call: Call<Init, Data>,
  rule: PageRule,
  init: Init,
  limits: PageLimits,
  progress: RunningProgress,
): Walk<Item, Data> {
  const query = init.params?.query ?? {};
  const direction = rule.directions.find(({ parameter }) => Reflect.get(query, parameter) !== undefined) ?? rule.directions[0];
  const reader = pageReader(rule, direction);
  // Without a request ahead, there is nothing to abort when the run is left.
  const abortion = limits.prefetch ? new AbortController() : undefined;
  const own = abortion === undefined ? init : { ...init, signal: anySignal(abortion.signal, init.signal) };
  const request = (from: Cursor | undefined): Promise<Result<number, Data>> => call(withCursor(own, direction, from));

  const seen = new Set<string>();
  let cursor = limits.from ?? cursorOf(query, direction);
  let items = 0;
  let isOver = limits.maxItems === 0 || limits.maxPages === 0;
  let ahead: Promise<Result<number, Data>> | undefined;
  const leave = (): void => {
    isOver = true;
    abortion?.abort(new DOMException("The iteration was left.", "AbortError"));
  };
  const next = async (): Promise<Page<Item, Data> | undefined> => {
    if (isOver) return undefined;
    progress.resumeFrom = cursor ?? null;
    if (cursor !== undefined) seen.add(String(cursor));
    try {
      const page = readPage<Item, Data>(await (ahead ?? request(cursor)), reader);
      checkLoop(page, seen);
      ({ cursor } = page);
      items += page.items.length;
      progress.pagesFetched += 1;
      isOver ||= cursor === undefined || items >= limits.maxItems || progress.pagesFetched >= limits.maxPages;
      ahead = limits.prefetch && !isOver ? quiet(request(cursor)) : undefined;
      return page;
    } catch (thrown) {
      leave();
      throw withProgress(isBrokenPage(thrown) ? new PaginationError(thrown.message, thrown.response, { cause: thrown }) : thrown, progress);
    }
  };
  return { next, leave };
}

/** The cursor that the caller's own query begins at. */
function cursorOf(query: object, { parameter }: PageDirection): Cursor | undefined {
  const value: unknown = Reflect.get(query, parameter);
  return typeof value === "string" || typeof value === "number" ? value : undefined;
}

function withCursor<Init extends PageInit>(init: Init, { parameter }: PageDirection, cursor: Cursor | undefined): Init {
  if (cursor === undefined) return init;
  // The rule's parameter is one of the operation's query parameters: the build has verified it.
  return { ...init, params: { ...init.params, query: { ...init.params?.query, [parameter]: cursor } } };
}

function readPage<Item, Data>(result: Result<number, Data>, reader: PageReader): Page<Item, Data> {
  const data = unwrap(result);
  const { response } = result;
  if (!isObject(data)) throw new PaginationError("the answer is no page.", response);
  // The document says what the items are; that they are an array is checked.
  return { items: reader.itemsOf(data, response) as readonly Item[], cursor: reader.nextCursor(data, response), response, data };
}

/** A 2xx whose body is not JSON is no page. */
function isBrokenPage(thrown: unknown): thrown is ApiError {
  return isApiError(thrown) && thrown.response.ok;
}

function checkLoop({ cursor, response }: Page<unknown, unknown>, seen: ReadonlySet<string>): void {
  if (cursor === undefined || !seen.has(String(cursor))) return;
  throw new PaginationError(`its cursor ${JSON.stringify(cursor)} was there before in this run, so the pages go in a circle.`, response);
}

/** Whoever awaits it later sees its rejection; if nobody does, because the run was left, nobody need. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

function anySignal(own: AbortSignal, caller: AbortSignal | undefined): AbortSignal {
  return caller === undefined ? own : AbortSignal.any([caller, own]);
}
