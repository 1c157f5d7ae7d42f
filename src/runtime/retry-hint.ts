import { answeredAt, getRateLimit } from "./rate-limit.js";

/**
 * How long the server asks to wait, in milliseconds: `Retry-After` (seconds, or an HTTP date), else, of a 429, `X-RateLimit-Reset`.
 * `undefined` if it does not say, or says something unreadable or past. SendGrid documents the second header only.
 */
export function retryHint(response: Response): number | undefined {
  const { headers, status } = response;
  // Both are measured by the server's own clock, as it may differ from ours.
  const sent = answeredAt(headers);
  const reset = status === 429 ? getRateLimit(response)?.reset : undefined;
  return [retryAfter(headers.get("retry-after") ?? "", sent), Number(reset) - sent].find((wait) => wait > 0 && wait <= MAX_DATE);
}

/** The largest number of milliseconds that a date can hold. */
const MAX_DATE = 8.64e15;

function retryAfter(text: string, sent: number): number {
  // An HTTP date ends in GMT (RFC 9110); `Date.parse` alone would read `-5` as a month.
  return /GMT\s*$/.test(text) ? Date.parse(text) - sent : /^[\d.]+$/.test(text) ? Number(text) * 1000 : NaN;
}
