import type { RetryClass } from "./operation-row.js";
import { answeredAt } from "./rate-limit.js";
import { retryHint } from "./retry-hint.js";

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

/** What became of an attempt: an answer, or none. */
export type Outcome = { readonly response: Response } | { readonly error: unknown };

/** Answers that say nothing about the request itself. A 500 is not among them: it can be deterministic. */
const TRANSIENT: ReadonlySet<number> = new Set([408, 429, 502, 503, 504]);

/** Whether, whatever becomes of it, this attempt is the last one. */
export function isLastAttempt(retry: RetryClass, count: number, { retries }: RetryOptions): boolean {
  return retry === "never" || count > retries;
}

/** Whether an operation of this class, unless it is `never`, may be repeated after this outcome. */
export function isRetryable(retry: RetryClass, outcome: Outcome): boolean {
  // A 429 was rejected before anything was done.
  if (retry === "rejected-only") return "response" in outcome && outcome.response.status === 429;
  return !("response" in outcome) || TRANSIENT.has(outcome.response.status);
}

const FIRST_BACKOFF = 500;
const MAX_BACKOFF = 8000;

/**
 * How long to wait before the next attempt, in milliseconds: as the server says, else exponential backoff with full jitter.
 * `undefined` if the server says more than `maxDelay`.
 */
export function retryDelay(outcome: Outcome, attempt: number, maxDelay: number, random: () => number = Math.random): number | undefined {
  const hint = "response" in outcome ? retryHint(outcome.response) : undefined;
  if (hint !== undefined && "response" in outcome) {
    // Measured by the server's own clock, as it may differ from ours.
    const delay = hint.getTime() - answeredAt(outcome.response.headers);
    return delay > maxDelay ? undefined : delay;
  }
  return Math.min(maxDelay, random() * Math.min(MAX_BACKOFF, FIRST_BACKOFF * 2 ** (attempt - 1)));
}
