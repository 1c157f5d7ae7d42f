import type { CallContext } from "./call-context.js";
import { ConnectionError } from "./connection-error.js";
import { TimeoutError } from "./timeout-error.js";

/** The largest delay that timers take; a longer one would fire at once. */
const MAX_DELAY = 2 ** 31 - 1;

/** One sending of a request: it ends when its answer has been read, its time is over, or the caller aborts. */
export interface Attempt {
  /** Ends the request. */
  readonly signal: AbortSignal;
  /** Resolves as the promise does, unless the attempt ends before. */
  race<T>(promise: Promise<T>): Promise<T>;
  /** What a rejection during the attempt means to the caller. */
  errorFor(cause: unknown, context: CallContext): unknown;
  /** Stops the clock. To be called once the attempt is over. */
  end(): void;
}

export function startAttempt(caller: AbortSignal | undefined, timeout: number): Attempt {
  const controller = new AbortController();
  let isTimedOut = false;
  let stop: (() => void) | undefined;
  const ended = new Promise<never>((_, reject) => {
    stop = () => {
      reject(new Error("The attempt ended."));
    };
  });
  // It may end with nobody waiting.
  ended.catch(() => undefined);
  const finish = (reason: unknown): void => {
    controller.abort(reason);
    stop?.();
  };
  const onAbort = (): void => {
    finish(caller?.reason);
  };
  const timer =
    timeout <= MAX_DELAY
      ? setTimeout(() => {
          isTimedOut = true;
          finish(new DOMException("The attempt took too long.", "TimeoutError"));
        }, timeout)
      : undefined;
  if (caller?.aborted === true) onAbort();
  else caller?.addEventListener("abort", onAbort, { once: true });

  return {
    signal: controller.signal,
    race: (promise) => Promise.race([promise, ended]),
    errorFor(cause, context): unknown {
      if (caller?.aborted === true) return caller.reason as unknown;
      return isTimedOut ? new TimeoutError(context, timeout) : new ConnectionError(context, cause);
    },
    end() {
      clearTimeout(timer);
      caller?.removeEventListener("abort", onAbort);
    },
  };
}
