import { checkAccess, createRateMeter, subuserOf, type Keys, type RateLimitOptions } from "./access.js";
import { createFaults, type Fault, type FaultScope } from "./faults.js";
import type { FakeAnswer } from "./call.js";
import { handlers } from "./handlers.js";
import { listen, type FakeServer } from "./listen.js";
import { checkBody, checkQuery, requestHasBody } from "./request-checks.js";
import { Refusal } from "./refusal.js";
import type { Reply } from "./reply.js";
import { findRoute, type Route } from "./router.js";
import { createWorld, snapshot, type FakeSnapshot, type FakeState } from "./world.js";

export interface FakeOptions {
  /**
   * The clock, in milliseconds of Unix time.
   *
   * @default always 2023-11-14T22:13:20Z, so that a test gives the same each time
   */
  readonly now?: (() => number) | undefined;
  /**
   * The id of the calling user.
   *
   * @default "1"
   */
  readonly userId?: string | undefined;
  /**
   * The keys that exist, with their scopes.
   *
   * @default any key, with all scopes
   */
  readonly keys?: Keys | undefined;
  /**
   * Answers 429 to an operation's requests beyond the limit of a window.
   *
   * @default no limit
   */
  readonly rateLimit?: RateLimitOptions | undefined;
  /**
   * What is uncertain about the real API: where a list's cursors stand.
   *
   * @default "nested"
   */
  readonly metadata?: "nested" | "flat" | undefined;
  /**
   * What is uncertain about the real API: the type of a pool's id.
   *
   * @default "string"
   */
  readonly ids?: "string" | "number" | undefined;
  /**
   * What is uncertain about the real API: the type of a cursor that is no address.
   *
   * @default "string"
   */
  readonly cursors?: "string" | "number" | undefined;
  /**
   * What is uncertain about the real API: the `field` of an error that no field is responsible for.
   *
   * @default "empty"
   */
  readonly field?: "empty" | "null" | undefined;
  /**
   * What is uncertain about the real API: `X-RateLimit-Reset` as Unix seconds, or as seconds from now.
   *
   * @default "epoch"
   */
  readonly reset?: "epoch" | "delta" | undefined;
}

/** A request as a test may want to assert on it; without its headers, and so without the key. */
export interface LoggedRequest {
  /** Absent if the document has no such operation. */
  readonly operationId: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** The parsed JSON; the text if it is none. */
  readonly body: unknown;
}

export interface FakeSendGrid {
  /** For `createClient({ fetch })`: answers in this process. */
  readonly fetch: (input: Request | string | URL, init?: RequestInit) => Promise<Response>;
  /** Starts a real HTTP server on 127.0.0.1 (Node, Bun, Deno). */
  listen(): Promise<FakeServer>;
  /**
   * Lets the next requests fail.
   *
   * @throws {TypeError} for an operation that the document does not have.
   */
  failNext(fault: Fault, scope?: FaultScope): void;
  /** Every request so far, in order. */
  readonly requests: readonly LoggedRequest[];
  /** A copy of what the fake knows. */
  readonly state: FakeSnapshot;
}

const SOME_DAY = 1_700_000_000_000;

