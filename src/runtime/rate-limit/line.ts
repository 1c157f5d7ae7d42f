import { abortReason, onAbort } from "../abort-signal.js";
import { createBudget } from "./budget.js";
import type { LimitedOperation } from "./limiter.js";
import type { RateLimit } from "./rate-limit.js";

/** How long the first requests of a window may be without a response before another one is sent, in milliseconds. */
const PATIENCE = 1000;

/** The most that a wait for the end of a window takes longer, as a part of it: so that several programs do not all return at once. */
const JITTER = 0.1;

/** An attempt that waits. */
interface Waiter {
  /** When it must not wait any longer, in milliseconds of Unix time. */
  readonly deadline: number;
  /** Ends the wait; with a time, if that is too far away. */
  readonly settle: (retryAt?: Date) => void;
}

/** The attempts of one operation, in the order in which they came. */
export interface Line {
  /** Returns nothing if the attempt may be sent at once; else a promise of nothing, or of a time that is too far away to wait for. */
  enter(operation: LimitedOperation, signal: AbortSignal | undefined): Promise<Date | undefined> | undefined;
  leave(operation: LimitedOperation, said: RateLimit | undefined): void;
  /** Whether no attempt waits or is under way, and no limit is known that still holds. */
  isIdle(): boolean;
}

/** There is a timer only while an attempt waits. */
export function createLine(): Line {
  const budget = createBudget();
  const numbers = new Map<LimitedOperation, number>();
  // Retries go first: their calls came first.
  const [retries, others] = [new Set<Waiter>(), new Set<Waiter>()];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isAwaited = (): boolean => retries.size + others.size > 0;
  const hasEnded = (): boolean => budget.end() <= Date.now();
  const send = (operation: LimitedOperation): void => void numbers.set(operation, budget.send());

  const advance = (): void => {
    clearTimeout(timer);
    if (hasEnded()) budget.startWindow(isAwaited());
    const now = Date.now();
    const isKnown = budget.end() < Infinity;
    const next = isKnown ? budget.end() : now + PATIENCE;
    let wakeUp = isKnown ? next + JITTER * Math.random() * (next - now) : next;
    for (const waiters of [retries, others])
      for (const { settle, deadline } of waiters) {
        if (budget.room() > 0) settle();
        else if (isKnown ? deadline < next : deadline <= now) settle(new Date(next));
        else {
          // Those behind came later, so they may wait longer.
          wakeUp = Math.min(wakeUp, deadline);
          break;
        }
      }
    if (isAwaited()) timer = setTimeout(onTime, wakeUp - now);
  };
  const onTime = (): void => {
    if (budget.end() === Infinity) budget.allowOneMore();
    advance();
  };

  const wait = (operation: LimitedOperation, signal: AbortSignal | undefined): Promise<Date | undefined> =>
    new Promise((resolve, reject) => {
      const waiters = operation.attempt > 1 ? retries : others;
      const stop = (): void => {
        waiters.delete(waiter);
        stopListening?.();
      };
      const waiter: Waiter = {
        deadline: Date.now() + operation.maxDelay,
        settle(retryAt) {
          stop();
          if (retryAt === undefined) send(operation);
          resolve(retryAt);
        },
      };
      const stopListening =
        signal &&
        onAbort(signal, () => {
          stop();
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the caller's reason, whatever it is
          reject(abortReason(signal));
          advance();
        });
      waiters.add(waiter);
      advance();
    });

  return {
    enter(operation, signal) {
      if (hasEnded()) advance();
      if (isAwaited() || budget.room() <= 0) return wait(operation, signal);
      send(operation);
      return undefined;
    },
    leave(operation, said) {
      const number = numbers.get(operation);
      if (number === undefined) return;
      numbers.delete(operation);
      budget.settle(number, said, { now: Date.now(), maxDelay: operation.maxDelay, isAwaited: isAwaited() });
      if (isAwaited()) advance();
    },
    isIdle: () => numbers.size === 0 && !isAwaited() && (budget.end() === Infinity || hasEnded()),
  };
}
