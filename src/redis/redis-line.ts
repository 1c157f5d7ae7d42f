import { abortReason, onAbort } from "../runtime/abort-signal.js";
import type { LimitedOperation } from "../runtime/rate-limit/limiter.js";

/** The number of a request that may be sent; a time that is too far away to wait for, invalid if it is not known; or that Redis has failed. */
export type Place = number | Date | "failed";

/** What Redis replies: a place, or how long to wait in milliseconds; `undefined` if it is not known how long. */
export type Reply = { readonly number: number } | { readonly number?: never; readonly wait: number | undefined };

export interface RedisLineOptions {
  /** Asks Redis for a place. */
  readonly ask: () => Promise<Reply>;
  /** Returns a place that nobody waits for any more. */
  readonly giveBack: (number: number) => void;
}

/** The attempts of one operation in this process, in the order in which they came. Only the first one asks Redis. */
export interface RedisLine {
  /** The signal must not have aborted. */
  enter(operation: LimitedOperation, signal: AbortSignal): Promise<Place>;
  /** Whether nobody waits. */
  isEmpty(): boolean;
}

interface Waiter {
  /** When it must not wait any longer, in milliseconds of Unix time. */
  readonly deadline: number;
  readonly settle: (place: Place) => void;
}

/** How often to ask if Redis does not know when the next request may go, in milliseconds. */
const POLL = 25;

/** The most that a wait takes longer, so that the processes do not all ask at once; in milliseconds. */
const SPREAD = 50;

/** There is a timer only while an attempt waits. */
export function createRedisLine({ ask, giveBack }: RedisLineOptions): RedisLine {
  // Retries go first: their calls came first.
  const [retries, others] = [new Set<Waiter>(), new Set<Waiter>()];
  let isRunning = false;
  let wakeUp: (() => void) | undefined;

  const waiters = function* (): Generator<Waiter> {
    for (const set of [retries, others]) yield* set;
  };
  const isEmpty = (): boolean => retries.size + others.size === 0;

  /** Ends the wait of the first ones whose deadline is before a time. Those behind came later, so they may wait longer. */
  const refuse = (time: number, retryAt: Date): void => {
    for (const { deadline, settle } of waiters()) {
      if (deadline >= time) return;
      settle(retryAt);
    }
  };

  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const askOnce = async (): Promise<void> => {
    const reply = await ask();
    if (reply.number !== undefined) {
      const { value: waiter } = waiters().next() as IteratorResult<Waiter, undefined>; // as the generator above yields them
      if (waiter === undefined) giveBack(reply.number);
      else waiter.settle(reply.number);
      return;
    }
    const { wait } = reply;
    const now = Date.now();
    if (wait !== undefined) refuse(now + wait, new Date(now + wait));
    else refuse(now, new Date(NaN));
    if (!isEmpty()) await pause(wait === undefined ? POLL : wait + SPREAD * Math.random());
  };

  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    try {
      while (!isEmpty()) await askOnce();
    } catch {
      for (const { settle } of waiters()) settle("failed");
    } finally {
      isRunning = false;
    }
  };

  return {
    isEmpty,
    enter: ({ attempt, maxDelay }, signal) =>
      new Promise((resolve, reject) => {
        const set = attempt > 1 ? retries : others;
        const leave = (): void => {
          set.delete(waiter);
          stopListening();
          if (isEmpty()) wakeUp?.();
        };
        const waiter: Waiter = {
          deadline: Date.now() + maxDelay,
          settle(place) {
            leave();
            resolve(place);
          },
        };
        const stopListening = onAbort(signal, () => {
          leave();
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the caller's reason, whatever it is
          reject(abortReason(signal));
        });
        set.add(waiter);
        void run();
      }),
  };
}
