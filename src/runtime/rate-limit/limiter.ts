import type { RateLimit } from "./rate-limit.js";

/** An attempt that a limiter is asked about. */
export interface LimitedOperation {
  /**
   * What the server counts together: the operation, and a SHA-256 hash of the host, the API key and `on-behalf-of`, which does not reveal the key.
   * For a call through `raw`, the method and the path take the place of the operation.
   */
  readonly key: string;
  /** Absent for a call through `raw`. */
  readonly operationId: string | undefined;
  readonly method: string;
  /** The path template: `/v3/send_ips/pools/{poolid}`; for a call through `raw`, the path itself. */
  readonly path: string;
  /** The same for all attempts of a call. */
  readonly callId: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** The client's `retry.maxDelay`: the longest time that the attempt may wait, in milliseconds. */
  readonly maxDelay: number;
}

/**
 * Nothing if the attempt may be sent. A time refuses it until then (an invalid Date: it is not known until when): nothing is sent, and the call ends
 * as after a 429.
 */
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- a function that returns nothing is meant as well
export type Admission = Date | undefined | void;

/** Decides when attempts may be sent. One limiter may serve several clients. */
export interface Limiter {
  /**
   * Called before each attempt, which is sent once the result is there. If it throws, nothing is sent, and the call rejects with that error,
   * unchanged. If it takes longer than `maxDelay`, and than 1 s, the call ends as after a 429.
   *
   * @param signal aborts when the caller aborts, or when the attempt may not wait any longer
   */
  acquire(operation: LimitedOperation, signal: AbortSignal): Admission | Promise<Admission>;
  /**
   * Called once for each attempt that was let through, after its response, with the same `operation`. The call waits for it, so that its next attempt
   * is held back. Errors are ignored, because the call has its response.
   *
   * @param rateLimit what the response says: after a 429, nothing is `remaining` until `reset`, the time that it asks for; `undefined` without a
   * response
   */
  observe(operation: LimitedOperation, rateLimit: RateLimit | undefined): void | Promise<void>;
}

/** @throws {TypeError} if a limiter is neither an object with the two methods nor `false`. */
export function checkLimiter(limiter: Limiter | false | undefined): Limiter | false | undefined {
  if (limiter === undefined || limiter === false) return limiter;
  const { acquire, observe }: Partial<Record<keyof Limiter, unknown>> = Object(limiter) as object;
  if (typeof acquire === "function" && typeof observe === "function") return limiter;
  throw new TypeError("`limiter` must be `false` or an object with the methods `acquire` and `observe`.");
}
