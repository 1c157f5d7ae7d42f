import { isObject } from "../is-object.js";
import { parseRetryAfter } from "./retry-after.js";
import { arrivalOf, dateAfter, serverTime, type ReadableHeaders } from "./server-clock.js";

/** The rate limit that a response reports in its `X-RateLimit-*` headers. */
export interface RateLimit {
  /** The number of requests that the window allows. */
  readonly limit: number | undefined;
  /** The number of requests that are left in it. */
  readonly remaining: number | undefined;
  /** When the window ends, by this machine's clock. */
  readonly reset: Date | undefined;
}

/**
 * Reads the rate limit from a result, an error or a response; `undefined` if it reports none.
 * SendGrid sends these headers with every response (https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/rate-limits).
 */
export function getRateLimit(source: unknown): RateLimit | undefined {
  const response = isObject(source) ? (source["response"] ?? source) : undefined;
  if (!isObject(response) || !isHeaders(response["headers"])) return undefined;
  const { headers } = response;
  const limit = numberOf(headers, "limit");
  const remaining = numberOf(headers, "remaining");
  const delay = resetDelay(headers, arrivalOf(response));
  if (limit === undefined && remaining === undefined && delay === undefined) return undefined;
  return { limit, remaining, reset: delay === undefined ? undefined : dateAfter(arrivalOf(response), delay) };
}

/**
 * How long the server asks to wait, in milliseconds from the arrival of the response: `Retry-After`, else, for a 429, `X-RateLimit-Reset`.
 * `undefined` if it does not say, or says something unreadable or past. SendGrid documents the second header only.
 */
export function requestedDelay({ status, headers }: Pick<Response, "status" | "headers">, arrival: number): number | undefined {
  const retryAfter = parseRetryAfter(headers.get("retry-after") ?? "", serverTime(headers, arrival));
  return [retryAfter, status === 429 ? resetDelay(headers, arrival) : undefined].find((delay) => delay !== undefined && delay > 0);
}

/** `X-RateLimit-Reset` is seconds from now below the first; Unix time in seconds below the second; Unix time in milliseconds from it on. */
const [FIRST_UNIX_TIME, FIRST_UNIX_MILLISECONDS] = [1e9, 1e11];

/** When the window ends, in milliseconds from the arrival of the response. */
function resetDelay(headers: ReadableHeaders, arrival: number): number | undefined {
  const reset = numberOf(headers, "reset");
  if (reset === undefined) return undefined;
  if (reset < FIRST_UNIX_TIME) return reset * 1000;
  return (reset < FIRST_UNIX_MILLISECONDS ? reset * 1000 : reset) - serverTime(headers, arrival);
}

function numberOf(headers: ReadableHeaders, name: string): number | undefined {
  const text = headers.get(`x-ratelimit-${name}`);
  return text !== null && /^\s*\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}

/** Another fetch may have its own class of Headers. */
function isHeaders(value: unknown): value is ReadableHeaders {
  return isObject(value) && typeof value["get"] === "function";
}
