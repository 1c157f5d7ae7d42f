import { isInstance, setBrand } from "./brand.js";
import type { CallContext } from "./call-context.js";

/** No answer came: the connection failed, or broke before the answer was complete. `cause` is what `fetch` threw. */
export class ConnectionError extends Error {
  override readonly name: string = "ConnectionError";
  readonly method: string;
  /** The path template: `/v3/send_ips/pools/{poolid}`. */
  readonly path: string;
  readonly operationId: string | undefined;
  /** How many requests were sent for the call. */
  readonly attempts: number;

  constructor(context: CallContext, cause: unknown) {
    super(`${context.method} ${context.path} got no answer: ${reason(cause)}`, { cause });
    this.method = context.method;
    this.path = context.path;
    this.operationId = context.operationId;
    this.attempts = context.attempts;
    setBrand(this, "ConnectionError");
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isInstance(this, ConnectionError, "ConnectionError", value);
  }
}

/** `fetch failed` says little; its cause says `ECONNREFUSED`. */
function reason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause instanceof Error ? `${cause.message} (${cause.cause.message})` : cause.message;
}
