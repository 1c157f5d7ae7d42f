import { isObject } from "./result.js";

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
