import type { LimitedOperation } from "../runtime/rate-limit/limiter.js";
import type { RateLimit } from "../runtime/rate-limit/rate-limit.js";
import { scriptRunner, type RedisClient } from "./redis-client.js";
import type { Reply } from "./redis-line.js";
import { SEND, SETTLE } from "./scripts.js";

/** How many requests the server allows, as all processes know it: the state is in Redis. */
export interface SharedBudget {
  /** Asks for a place for a request. */
  send(key: string): Promise<Reply>;
  /** Learns what a request led to. */
  settle(operation: LimitedOperation, number: number, said: RateLimit | undefined): Promise<unknown>;
}

/** How long what the server said is remembered after the end of a window, in milliseconds. */
const MEMORY = 60 * 60_000;

/** How long the first requests of a window may be without a response before another one is sent, in milliseconds. */
const PATIENCE = 1000;

/** @throws {TypeError} if the client has no `eval`. */
export function createSharedBudget(client: RedisClient, prefix: string): SharedBudget {
  const run = scriptRunner(client);
  return {
    async send(key) {
      const [number, wait] = numbersOf(await run(SEND, prefix + key, [MEMORY, PATIENCE]));
      if (number > 0) return { number };
      return { wait: wait < 0 ? undefined : wait };
    },
    settle({ key, maxDelay }, number, said) {
      const { limit = "", remaining = "", reset } = said ?? {};
      // The time that is left, because the clocks of processes differ.
      const rest = reset === undefined ? "" : Math.ceil(reset.getTime() - Date.now());
      return run(SETTLE, prefix + key, [MEMORY, number, said === undefined ? 0 : 1, limit, remaining, rest, maxDelay]);
    },
  };
}

/** @throws {TypeError} if the reply is not a pair of numbers, as the script returns it. */
function numbersOf(reply: unknown): readonly [number, number] {
  const [number, wait]: readonly number[] = Array.isArray(reply) ? reply.map(Number) : [];
  if (number === undefined || wait === undefined) throw new TypeError("Redis returned an unexpected reply.");
  return [number, wait];
}
