import type { RetryClass } from "../operation.js";
import { serverRetryTime, serverTime } from "./rate-limit.js";

export interface RetryOptions {
  /**
   * How often a request may be retried.
   *
   * @default 2
   */
  readonly retries: number;
  /**
   * The longest wait before an attempt, in milliseconds. If the server asks for a longer one, the result is returned at once.
   *
   * @default 30_000
   */
  readonly maxDelay: number;
}

/** Responses that say nothing about the request itself. A 500 is not among them: it can be deterministic. */
const TRANSIENT = [408, 429, 502, 503, 504];

const FIRST_BACKOFF = 500;
const MAX_BACKOFF = 8000;

/** An attempt after which the request may be retried. */
export interface RetryQuestion {
  readonly retry: RetryClass;
  /** The number of attempts so far, this one included. */
  readonly attempts: number;
  /** `undefined` if no response arrived. */
  readonly response: Response | undefined;
}

/**
 * The wait before the next attempt, in milliseconds: what the server asks for, else exponential backoff with full jitter. `undefined` if the
 * request must not be retried: because of its class, because it has its response, or because the server asks for more than `maxDelay`.
 */
export function retryDelay({ retry, attempts, response }: RetryQuestion, maxDelay: number): number | undefined {
  // A 429 was rejected before it took effect.
  if (retry === "rejected-only" && response?.status !== 429) return undefined;
  if (response !== undefined) {
    if (!TRANSIENT.includes(response.status)) return undefined;
    const sentAt = serverTime(response.headers);
    const time = serverRetryTime(response, sentAt);
    if (time !== undefined) return time - sentAt > maxDelay ? undefined : time - sentAt;
  }
  return Math.random() * Math.min(maxDelay, MAX_BACKOFF, FIRST_BACKOFF * 2 ** (attempts - 1));
}
