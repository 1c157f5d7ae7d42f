import type { CallContext } from "../errors/call-context.js";
import { getRateLimit, type RateLimit } from "../retry/rate-limit.js";

/** What happened in an attempt, for logs and metrics. It contains no header, no query value and no body. */
export interface AttemptEvent {
  /** Absent for a call through `raw`. */
  readonly operationId: string | undefined;
  readonly method: string;
  /** The path template: `/v3/send_ips/pools/{poolid}`; for a call through `raw`, the path itself, without its query. */
  readonly path: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** The status of the response; absent if none arrived. */
  readonly status: number | undefined;
  /** A `ConnectionError`, a `TimeoutError`, or the reason of the caller's abort; absent if a response arrived. */
  readonly error: unknown;
  /** In milliseconds, including reading the body. */
  readonly duration: number;
  /** The wait before the next attempt, in milliseconds; absent if there is none. */
  readonly wait: number | undefined;
  readonly rateLimit: RateLimit | undefined;
}

/** A finished attempt, to be reported. */
export interface FinishedAttempt {
  readonly context: CallContext;
  readonly response: Response | undefined;
  readonly error: unknown;
  readonly duration: number;
  readonly delay: number | undefined;
}

/** Calls the hook. Errors of the hook are ignored. */
export async function reportAttempt(
  onAttempt: (event: AttemptEvent) => unknown,
  { context: { operationId, method, path, attempts }, response, error, duration, delay }: FinishedAttempt,
): Promise<void> {
  try {
    const rateLimit = getRateLimit(response);
    await onAttempt({ operationId, method, path, attempt: attempts, status: response?.status, error, duration, wait: delay, rateLimit });
  } catch {
    // A log that fails must not fail the call.
  }
}
