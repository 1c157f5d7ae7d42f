import type { CallContext } from "./call-context.js";
import { KIND } from "./call-error.js";
import { NoAnswerError } from "./no-answer-error.js";

/** No complete answer came in time, or no key to send. */
export class TimeoutError extends NoAnswerError {
  static override readonly [KIND]: string = "TimeoutError";
  /** The time that each attempt had, in milliseconds. */
  declare readonly timeout: number;

  constructor(what: string, context: CallContext, timeout: number) {
    super(`got no ${what} within ${timeout} ms`, context);
    Object.assign(this, { timeout });
  }
}
