import type { OperationId } from "../../../generated/operations.js";
import { checkScope, prepareResponse, type PreparedResponse } from "./fault-checks.js";

const FAULTS = ["reset", "reset-after", "hang", "html-502", "empty-500", "truncated"] as const;

/**
 * What goes wrong with a request:
 *
 * - an object: the reply has this status, from 200 to 599, and an error body of the documented shape unless `body` is set: a string is sent as it
 *   is, anything else as JSON;
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
   * How many requests: a positive integer.
   *
   * @default 1
   */
  readonly times?: number | undefined;
}

/** A fault that can happen. */
export type PreparedFault = PreparedResponse | (typeof FAULTS)[number];

/** The faults that are still to happen. */
export interface Faults {
  /** @throws {TypeError} for an unknown fault or operation, and for a fault that cannot be sent. */
  add(fault: Fault, scope?: FaultScope): void;
  /** Uses up the first fault that applies to a request of this operation. */
  take(operationId: string): PreparedFault | undefined;
}

/** Faults happen in the order in which they are added. */
export function createFaults(): Faults {
  const queue: { readonly fault: PreparedFault; readonly operationId: string | undefined; left: number }[] = [];
  return {
    add(fault, scope = {}) {
      const prepared = prepare(fault);
      checkScope(scope, typeof prepared === "string" ? JSON.stringify(prepared) : `{ status: ${prepared.status} }`);
      queue.push({ fault: prepared, operationId: scope.operationId, left: scope.times ?? 1 });
    },
    take(operationId) {
      const next = queue.find((entry) => entry.left > 0 && (entry.operationId === undefined || entry.operationId === operationId));
      if (next === undefined) return undefined;
      next.left -= 1;
      return next.fault;
    },
  };
}

/** What JavaScript passes may be anything. */
function prepare(fault: Fault | null | undefined): PreparedFault {
  if (typeof fault === "object" && fault !== null) return prepareResponse(fault);
  if (typeof fault === "string" && FAULTS.includes(fault)) return fault;
  const received = typeof fault === "string" ? JSON.stringify(fault) : String(fault);
  throw new TypeError(`Unknown fault ${received}; expected one of ${FAULTS.map((name) => JSON.stringify(name)).join(", ")}.`);
}
