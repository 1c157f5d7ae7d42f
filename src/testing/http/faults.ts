import { operationTable } from "../../../generated/operations.js";

const FAULTS = ["reset", "reset-after", "hang", "html-502", "empty-500", "truncated"] as const;

/**
 * What goes wrong: a status (with an error body of the documented shape, unless another is given), a connection that is reset before or after the request is
 * carried out, no answer at all, a proxy's page, an answer without a body, or one that is cut off after the request is carried out.
 */
export type Fault =
  { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } | (typeof FAULTS)[number];

export interface FaultScope {
  /** Only requests of this operation. */
  readonly operationId?: string | undefined;
  /**
   * How many requests.
   *
   * @default 1
   */
  readonly times?: number | undefined;
}

export interface Faults {
  add(fault: Fault, scope?: FaultScope): void;
  /** The fault of this request, if there is one left for it. */
  take(operationId: string): Fault | undefined;
}

/** Faults are used up in the order in which they were asked for. */
export function createFaults(): Faults {
  const queue: { readonly fault: Fault; readonly operationId: string | undefined; left: number }[] = [];
  return {
    add(fault, { operationId, times = 1 } = {}) {
      if (typeof fault === "string" && !FAULTS.includes(fault))
        throw new TypeError(`There is no fault ${JSON.stringify(fault)}, only ${FAULTS.join(", ")}.`);
      if (operationId !== undefined && !Object.hasOwn(operationTable, operationId))
        throw new TypeError(`The document has no operation ${JSON.stringify(operationId)}, so the fault would never happen.`);
      queue.push({ fault, operationId, left: times });
    },
    take(operationId) {
      const entry = queue.find((each) => each.left > 0 && (each.operationId === undefined || each.operationId === operationId));
      if (entry === undefined) return undefined;
      entry.left -= 1;
      return entry.fault;
    },
  };
}
