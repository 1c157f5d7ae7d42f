import { createLine, type Line } from "./line.js";
import type { LimitedOperation } from "./limiter.js";
import type { RateLimit } from "./rate-limit.js";

/** How many operations are remembered before those that are not limited are forgotten. */
const MAX_IDLE = 1000;

/** A limiter for one process; it knows only what the responses say. */
export interface LocalLimiter {
  acquire(operation: LimitedOperation, signal: AbortSignal | undefined): ReturnType<Line["enter"]>;
  /** Counts an attempt that another limiter has let through. */
  count(operation: LimitedOperation): void;
  observe(operation: LimitedOperation, rateLimit: RateLimit | undefined): void;
}

/**
 * Holds back the attempts of an operation while the server allows none, then lets through as many as it allows: retries first, then in the order in
 * which they came. It holds back nothing that the server has not limited.
 *
 * @param lines where it remembers the operations
 */
export function createLocalLimiter(lines = new Map<string, Line>()): LocalLimiter {
  const lineOf = (key: string): Line => {
    let line = lines.get(key);
    if (line === undefined) {
      if (lines.size >= MAX_IDLE) for (const [other, idle] of lines) if (idle.isIdle()) lines.delete(other);
      line = createLine();
      lines.set(key, line);
    }
    return line;
  };
  return {
    acquire: (operation, signal) => lineOf(operation.key).enter(operation, signal),
    count: (operation) => {
      lineOf(operation.key).send(operation);
    },
    observe(operation, rateLimit) {
      lines.get(operation.key)?.leave(operation, rateLimit);
    },
  };
}
