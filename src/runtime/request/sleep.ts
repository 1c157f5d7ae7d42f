import { abortReason, onAbort } from "../abort-signal.js";

/** Resolves after a number of milliseconds, or rejects with the signal's reason as soon as it aborts. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (): void => {
      clearTimeout(timer);
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the caller's reason, whatever it is
      if (signal !== undefined) reject(abortReason(signal));
    };
    const timer = setTimeout(() => {
      stopListening?.();
      resolve();
    }, milliseconds);
    const stopListening = signal === undefined || signal.aborted ? undefined : onAbort(signal, fail);
    if (signal?.aborted === true) fail();
  });
}
