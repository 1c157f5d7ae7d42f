import type { SendOutcome } from "./send-outcome.js";

/** The facts about a call that its errors report. */
export interface CallContext {
  /** Absent for a call through `raw`. */
  readonly operationId?: string | undefined;
  readonly method: string;
  /** The path template: `/v3/send_ips/pools/{poolid}`; for a call through `raw`, the path itself. */
  readonly path: string;
  /** How to find out whether a request without a response took effect. */
  readonly ifUnknown?: string | undefined;
  /** The number of requests sent so far; the transport counts them. */
  attempts: number;
  /** What is known about all requests so far; the transport updates it. */
  outcome: SendOutcome;
}

const contexts = new WeakMap<Response, CallContext>();

/** Remembers which call a response belongs to, for the errors made from it later. */
export function rememberContext(response: Response, context: CallContext): void {
  contexts.set(response, context);
}

/** The call that a response belongs to; an empty one for a response that the client did not return. */
export function contextOf(response: Response): CallContext {
  return contexts.get(response) ?? { method: "", path: "", attempts: 1, outcome: "unknown" };
}
