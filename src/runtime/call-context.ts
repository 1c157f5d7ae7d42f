/** What every error says about the call that it ended. */
export interface CallContext {
  /** Absent for a call through `raw`. */
  readonly operationId?: string | undefined;
  readonly method: string;
  /** The path template: `/v3/send_ips/pools/{poolid}`. */
  readonly path: string;
  /** How many requests have been sent; the transport counts. */
  attempts: number;
  /** How to find out whether a request without an answer was carried out. */
  readonly ifUnknown?: string | undefined;
}

const contexts = new WeakMap<Response, CallContext>();

/** Remembers what call a response answers, for the errors made of it later. */
export function rememberContext(response: Response, context: CallContext): void {
  contexts.set(response, context);
}

/** The call that a response answers, as far as it is known. */
export function contextOf(response: Response): CallContext {
  return contexts.get(response) ?? { method: "A", path: "call", attempts: 1 };
}
