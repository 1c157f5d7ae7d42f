/** The callbacks that wait for a signal. One listener serves all of them: Node warns of a leak at the eleventh. */
const callbacks = new WeakMap<AbortSignal, Set<() => void>>();

/** Calls back once the signal aborts, unless the returned function is called first. The signal must not have aborted yet. */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const waiting = callbacks.get(signal) ?? startListening(signal);
  waiting.add(callback);
  return () => {
    waiting.delete(callback);
  };
}

function startListening(signal: AbortSignal): Set<() => void> {
  const waiting = new Set<() => void>();
  callbacks.set(signal, waiting);
  signal.addEventListener(
    "abort",
    () => {
      for (const callback of waiting) callback();
      waiting.clear();
    },
    { once: true },
  );
  return waiting;
}

/** The reason of an aborted signal, whatever it is. Older implementations of AbortSignal have none. */
export function abortReason(signal: AbortSignal): unknown {
  return "reason" in signal ? signal.reason : new DOMException("This operation was aborted", "AbortError");
}

/** @throws the signal's reason if it has aborted. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw abortReason(signal);
}

/**
 * Returns a signal of any implementation: those of another realm or package are not instances of the global class.
 *
 * @throws {TypeError} if it cannot be listened to.
 */
export function checkSignal(signal: AbortSignal | null | undefined): AbortSignal | undefined {
  if (signal === undefined || signal === null) return undefined;
  const isUsable = typeof signal === "object" && typeof signal.aborted === "boolean" && typeof signal.addEventListener === "function";
  if (isUsable) return signal;
  throw new TypeError("`signal` must be an AbortSignal; nothing was sent.");
}

/** A signal that can be aborted, and that aborts with another one. */
export interface FollowingSignal {
  readonly signal: AbortSignal;
  abort(reason: unknown): void;
  /** No longer follows the other one. */
  stop(): void;
}

/** Makes a signal that follows another one of any implementation, which AbortSignal.any() would not accept. */
export function followSignal(followed: AbortSignal | undefined): FollowingSignal {
  const controller = new AbortController();
  let stopListening: (() => void) | undefined;
  if (followed?.aborted === true) controller.abort(abortReason(followed));
  else if (followed !== undefined)
    stopListening = onAbort(followed, () => {
      controller.abort(abortReason(followed));
    });
  return {
    signal: controller.signal,
    abort(reason) {
      stopListening?.();
      controller.abort(reason);
    },
    stop: () => stopListening?.(),
  };
}
