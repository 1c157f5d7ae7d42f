/** The largest delay that timers take; a longer one would fire at once. */
const MAX_DELAY = 2 ** 31 - 1;

/** The time that one sending of a request has. It is over when the clock runs out, or the caller aborts. */
export interface Attempt {
  /** Ends the request. */
  readonly signal: AbortSignal;
  /** Settles as the promise does, unless the attempt is over before: then it rejects, whether the promise heeds the signal or not. */
  race<T>(promise: Promise<T>): Promise<T>;
  isTimedOut(): boolean;
  /** Starts the clock. */
  start(): void;
  /** Stops the clock. */
  end(): void;
}

export function createAttempt(caller: AbortSignal | undefined, timeout: number): Attempt {
  const controller = new AbortController();
  const { signal } = controller;
  let isTimedOut = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rejectRace: ((reason: unknown) => void) | undefined;

  const finish = (reason: unknown): void => {
    controller.abort(reason);
    rejectRace?.(reason);
  };
  const onAbort = (): void => {
    finish(caller?.reason);
  };
  const onTimeout = (): void => {
    isTimedOut = true;
    finish(new DOMException(`The attempt took longer than ${timeout} ms.`, "TimeoutError"));
  };
  if (caller?.aborted === true) onAbort();
  else caller?.addEventListener("abort", onAbort, { once: true });

  return {
    signal,
    // Not Promise.race, which is slower: a call races twice.
    race: (promise) =>
      new Promise((resolve, reject) => {
        rejectRace = reject;
        if (signal.aborted) finish(signal.reason);
        promise.then(resolve, reject);
      }),
    isTimedOut: () => isTimedOut,
    start() {
      if (timeout <= MAX_DELAY) timer = setTimeout(onTimeout, timeout);
    },
    end() {
      clearTimeout(timer);
      caller?.removeEventListener("abort", onAbort);
    },
  };
}
