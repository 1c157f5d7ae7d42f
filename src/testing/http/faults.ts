import { operationTable, type OperationId } from "../../../generated/operations.js";

const FAULTS = ["reset", "reset-after", "hang", "html-502", "empty-500", "truncated"] as const;

/**
 * What goes wrong with a request:
 *
 * - an object: the reply has this status, and an error body of the documented shape unless `body` is set;
 * - `"reset"`, `"reset-after"`: the connection is reset before or after the operation takes effect;
 * - `"hang"`: there is no reply;
 * - `"html-502"`: the reply is a proxy's HTML page;
 * - `"empty-500"`: the reply has an empty body;
 * - `"truncated"`: the operation takes effect, and the body of the reply is cut off.
 */
export type Fault =
  { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } | (typeof FAULTS)[number];

/** Which requests a fault applies to. */
export interface FaultScope {
  /**
   * Only requests of this operation.
   *
   * @default any operation
   */
  readonly operationId?: OperationId | undefined;
  /**
   * How many requests.
   *
   * @default 1
   */
  readonly times?: number | undefined;
}

/** The faults that are still to happen. */
export interface Faults {
  /** @throws {TypeError} for an unknown fault or operation. */
  add(fault: Fault, scope?: FaultScope): void;
  /** Uses up the first fault that applies to a request of this operation. */
  take(operationId: string): Fault | undefined;
}

/** Faults happen in the order in which they are added. */
export function createFaults(): Faults {
  const queue: { readonly fault: Fault; readonly operationId: string | undefined; left: number }[] = [];
  return {
    add(fault, { operationId, times = 1 } = {}) {
      if (typeof fault === "string" && !FAULTS.includes(fault))
        throw new TypeError(
          `Unknown fault ${JSON.stringify(fault)}; expected one of ${FAULTS.map((name) => JSON.stringify(name)).join(", ")}.`,
        );
      if (operationId !== undefined && !Object.hasOwn(operationTable, operationId))
        throw new TypeError(`Unknown operation ${JSON.stringify(operationId)}; the fault would never happen.`);
      queue.push({ fault, operationId, left: times });
    },
    take(operationId) {
      const next = queue.find((entry) => entry.left > 0 && (entry.operationId === undefined || entry.operationId === operationId));
      if (next === undefined) return undefined;
      next.left -= 1;
      return next.fault;
    },
  };
}
