import type { CallContext } from "./call-context.js";
import { KIND } from "./call-error.js";
import { NoAnswerError } from "./no-response-error.js";

/** No complete answer came in time, or no key to send. */
export class TimeoutError extends NoAnswerError {
  static override readonly [KIND]: string = "TimeoutError";
  /** The time that each attempt had, in milliseconds. */
  declare readonly timeout: number;

  constructor(what: string, context: CallContext, { timeout, cause }: { readonly timeout: number; readonly cause: unknown }) {
    super(`got no ${what} within ${timeout} ms`, context, { cause });
    Object.assign(this, { timeout });
  }
}
