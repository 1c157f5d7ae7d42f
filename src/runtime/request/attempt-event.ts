import type { CallContext } from "../errors/call-context.js";
import { getRateLimit, type RateLimit } from "../retry/rate-limit.js";

/** What an attempt was and what became of it, for logs and metrics. It holds no header, no query value and no body. */
export interface AttemptEvent {
  /** Absent for a call through `raw`. */
  readonly operationId: string | undefined;
  readonly method: string;
  /** The path template: `/v3/send_ips/pools/{poolid}`; for a call through `raw`, the path itself, without its query. */
  readonly path: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** The answer's status; absent if there was none. */
  readonly status: number | undefined;
  /** A `ConnectionError`, a `TimeoutError`, or the reason of the caller's abort; absent if there was an answer. */
  readonly error: unknown;
  /** In milliseconds, the reading of the body included. */
  readonly duration: number;
  /** The wait before the next attempt, in milliseconds; absent if there is none. */
  readonly wait: number | undefined;
  readonly rateLimit: RateLimit | undefined;
}

interface Attempted {
  readonly context: CallContext;
  readonly response: Response | undefined;
  readonly error: unknown;
  readonly duration: number;
  readonly delay: number | undefined;
}

/** Calls the hook. Whatever it throws, or rejects with, is its own affair. */
export async function reportAttempt(
  onAttempt: (event: AttemptEvent) => unknown,
  { context: { operationId, method, path, attempts }, response, error, duration, delay }: Attempted,
): Promise<void> {
  try {
    const rateLimit = getRateLimit(response);
    await onAttempt({ operationId, method, path, attempt: attempts, status: response?.status, error, duration, wait: delay, rateLimit });
  } catch {
    // A log that fails must not fail the call.
  }
}
