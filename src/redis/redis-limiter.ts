import { throwIfAborted } from "../runtime/abort-signal.js";
import type { Admission, LimitedOperation, Limiter } from "../runtime/rate-limit/limiter.js";
import { createLocalLimiter } from "../runtime/rate-limit/local-limiter.js";
import type { RateLimit } from "../runtime/rate-limit/rate-limit.js";
import type { RedisClient } from "./redis-client.js";
import { createRedisLine, type RedisLine } from "./redis-line.js";
import { createSharedBudget } from "./shared-budget.js";

/** The options of `redisLimiter`. */
export interface RedisLimiterOptions {
  /**
   * What the keys in Redis begin with.
   *
   * @default "sendgrid-ips:"
   */
  readonly prefix?: string | undefined;
  /**
   * Called when Redis fails, and not again before it has worked again.
   *
   * @default prints a warning, the first time
   */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** How long Redis is not asked after it has failed, in milliseconds. */
const COOL_DOWN = 5000;

/** How many operations have a line at most before those that nobody waits for are forgotten. */
const MAX_LINES = 1000;

/**
 * A limiter for all processes that use the same Redis: what SendGrid says to one of them holds for all. Its keys contain an operation and a hash of the
 * API key, never the key, and they expire. If Redis fails, calls go on with a limiter for each process.
 *
 * @example
 * const client = createClient({ apiKey, limiter: redisLimiter(new Redis(process.env.REDIS_URL)) });
 *
 * @throws {TypeError} if the client has no `eval`.
 */
export function redisLimiter(client: RedisClient, { prefix = "sendgrid-ips:", onError = warnOnce() }: RedisLimiterOptions = {}): Limiter {
  const budget = createSharedBudget(client, prefix);
  const local = createLocalLimiter();
  const lines = new Map<string, RedisLine>();
  /** The numbers of the attempts that Redis let through. */
  const numbers = new WeakMap<LimitedOperation, number>();
  let [isFailing, downUntil] = [false, 0];

  const watch = async <T>(reply: Promise<T>): Promise<T> => {
    try {
      const value = await reply;
      isFailing = false;
      return value;
    } catch (error) {
      downUntil = Date.now() + COOL_DOWN;
      if (!isFailing) onError(error);
      isFailing = true;
      throw error;
    }
  };
  const settle = async (operation: LimitedOperation, number: number, rateLimit?: RateLimit): Promise<void> => {
    if (Date.now() < downUntil) return;
    // The state expires, and what is lost of it the next response says again.
    await watch(budget.settle(operation, number, rateLimit)).catch(() => undefined);
  };
  const lineOf = (operation: LimitedOperation): RedisLine => {
    let line = lines.get(operation.key);
    if (line === undefined) {
      if (lines.size >= MAX_LINES) for (const [key, other] of lines) if (other.isEmpty()) lines.delete(key);
      line = createRedisLine({
        ask: () => watch(budget.send(operation.key)),
        giveBack: (number) => void settle(operation, number),
      });
      lines.set(operation.key, line);
    }
    return line;
  };

  return {
    async acquire(operation, signal): Promise<Admission> {
      if (Date.now() < downUntil) return local.acquire(operation, signal);
      const place = await lineOf(operation).enter(operation, signal);
      if (place instanceof Date) return place;
      if (signal.aborted && typeof place === "number") void settle(operation, place);
      throwIfAborted(signal);
      if (place === "failed") return local.acquire(operation, signal);
      numbers.set(operation, place);
      return undefined;
    },
    async observe(operation, rateLimit) {
      const number = numbers.get(operation);
      if (number === undefined) local.observe(operation, rateLimit);
      else await settle(operation, number, rateLimit);
    },
  };
}

function warnOnce(): (error: unknown) => void {
  let hasWarned = false;
  return (error) => {
    if (hasWarned) return;
    hasWarned = true;
    const reason = error instanceof Error ? error.message : String(error);
    console.warn(`redisLimiter: Redis failed, so each process limits its calls by itself: ${reason}`);
  };
}
