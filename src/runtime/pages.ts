import { isApiError } from "./api-error.js";
import { pageReader, type Cursor, type PageDirection, type PageReader, type PageRule } from "./page-rule.js";
import { PaginationError } from "./pagination-error.js";
import { withProgress, type RunningProgress } from "./progress.js";
import { isObject, type Result } from "./result.js";
import { unwrap } from "./unwrap.js";

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
  readonly from: Cursor | undefined;
  readonly maxItems: number;
  readonly maxPages: number;
  readonly prefetch: boolean;
}

export type Call<Init, Data> = (init: Init) => Promise<Result<number, Data>>;

/**
 * One run over an operation's pages. A page is checked as a whole before any of it is handed out, so that a run that fails can be resumed at
 * exactly that page. With `prefetch`, one page is requested ahead; leaving the run aborts it.
 */
export async function* iteratePages<Init extends PageInit, Data, Item>(
  call: Call<Init, Data>,
  rule: PageRule,
  init: Init,
  limits: PageLimits,
  progress: RunningProgress,
): AsyncGenerator<Page<Item, Data>, void, undefined> {
  if (limits.maxItems === 0 || limits.maxPages === 0) return;
  const query = init.params?.query ?? {};
  const direction = rule.directions.find(({ parameter }) => Reflect.get(query, parameter) !== undefined) ?? rule.directions[0];
  const reader = pageReader(rule, direction);
  // Without a request ahead, there is nothing to abort when the run is left.
  const leave = limits.prefetch ? new AbortController() : undefined;
  const own = leave === undefined ? init : { ...init, signal: anySignal(leave.signal, init.signal) };
  const fetchPage = (cursor: Cursor | undefined): Promise<Page<Item, Data>> => readPage(call(withCursor(own, direction, cursor)), reader);

  let cursor = limits.from ?? cursorOf(query, direction);
  const seen = new Set<string>();
  let ahead: Promise<Page<Item, Data>> | undefined;
  try {
    for (let items = 0; ;) {
      progress.resumeFrom = cursor ?? null;
      if (cursor !== undefined) seen.add(String(cursor));
      const page: Page<Item, Data> = await (ahead ?? fetchPage(cursor));
      checkLoop(page, seen);
      items += page.items.length;
      progress.pagesFetched += 1;
      const isLast = page.cursor === undefined || items >= limits.maxItems || progress.pagesFetched >= limits.maxPages;
      ahead = limits.prefetch && !isLast ? quiet(fetchPage(page.cursor)) : undefined;
      yield page;
      if (isLast) return;
      cursor = page.cursor;
    }
  } catch (thrown) {
    throw withProgress(thrown, progress);
  } finally {
    leave?.abort(new DOMException("The iteration was left.", "AbortError"));
  }
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

async function readPage<Data, Item>(answer: Promise<Result<number, Data>>, reader: PageReader): Promise<Page<Item, Data>> {
  const result = await answer.catch((error: unknown) => {
    // A 2xx whose body is not JSON is no page either.
    throw isApiError(error) && error.response.ok ? new PaginationError(error.message, error.response, { cause: error }) : error;
  });
  const data = unwrap(result);
  const { response } = result;
  if (!isObject(data)) throw new PaginationError("the answer is no page.", response);
  // The document says what the items are; that they are an array is checked.
  return { items: reader.itemsOf(data, response) as readonly Item[], cursor: reader.nextCursor(data, response), response, data };
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
