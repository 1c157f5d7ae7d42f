import type { Admission, LimitedOperation, Limiter } from "../rate-limit/limiter.js";
import { createLocalLimiter } from "../rate-limit/local-limiter.js";
import { getRateLimit, requestedDelay, type RateLimit } from "../rate-limit/rate-limit.js";
import { arrivalOf, dateAfter } from "../rate-limit/server-clock.js";
import { sha256 } from "../rate-limit/sha256.js";
import type { AttemptResult } from "./attempt.js";
import type { UnsentRequest } from "./build-request.js";
import { startDeadline } from "./deadline.js";
import type { SendTask } from "./task.js";

export interface GateOptions {
  /** The limiter of this client if absent. */
  readonly limiter: Limiter | undefined;
  /** In milliseconds. */
  readonly maxDelay: number;
  readonly origin: string;
}

/** The limiter's decision about an attempt. */
export interface Pass {
  /** If the attempt must not be sent: until when; an invalid Date if that is not known. */
  readonly refusedUntil: Admission;
  /** How long the attempt was held back, in milliseconds; `undefined` if it was not. */
  readonly heldBack: number | undefined;
  /**
   * Reports what became of an attempt that was let through; nothing if it was not sent after all.
   *
   * @returns whether the limiter holds back the next attempt for as long as the response asks for
   */
  leave(result?: AttemptResult): Promise<boolean>;
}

/**
 * Waits until an attempt may be sent.
 *
 * @throws what the limiter throws; the caller's reason if the signal aborts.
 */
export type Gate = (request: UnsentRequest, task: SendTask, apiKey: string) => Promise<Pass>;

/** Asks the limiter before each attempt, and reports to it what the response says. */
export function createGate({ limiter, maxDelay, origin }: GateOptions): Gate {
  const local = createLocalLimiter();
  return async ({ method, headers }, { call, signal }, apiKey) => {
    const { operationId, path, callId, attempts } = call;
    const identity = `${origin} ${apiKey} ${headers["on-behalf-of"] ?? ""}`;
    const key = `${operationId ?? `${method} ${path}`}:${limiter === undefined ? identity : await sha256(identity)}`;
    const operation: LimitedOperation = { key, operationId, method, path, callId, attempt: attempts + 1, maxDelay };
    const leave = async (result?: AttemptResult): Promise<boolean> => {
      const rateLimit = limitAfter(result);
      try {
        await (limiter ?? local).observe(operation, rateLimit);
      } catch {
        // The call has its response, whatever becomes of the limiter.
      }
      return limiter === undefined && result?.response?.status === 429 && rateLimit?.reset !== undefined;
    };
    const start = performance.now();
    const admission = limiter === undefined ? local.acquire(operation, signal) : acquireFrom(limiter, operation, signal);
    const refusedUntil = await admission;
    return { refusedUntil, heldBack: admission && performance.now() - start, leave };
  };
}

/** How long a limiter may take at least, in milliseconds: even if a call may not wait, it takes time to say so. */
const RESPONSE_TIME = 1000;

async function acquireFrom(limiter: Limiter, operation: LimitedOperation, signal: AbortSignal | undefined): Promise<Admission> {
  const deadline = startDeadline(Math.max(operation.maxDelay, RESPONSE_TIME), signal);
  try {
    return await deadline.race(Promise.resolve(limiter.acquire(operation, deadline.signal)));
  } catch (thrown) {
    if (deadline.hasExpired()) return new Date(NaN);
    throw thrown;
  } finally {
    deadline.stop();
  }
}

/** A response without a word about the rate limit. */
const UNKNOWN: RateLimit = { limit: undefined, remaining: undefined, reset: undefined };

/** What the response of an attempt says about the rate limit. After a 429 nothing is left until the time that it asks for. */
function limitAfter({ response }: Partial<AttemptResult> = {}): RateLimit | undefined {
  if (response === undefined) return undefined;
  const rateLimit = getRateLimit(response) ?? UNKNOWN;
  if (response.status !== 429) return rateLimit;
  const arrival = arrivalOf(response);
  const requested = requestedDelay(response, arrival);
  return { ...rateLimit, remaining: 0, reset: requested === undefined ? undefined : dateAfter(arrival, requested) };
}
