import { isObject } from "../is-object.js";

/** What an answer says about the rate limit, from its `X-RateLimit-*` headers. */
export interface RateLimit {
  /** How many requests the window allows. */
  readonly limit: number | undefined;
  /** How many of them are left. */
  readonly remaining: number | undefined;
  /** When the window ends. */
  readonly reset: Date | undefined;
}

/** Below this, `X-RateLimit-Reset` counts seconds from now; from it on, it is Unix time. Both occur in SendGrid's documents. */
const FIRST_UNIX_TIME = 1_000_000_000;

/**
 * Reads the rate limit from a result, an error or a response; `undefined` if it says nothing about one.
 * SendGrid sends these headers with every answer (https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/rate-limits).
 */
export function getRateLimit(source: unknown): RateLimit | undefined {
  const response = isObject(source) ? (source["response"] ?? source) : undefined;
  const headers = isObject(response) ? response["headers"] : undefined;
  // Another fetch may have Headers of its own.
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

function resetDate(reset: number, headers: Pick<Headers, "get">): Date | undefined {
  const date = new Date(reset * 1000 + (reset < FIRST_UNIX_TIME ? answeredAt(headers) : 0));
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** When the response was sent, by the server's own clock if it says so; in milliseconds of Unix time. */
export function answeredAt(headers: Pick<Headers, "get">): number {
  return Date.parse(headers.get("date") ?? "") || Date.now();
}

/**
 * When the server says that the request may be sent again, in milliseconds of Unix time: `Retry-After` (seconds, or an HTTP date), else, of a
 * 429, `X-RateLimit-Reset`. `undefined` if it does not say, or says something unreadable or past. SendGrid documents the second header only.
 *
 * @param sent When the answer was sent, by the server's own clock, as it may differ from ours.
 */
export function retryHint(response: Response, sent: number): number | undefined {
  const reset = response.status === 429 ? getRateLimit(response)?.reset?.getTime() : undefined;
  return [retryAfter(response.headers.get("retry-after") ?? "", sent), reset ?? NaN].find((time) => time > sent && time <= MAX_DATE);
}

/** The last time that a Date can hold. */
const MAX_DATE = 8.64e15;

function retryAfter(text: string, sent: number): number {
  if (/^\s*\d+(?:\.\d+)?\s*$/.test(text)) return sent + Number(text) * 1000;
  // Only the form that RFC 9110 demands; `Date.parse` would read `12` as a year.
  return /^\s*[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT\s*$/.test(text) ? Date.parse(text) : NaN;
}
