import { answeredAt, getRateLimit } from "./rate-limit.js";

/**
 * When the server says that the request may be sent again: `Retry-After` (seconds, or an HTTP date), else, of a 429, `X-RateLimit-Reset`.
 * `undefined` if it does not say, or says something unreadable or past. SendGrid documents the second header only.
 */
export function retryHint(response: Response): Date | undefined {
  const sent = answeredAt(response.headers);
  const hints = [retryAfter(response.headers, sent), response.status === 429 ? getRateLimit(response)?.reset : undefined];
  return hints.find((hint) => hint !== undefined && hint.getTime() > sent);
}

function retryAfter(headers: Headers, sent: number): Date | undefined {
  const text = headers.get("retry-after")?.trim() ?? "";
  const time = /^\d+(?:\.\d+)?$/.test(text) ? sent + Number(text) * 1000 : httpDate(text);
  return Number.isFinite(new Date(time).getTime()) ? new Date(time) : undefined;
}

/** Only the form that RFC 9110 demands; `Date.parse` would read `12` as a year. */
function httpDate(text: string): number {
  return /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text) ? Date.parse(text) : NaN;
}
