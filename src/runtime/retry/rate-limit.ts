import { isObject } from "../is-object.js";

/** The rate limit that a response reports in its `X-RateLimit-*` headers. */
export interface RateLimit {
  /** The number of requests that the window allows. */
  readonly limit: number | undefined;
  /** The number of requests that are left in it. */
  readonly remaining: number | undefined;
  /** When the window ends. */
  readonly reset: Date | undefined;
}

/**
 * Reads the rate limit from a result, an error or a response; `undefined` if it reports none.
 * SendGrid sends these headers with every response (https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/rate-limits).
 */
export function getRateLimit(source: unknown): RateLimit | undefined {
  const response = isObject(source) ? (source["response"] ?? source) : undefined;
  const headers = isObject(response) ? response["headers"] : undefined;
  // Another fetch may have its own class of Headers.
  if (!isHeaders(headers)) return undefined;
  const [limit, remaining, reset] = ["limit", "remaining", "reset"].map((name) => numberOf(headers.get(`x-ratelimit-${name}`)));
  if (limit === undefined && remaining === undefined && reset === undefined) return undefined;
  return { limit, remaining, reset: reset === undefined ? undefined : resetDate(reset, headers) };
}

function isHeaders(value: unknown): value is Pick<Headers, "get"> {
  return isObject(value) && typeof value["get"] === "function";
}

function numberOf(text: string | null): number | undefined {
  return text !== null && /^\s*\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}

/** Below this, `X-RateLimit-Reset` is seconds from now; from it on, Unix time in seconds. SendGrid's documents have both. */
const FIRST_UNIX_TIME = 1_000_000_000;

function resetDate(reset: number, headers: Pick<Headers, "get">): Date | undefined {
  const date = new Date(reset * 1000 + (reset < FIRST_UNIX_TIME ? serverTime(headers) : 0));
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** When the response was sent, by the server's clock if it has a `Date`; in milliseconds of Unix time. */
export function serverTime(headers: Pick<Headers, "get">): number {
  return Date.parse(headers.get("date") ?? "") || Date.now();
}

/**
 * When the server allows the next request, in milliseconds of Unix time: `Retry-After` (seconds, or an HTTP date), else, for a 429,
 * `X-RateLimit-Reset`. `undefined` if it does not say, or says something unreadable or past. SendGrid documents the second header only.
 *
 * @param sentAt When the response was sent, by the server's clock, which may differ from ours.
 */
export function serverRetryTime(response: Response, sentAt: number): number | undefined {
  const reset = response.status === 429 ? getRateLimit(response)?.reset?.getTime() : undefined;
  return [retryAfter(response.headers.get("retry-after") ?? "", sentAt), reset ?? NaN].find((time) => time > sentAt && time <= MAX_DATE);
}

/** The latest time that a Date can represent. */
const MAX_DATE = 8.64e15;

function retryAfter(text: string, sentAt: number): number {
  if (/^\s*\d+(?:\.\d+)?\s*$/.test(text)) return sentAt + Number(text) * 1000;
  // Only the form that RFC 9110 requires of senders; `Date.parse` would read `12` as a year.
  return /^\s*[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT\s*$/.test(text) ? Date.parse(text) : NaN;
}