/** A fake of the API that keeps state, for tests that cost nothing. The same inputs give the same answers. */
export function createFakeSendGrid(state: FakeState = {}, options: FakeOptions = {}): FakeSendGrid {
  const { now = () => SOME_DAY, userId = "1", keys, rateLimit, reset = "epoch" } = options;
  const seconds = (): number => Math.floor(now() / 1000);
  const world = createWorld(state, { userId, now: seconds });
  const meter = createRateMeter(rateLimit, seconds, reset);
  const faults = createFaults();
  const requests: LoggedRequest[] = [];

  const carryOut = (route: Route, url: URL, headers: Headers, text: string): FakeAnswer => {
    const { operationId, operation, params } = route;
    checkAccess(operationId, headers, keys);
    const subuser = subuserOf(headers, world);
    if (headers.get("accept") === null) throw new Refusal(406, null, "not acceptable");
    if (text !== "" && !/\bjson\b/.test(headers.get("content-type") ?? "")) throw new Refusal(415, null, "unsupported media type");
    checkQuery(operationId, url.searchParams);
    const body = requestHasBody(operationId) ? checkBody(operationId, parseJson(text)) : {};
    const handler = handlers[operation];
    if (handler === undefined) throw new Refusal(501, null, `The fake does not know ${operation} yet.`);
    return handler({ operationId, params, query: url.searchParams, body, subuser }, world);
  };

  const reply = (method: string, url: URL, headers: Headers, text: string): Reply => {
    const route = findRoute(method, url.pathname);
    const isOperation = route !== undefined && "operationId" in route;
    const { operationId, params } = isOperation ? route : { operationId: undefined, params: {} };
    requests.push({
      operationId,
      method,
      path: url.pathname,
      params,
      query: Object.fromEntries(url.searchParams),
      body: text === "" ? undefined : (parseJson(text) ?? text),
    });
    const date = new Date(now()).toUTCString();
    if (route === undefined) return { status: 404, headers: { date, "content-type": "text/plain" }, text: "404 page not found\n" };
    if (!("operationId" in route))
      return refusal(new Refusal(405, null, "method not allowed"), { date, allow: route.allow.join(", ") }, options);

    const fault = faults.take(route.operationId);
    if (fault === "reset" || fault === "hang") return fault;
    const limited = meter.count(route.operationId);
    const common = { date, ...limited.headers };
    if (fault === "html-502")
      return {
        status: 502,
        headers: { ...common, "content-type": "text/html" },
        text: "<html><head><title>502 Bad Gateway</title></head></html>",
      };
    if (fault === "empty-500") return { status: 500, headers: common, text: "" };
    if (typeof fault === "object") return failure(fault, common, options);
    try {
      if (limited.isExceeded) throw new Refusal(429, null, "too many requests");
      const answer = success(carryOut(route, url, headers, text), common, options);
      if (fault === "reset-after") return "reset";
      return fault === "truncated" ? { ...answer, text: answer.text?.slice(0, answer.text.length / 2) ?? null } : answer;
    } catch (thrown) {
      if (thrown instanceof Refusal) return refusal(thrown, common, options);
      throw thrown;
    }
  };

  return {
    fetch: (input, init) => answerFetch(reply, new Request(input, init)),
    listen: () => listen(reply),
    failNext: (fault, scope) => {
      faults.add(fault, scope);
    },
    requests,
    get state() {
      return snapshot(world);
    },
  };
}

async function answerFetch(
  reply: (method: string, url: URL, headers: Headers, text: string) => Reply,
  request: Request,
): Promise<Response> {
  request.signal.throwIfAborted();
  const text = request.body === null ? "" : await request.text();
  const sent = reply(request.method, new URL(request.url), request.headers, text);
  if (sent === "reset") throw new TypeError("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
  if (sent !== "hang") return new Response(sent.status === 204 ? null : sent.text, { status: sent.status, headers: sent.headers });
  return new Promise((_, reject) => {
    request.signal.addEventListener("abort", () => {
      // As fetch does: the caller's own reason, whatever it is.
      reject(request.signal.reason as Error);
    });
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const JSON_TYPE = { "content-type": "application/json" } as const;

type Variants = Pick<FakeOptions, "metadata" | "ids" | "cursors" | "field">;

function success(
  { status, body, page }: FakeAnswer,
  headers: Readonly<Record<string, string>>,
  variants: Variants,
): Exclude<Reply, string> {
  if (body === undefined) return { status, headers, text: null };
  const whole = page === undefined ? body : { ...body, _metadata: metadataOf(page, variants) };
  const text = JSON.stringify(whole, (key, value: unknown) => (key === "id" && variants.ids === "number" ? Number(value) : value));
  return { status, headers: { ...headers, ...JSON_TYPE }, text };
}

function metadataOf({ after, before, echo }: NonNullable<FakeAnswer["page"]>, { metadata, cursors }: Variants): object {
  const typed = (cursor: string | number | null): unknown =>
    cursors === "number" && cursor !== null && /^\d+$/.test(String(cursor)) ? Number(cursor) : cursor;
  const params = { after_key: typed(after), ...(before !== undefined && { before_key: typed(before) }), ...echo };
  return metadata === "flat" ? params : { next_params: params };
}

function refusal({ status, field, message }: Refusal, headers: Readonly<Record<string, string>>, { field: general }: Variants): Reply {
  const body = { errors: [{ field: field === "" && general === "null" ? null : field, message }] };
  return { status, headers: { ...headers, ...JSON_TYPE }, text: JSON.stringify(body) };
}

function failure({ status, body, headers }: Exclude<Fault, string>, common: Readonly<Record<string, string>>, variants: Variants): Reply {
  const all = { ...common, ...headers };
  if (body !== undefined)
    return { status, headers: { ...JSON_TYPE, ...all }, text: typeof body === "string" ? body : JSON.stringify(body) };
  // Documented for 500; what stands in front of the API has `null`.
  return refusal(
    status === 500 ? new Refusal(500, "", "internal server error") : new Refusal(status, null, `HTTP ${status}`),
    all,
    variants,
  );
}
