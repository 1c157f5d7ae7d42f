import { abortReason, followSignal } from "../abort-signal.js";
import { isApiError } from "../errors/api-error.js";
import { PaginationError } from "../errors/pagination-error.js";
import { withProgress, type Cursor } from "../errors/progress.js";
import { unwrap } from "../errors/unwrap.js";
import { isObject } from "../is-object.js";
import type { PageDirection, PageRule } from "../operation.js";
import type { Result } from "../result.js";
import { countOf, pageReader, type PageReader } from "./page-reader.js";
import { repeatGuard } from "./repeat-guard.js";
import type { RunTracker } from "./run-tracker.js";

export interface Page<Item, Data> {
  readonly items: readonly Item[];
  /** The cursor of the next page, for `from`; `undefined` on the last one. */
  readonly cursor: Cursor | undefined;
  readonly response: Response;
  readonly data: Data;
}

/** The parts of a call's init that a paginator reads. */
export interface PageInit {
  readonly signal?: AbortSignal | undefined;
  readonly params?: { readonly query?: object | undefined } | undefined;
}

/** The limits of a run, with every default applied. */
export interface PageLimits {
  readonly from: Cursor | null | undefined;
  readonly maxItems: number;
  readonly maxPages: number;
  readonly prefetch: boolean;
}

/** Fetches one page. */
export type Call<Init, Data> = (init: Init) => Promise<Result<number, Data>>;

/** A paginated operation, and the caller's init for it. */
export interface PageSource<Init, Data> {
  readonly call: Call<Init, Data>;
  readonly rule: PageRule;
  readonly init: Init;
}

/** One run over the pages of an operation. */
export interface PageRun<Item, Data> {
  /**
   * The next page; `undefined` after the last one, after a failure, and after `leave`. A page is checked as a whole before any of it is handed out,
   * so that a failed run can resume at exactly that page. Call it again only when it has settled.
   */
  next(): Promise<Page<Item, Data> | undefined>;
  /** Ends the run, and aborts the requests in flight. */
  leave(): void;
}

export function startPageRun<Init extends PageInit, Data, Item>(
  { call, rule, init }: PageSource<Init, Data>,
  limits: PageLimits,
  tracker: RunTracker,
): PageRun<Item, Data> {
  const { progress } = tracker;
  const query = init.params?.query ?? {};
  const direction = rule.directions.find(({ parameter }) => Reflect.get(query, parameter) !== undefined) ?? rule.directions[0];
  const reader = pageReader(rule, direction);
  const size = sizeOf(rule, query);
  const run = followSignal(init.signal);
  const request = (cursor: Cursor | undefined): Promise<Result<number, Data>> => {
    const pageQuery = { ...query, ...size, ...(cursor !== undefined && { [direction.parameter]: cursor }) };
    return call({ ...withQuery(init, pageQuery), signal: run.signal });
  };

  const guard = repeatGuard(direction);
  let cursor = limits.from ?? cursorOf(query, direction);
  if ("counts" in direction) countOf(cursor, direction);
  let itemCount = 0;
  let isOver = limits.maxItems === 0 || limits.maxPages === 0;
  let isAborted = false;
  let prefetched: Promise<Result<number, Data>> | undefined;
  const leave = (): void => {
    if (isOver) return;
    isOver = true;
    isAborted = true;
    run.abort(new DOMException("The iteration ended.", "AbortError"));
  };
  const next = async (): Promise<Page<Item, Data> | undefined> => {
    if (isOver) return undefined;
    progress.resumeFrom = cursor ?? null;
    guard.remember(cursor);
    try {
      const page = readPage<Item, Data>(await (prefetched ?? request(cursor)), cursor, reader);
      guard.check(page);
      ({ cursor } = page);
      itemCount += page.items.length;
      progress.pagesFetched += 1;
      isOver ||= cursor === undefined || itemCount >= limits.maxItems || progress.pagesFetched >= limits.maxPages;
      prefetched = limits.prefetch && !isOver ? ignoreRejection(request(cursor)) : undefined;
      if (isOver) run.stop();
      return page;
    } catch (thrown) {
      // The run was left while the page was being fetched.
      if (isAborted) return undefined;
      leave();
      // The caller's reason may be one that an AbortController does not keep.
      const reason = init.signal?.aborted === true && thrown === run.signal.reason ? abortReason(init.signal) : thrown;
      const error = withProgress(toPaginationError(reason), progress);
      tracker.fail(error);
      throw error;
    }
  };
  return { next, leave };
}

/** The cursor at which the caller's query begins. */
function cursorOf(query: object, { parameter }: PageDirection): Cursor | undefined {
  const value: unknown = Reflect.get(query, parameter);
  return typeof value === "string" || typeof value === "number" ? value : undefined;
}

/** Pages are as large as the document allows, unless the caller's query says otherwise: fewer requests, and limits count requests. */
function sizeOf({ size }: PageRule, query: object): object {
  return size === undefined || Reflect.get(query, size.parameter) !== undefined ? {} : { [size.parameter]: size.maximum };
}

function withQuery<Init extends PageInit>(init: Init, query: object): Init {
  // The rule's parameters are query parameters of the operation: the build has verified it.
  return Object.keys(query).length === 0 ? init : { ...init, params: { ...init.params, query } };
}

function readPage<Item, Data>(result: Result<number, Data>, cursor: Cursor | undefined, reader: PageReader): Page<Item, Data> {
  const data = unwrap(result);
  const { response } = result;
  if (!isObject(data)) throw new PaginationError("the response is neither an object nor an array.", response);
  const items = reader.itemsOf(data, response);
  // The document defines the items; that they are an array is checked.
  return { items: items as readonly Item[], cursor: reader.nextCursor({ cursor, items, data, response }), response, data };
}

/** A 2xx whose body is not the documented JSON is not a page. */
function toPaginationError(thrown: unknown): unknown {
  if (!isApiError(thrown) || thrown.status >= 300) return thrown;
  const [entry] = thrown.errors;
  return new PaginationError(entry?.message ?? "", thrown.response, { cause: thrown });
}

/** Avoids an unhandled rejection if the run ends first. */
function ignoreRejection<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
