import { isInstance, setBrand } from "./brand.js";
import type { CallContext } from "./call-context.js";

/** No complete answer came in time. */
export class TimeoutError extends Error {
  override readonly name: string = "TimeoutError";
  readonly method: string;
  /** The path template: `/v3/send_ips/pools/{poolid}`. */
  readonly path: string;
  readonly operationId: string | undefined;
  /** How many requests were sent for the call. */
  readonly attempts: number;
  /** The time that each attempt had, in milliseconds. */
  readonly timeout: number;

  constructor(context: CallContext, timeout: number) {
    super(`${context.method} ${context.path} got no complete answer within ${timeout} ms`);
    this.method = context.method;
    this.path = context.path;
    this.operationId = context.operationId;
    this.attempts = context.attempts;
    this.timeout = timeout;
    setBrand(this, "TimeoutError");
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isInstance(this, TimeoutError, "TimeoutError", value);
  }
}
