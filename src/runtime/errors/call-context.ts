import type { SendOutcome } from "./send-outcome.js";

/** The facts about a call that its errors report. */
export interface CallContext {
  /** The same for all attempts of the call. */
  readonly callId: string;
  /** Absent for a call through `raw`. */
  readonly operationId: string | undefined;
  /** The method of the request: middleware may have changed it. */
  method: string;
  /** The path template: `/v3/send_ips/pools/{poolid}`; for a call through `raw`, the path itself. */
  readonly path: string;
  /** The path parameters. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The `context` value that the caller passed. */
  readonly context: unknown;
  /** How to find out whether a request without a response took effect. */
  readonly ifUnknown?: string | undefined;
  /** The number of requests sent so far; the transport counts them. */
  attempts: number;
  /** What is known about all requests so far; the transport updates it. */
  outcome: SendOutcome;
  /** Set if the server asked for a longer wait: the longest that the client accepts, in milliseconds. */
  maxDelay?: number;
}

/** A call of which nothing was sent yet. */
export function newContext(call: Partial<CallContext> & Pick<CallContext, "method" | "path">): CallContext {
  const callId = Math.random().toString(36).slice(2);
  return { callId, operationId: undefined, params: {}, context: undefined, attempts: 0, outcome: "not-sent", ...call };
}

const contexts = new WeakMap<Response, CallContext>();

/** Remembers which call a response belongs to, for the errors made from it later. */
export function rememberContext(response: Response, context: CallContext): void {
  contexts.set(response, context);
}

/** The call that a response belongs to; an empty one for a response that the client did not return. */
export function contextOf(response: Response): CallContext {
  return contexts.get(response) ?? newContext({ method: "", path: "", attempts: 1, outcome: "unknown" });
}
