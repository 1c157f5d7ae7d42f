import type { CallContext } from "../errors/call-context.js";
import { getRateLimit, type RateLimit } from "../rate-limit/rate-limit.js";

/** What happened in an attempt, for logs and metrics. It contains no header, no query value and no body. */
export interface AttemptEvent {
  /** The same for all attempts of a call. */
  readonly callId: string;
  /** Absent for a call through `raw`. */
  readonly operationId: string | undefined;
  readonly method: string;
  /** The path template: `/v3/send_ips/pools/{poolid}`; for a call through `raw`, the path itself, without its query. */
  readonly path: string;
  /** The path parameters: `{ poolid: "12" }`. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The `context` that was passed to the call. */
  readonly context: unknown;
  /** 1 for the first. */
  readonly attempt: number;
  /** The status of the response; absent if none arrived. 429 also if the limiter refused the attempt, which was not sent: its `duration` is 0. */
  readonly status: number | undefined;
  /** A `ConnectionError`, a `TimeoutError`, the reason of the caller's abort, or what else `fetch` threw; absent if a response was read. */
  readonly error: unknown;
  /** In milliseconds, including reading the body, without the time for which the limiter held the attempt back. */
  readonly duration: number;
  /** How long the limiter held the attempt back before it was sent, in milliseconds; missing if it did not. */
  readonly heldBack?: number;
  /** The wait before the next attempt, in milliseconds; absent if there is none. */
  readonly wait: number | undefined;
  readonly rateLimit: RateLimit | undefined;
}

/** A finished attempt, to be reported. */
export interface FinishedAttempt {
  readonly call: CallContext;
  readonly response: Response | undefined;
  readonly error: unknown;
  readonly duration: number;
  readonly delay: number | undefined;
  readonly heldBack: number | undefined;
}

/** Calls the hook. Errors of the hook are ignored. */
export async function reportAttempt(
  onAttempt: (event: AttemptEvent) => unknown,
  { call, response, error, duration, delay, heldBack }: FinishedAttempt,
): Promise<void> {
  const { callId, operationId, method, path, params, context, attempts: attempt } = call;
  const rateLimit = getRateLimit(response);
  try {
    const place = { callId, operationId, method, path, params, context, attempt };
    const held = heldBack === undefined ? {} : { heldBack };
    await onAttempt({ ...place, status: response?.status, error, duration, ...held, wait: delay, rateLimit });
  } catch {
    // A log that fails must not fail the call.
  }
}
