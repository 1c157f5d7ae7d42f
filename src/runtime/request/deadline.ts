/** The largest delay that timers take; a longer one would fire at once. */
export const MAX_DELAY = 2 ** 31 - 1;

/** Runs until its time is over, the caller aborts, or it is stopped. */
export interface Clock {
  /** Aborts when the time is over, and with the caller's signal. */
  readonly signal: AbortSignal;
  /** Settles as the promise does, or rejects as soon as the signal aborts, whether the promise heeds it or not. */
  race<T>(promise: Promise<T>): Promise<T>;
  /** Whether the time is over. */
  isOver(): boolean;
  stop(): void;
}

/** Starts a clock of so many milliseconds. */
export function startClock(timeout: number, caller: AbortSignal | undefined): Clock {
  const controller = new AbortController();
  const { signal } = controller;
  let isOver = false;
  let rejectRace: ((reason: unknown) => void) | undefined;
  const abort = (reason: unknown): void => {
    controller.abort(reason);
    rejectRace?.(reason);
  };
  const onAbort = (): void => {
    abort(caller?.reason);
  };
  const onTimeout = (): void => {
    isOver = true;
    abort(new DOMException(`It took longer than ${timeout} ms.`, "TimeoutError"));
  };
  const timer = timeout > MAX_DELAY ? undefined : setTimeout(onTimeout, timeout);
  caller?.addEventListener("abort", onAbort);
  if (caller?.aborted === true) onAbort();
  return {
    signal,
    // Not Promise.race, which is slower: a call races twice.
    race: (promise) =>
      new Promise((resolve, reject) => {
        rejectRace = reject;
        if (signal.aborted) reject(signal.reason as Error); // the caller's own reason, whatever it is
        promise.then(resolve, reject);
      }),
    isOver: () => isOver,
    stop() {
      clearTimeout(timer);
      caller?.removeEventListener("abort", onAbort);
    },
  };
}
