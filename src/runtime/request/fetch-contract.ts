import { isObject } from "../is-object.js";

/** What `fetch` gets as its second argument. `headers` is a new object for every attempt. */
export interface FetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  /** Of a request that middleware has changed, the bytes: a Uint8Array. (No other type than a string is common to undici's types and node-fetch's.) */
  readonly body?: string;
  /**
   * Aborts at the end of the attempt's time, and with the caller's signal. Absent where `fetch` would refuse it: under Jest, jsdom's AbortController
   * may be beside Node's `fetch`. The call ends in time all the same.
   */
  readonly signal?: AbortSignal;
  /** Redirects are not followed, so that the key stays with its host. */
  readonly redirect: "manual";
  /** For a write: a connection that is not kept open. Bun would resend a write if a kept-alive one breaks. */
  readonly keepalive?: false;
}

/** What `fetch` gets as its third argument, which only a custom one reads. */
export interface FetchAttempt {
  /** Absent for a call through `raw`. */
  readonly operationId: string | undefined;
  readonly method: string;
  /** The path template: `/v3/send_ips/pools/{poolid}`; for a call through `raw`, the path itself. */
  readonly path: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** The same for all attempts of a call. */
  readonly callId: string;
}

/** The part of a `Response` that the client needs: node-fetch's, undici's, and a test double have it as well. */
export interface FetchResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** Declares `fetch` as a method, whose parameters the compiler compares in both directions. */
export interface FetchMethod {
  fetch(url: string, init: FetchInit, attempt: FetchAttempt): Promise<FetchResponse>;
}

/**
 * A function that sends requests: the platform's `fetch`, undici's, node-fetch's, or a wrapper of one.
 *
 * (Taken from a method, so that TypeScript also accepts a fetch whose init has more specific types than ours.)
 */
export type Fetch = FetchMethod["fetch"];

/**
 * Returns what `fetch` resolved to, as a Response.
 *
 * @throws {TypeError} if it is not one, if its body has been read, or if it is `Response.error()`.
 */
export function checkResponse(value: unknown): Response {
  const isResponse =
    isObject(value) && typeof value["status"] === "number" && typeof value["text"] === "function" && hasGet(value["headers"]);
  if (!isResponse) throw new TypeError(`\`fetch\` must return a Response; received ${isObject(value) ? "another object" : String(value)}.`);
  if (value["bodyUsed"] === true)
    throw new TypeError(`\`fetch\` returned a Response (status ${String(value["status"])}) whose body has already been read.`);
  // A mock's network error, which is no response.
  if (value["type"] === "error") throw new TypeError("Failed to fetch", { cause: value });
  // What the client reads of it has been checked; the caller gets what their own fetch returned.
  return value as unknown as Response;
}

function hasGet(headers: unknown): boolean {
  return isObject(headers) && typeof headers["get"] === "function";
}

/** Whether the status is a success. A test double may have no `ok`. */
export function isSuccess({ status }: Pick<Response, "status">): boolean {
  return status >= 200 && status <= 299;
}
