import { getRateLimit } from "./rate-limit.js";

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
