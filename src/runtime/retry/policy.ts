import type { RetryClass } from "../operation.js";
import { answeredAt, retryHint } from "./rate-limit.js";

export interface RetryOptions {
  /**
   * How often a request may be sent again.
   *
   * @default 2
   */
  readonly retries: number;
  /**
   * The longest wait before an attempt, in milliseconds. If the server asks for a longer one, the result comes back at once.
   *
   * @default 30_000
   */
  readonly maxDelay: number;
}

/** Answers that say nothing about the request itself. A 500 is not among them: it can be deterministic. */
const TRANSIENT = [408, 429, 502, 503, 504];

const FIRST_BACKOFF = 500;
const MAX_BACKOFF = 8000;

/** An attempt after which the request may be sent again. */
export interface Attempted {
  readonly retry: RetryClass;
  /** How many attempts there have been, this one included. */
  readonly attempts: number;
  /** `undefined` if no answer came. */
  readonly response: Response | undefined;
}

/**
 * How long to wait before the next attempt, in milliseconds: as the server says, else exponential backoff with full jitter.
 * `undefined` if the request is not to be sent again: because of its class, because it has its answer, or because the server says more than
 * `maxDelay`.
 */
export function retryDelay({ retry, attempts, response }: Attempted, maxDelay: number): number | undefined {
  // A 429 was rejected before anything was done.
  if (retry === "rejected-only" && response?.status !== 429) return undefined;
  if (response !== undefined) {
    if (!TRANSIENT.includes(response.status)) return undefined;
    const sent = answeredAt(response.headers);
    const hint = retryHint(response, sent);
    if (hint !== undefined) return hint - sent > maxDelay ? undefined : hint - sent;
  }
  return Math.random() * Math.min(maxDelay, MAX_BACKOFF, FIRST_BACKOFF * 2 ** (attempts - 1));
}
