/** The largest delay that timers take; a longer one would fire at once. */
export const MAX_DELAY = 2 ** 31 - 1;

/** The time that something has. It is over when the clock runs out, or the caller aborts. */
export interface Clock {
  readonly signal: AbortSignal;
  /** Settles as the promise does, unless the time is over before: then it rejects, whether the promise heeds the signal or not. */
  race<T>(promise: Promise<T>): Promise<T>;
  /** Whatever still runs is ended, if a reason is given. */
  readonly stop: (reason?: unknown) => void;
}

/** Starts a clock of so many milliseconds. */
export function startClock(timeout: number, caller: AbortSignal | undefined): Clock {
  const controller = new AbortController();
  const { signal } = controller;
  let rejectRace: ((reason: unknown) => void) | undefined;
  const end = (reason: unknown): void => {
    controller.abort(reason);
    rejectRace?.(reason);
  };
  const onAbort = (): void => {
    end(caller?.reason);
  };
  const onTimeout = (): void => {
    end(new DOMException(`It took longer than ${timeout} ms.`, "TimeoutError"));
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
        if (signal.aborted) end(signal.reason);
        promise.then(resolve, reject);
      }),
    stop: (reason) => {
      clearTimeout(timer);
      caller?.removeEventListener("abort", onAbort);
      if (reason !== undefined) end(reason);
    },
  };
}
