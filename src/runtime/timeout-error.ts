import type { CallContext } from "./call-context.js";
import { NoAnswerError } from "./no-answer-error.js";
import type { SendOutcome } from "./outcome.js";

/** No complete answer came in time. */
export class TimeoutError extends NoAnswerError {
  static override readonly brand: string = "TimeoutError";
  override readonly name: string = "TimeoutError";
  /** The time that each attempt had, in milliseconds. */
  readonly timeout: number;

  constructor(context: CallContext, outcome: SendOutcome, timeout: number, cause: unknown) {
    super(`got no complete answer within ${timeout} ms`, context, outcome, { cause });
    this.timeout = timeout;
  }
}
