/** The largest delay that timers take; a longer one would fire at once. */
const MAX_DELAY = 2 ** 31 - 1;

/** The time that one sending of a request has. It is over when the clock runs out, or the caller aborts. */
export interface Attempt {
  /** Ends the request. */
  readonly signal: AbortSignal;
  /** Settles as the promise does, unless the attempt is over before: then it rejects, whether the promise heeds the signal or not. */
  race<T>(promise: Promise<T>): Promise<T>;
  isTimedOut(): boolean;
  /** Stops the clock. */
  end(): void;
}

export function startAttempt(caller: AbortSignal | undefined, timeout: number): Attempt {
  const controller = new AbortController();
  const { signal } = controller;
  let isTimedOut = false;
  const over = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => {
      // The caller's own reason, or that of the clock.
      reject(signal.reason as Error);
    });
  });
  // Nobody may be waiting when it is over.
  over.catch(() => undefined);

  const onAbort = (): void => {
    controller.abort(caller?.reason);
  };
  const onTimeout = (): void => {
    isTimedOut = true;
    controller.abort(new DOMException(`The attempt took longer than ${timeout} ms.`, "TimeoutError"));
  };
  const timer = timeout <= MAX_DELAY ? setTimeout(onTimeout, timeout) : undefined;
  if (caller?.aborted === true) onAbort();
  else caller?.addEventListener("abort", onAbort, { once: true });

  return {
    signal,
    race: (promise) => Promise.race([promise, over]),
    isTimedOut: () => isTimedOut,
    end() {
      clearTimeout(timer);
      caller?.removeEventListener("abort", onAbort);
    },
  };
}
