import { abortReason, onAbort } from "../abort-signal.js";

/** The largest delay that timers accept; a longer one would fire at once. In milliseconds. */
export const MAX_DELAY = 2 ** 31 - 1;

const TIME_LIMIT = "The time limit";

/** Whether a signal was aborted because the time of an attempt was over, and not by the caller. */
export function isTimeLimit(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === "TimeoutError" && reason.message.startsWith(TIME_LIMIT);
}

/** Runs until its time is over, the caller aborts, or it is stopped. */
export interface Deadline {
  /** Aborts when the time is over, and with the caller's signal. */
  readonly signal: AbortSignal;
  /** Settles as the promise does, or rejects as soon as the signal aborts, whether or not the promise respects it. */
  race<T>(promise: Promise<T>): Promise<T>;
  /** Whether the time is over. */
  hasExpired(): boolean;
  stop(): void;
}

/** Starts a deadline in `timeout` milliseconds. */
export function startDeadline(timeout: number, callerSignal: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  let hasExpired = false;
  // The controller's own reason would replace `undefined` by an AbortError.
  let reason: unknown;
  let rejectRace: ((reason: unknown) => void) | undefined;
  const abort = (why: unknown): void => {
    reason = why;
    controller.abort(why);
    rejectRace?.(why);
  };
  const onTimeout = (): void => {
    hasExpired = true;
    abort(new DOMException(`${TIME_LIMIT} of ${timeout} ms was exceeded.`, "TimeoutError"));
  };
  const timer = timeout > MAX_DELAY ? undefined : setTimeout(onTimeout, timeout);
  let stopListening: (() => void) | undefined;
  if (callerSignal?.aborted === true) abort(abortReason(callerSignal));
  else if (callerSignal !== undefined)
    stopListening = onAbort(callerSignal, () => {
      abort(abortReason(callerSignal));
    });
  return {
    signal,
    // Not Promise.race, which is slower: a call races twice.
    race: (promise) =>
      new Promise((resolve, reject) => {
        rejectRace = reject;
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the caller's reason, whatever it is
        if (signal.aborted) reject(reason);
        promise.then(resolve, reject);
      }),
    hasExpired: () => hasExpired,
    stop() {
      clearTimeout(timer);
      stopListening?.();
    },
  };
}
