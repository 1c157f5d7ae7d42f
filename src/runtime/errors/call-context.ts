import type { SendOutcome } from "./send-outcome.js";

/** What every error says about the call that it ended. */
export interface CallContext {
  /** Absent for a call through `raw`. */
  readonly operationId?: string | undefined;
  readonly method: string;
  /** The path template: `/v3/send_ips/pools/{poolid}`; for a call through `raw`, the path itself. */
  readonly path: string;
  /** How to find out whether a request without an answer was carried out. */
  readonly ifUnknown?: string | undefined;
  /** How many requests have been sent; the transport counts. */
  attempts: number;
  /** What is known of all of them together; the transport keeps it. */
  outcome: SendOutcome;
}

const contexts = new WeakMap<Response, CallContext>();

/** Remembers what call a response answers, for the errors made of it later. */
export function rememberContext(response: Response, context: CallContext): void {
  contexts.set(response, context);
}

/** The call that a response answers; an empty one for a response that is not the client's. */
export function contextOf(response: Response): CallContext {
  return contexts.get(response) ?? { method: "", path: "", attempts: 1, outcome: "unknown" };
}
