import type { RetryRule } from "../operation.js";
import { requestedDelay } from "../rate-limit/rate-limit.js";

export interface RetryOptions {
  /**
   * How often a request may be retried.
   *
   * @default 2
   */
  readonly retries: number;
  /**
   * The longest wait before an attempt, in milliseconds. If the server asks for a longer one, the result is returned at once. The default
   * outlasts a limit per minute.
   *
   * @default 65_000
   */
  readonly maxDelay: number;
}

const FIRST_BACKOFF = 500;
const MAX_BACKOFF = 8000;

/** The most that is added to a wait that the server asks for, so that clients that wait for the same instant do not all return at once. */
const JITTER = 0.1;

/** An attempt after which the request may be retried. */
export interface RetryQuestion {
  /** What the operation's retry class means. */
  readonly rule: RetryRule;
  /** The number of attempts so far, this one included. */
  readonly attempts: number;
  /** `undefined` if no response arrived. */
  readonly response: Response | undefined;
  /** When it arrived, by this machine's clock; in milliseconds of Unix time. */
  readonly arrival: number;
}

/** Whether to retry. */
export interface RetryDecision {
  /** The wait before the next attempt, in milliseconds; `undefined` if there is none. */
  readonly delay: number | undefined;
  /** The wait that the server asks for, in milliseconds, if it is longer than `maxDelay`: the reason why there is no retry. */
  readonly tooLong?: number;
}

/** The decision not to retry. */
export const NO_RETRY: RetryDecision = { delay: undefined };

/**
 * The wait before a retry: what the server asks for, with up to 10 % of jitter on top (within `maxDelay`), else exponential backoff with full jitter. There is no retry
 * if the operation's class excludes it, if the response is final, or if the server asks for more than `maxDelay`.
 */
export function decideRetry({ rule, attempts, response, arrival }: RetryQuestion, { retries, maxDelay }: RetryOptions): RetryDecision {
  const isRetried = response === undefined ? rule.withoutResponse : rule.statuses.includes(response.status);
  if (!isRetried || attempts > retries) return NO_RETRY;
  if (response !== undefined) {
    const requested = requestedDelay(response, arrival);
    if (requested !== undefined)
      return requested > maxDelay
        ? { delay: undefined, tooLong: requested }
        : { delay: Math.min(maxDelay, requested * (1 + JITTER * Math.random())) };
  }
  return { delay: Math.random() * Math.min(maxDelay, MAX_BACKOFF, FIRST_BACKOFF * 2 ** (attempts - 1)) };
}
