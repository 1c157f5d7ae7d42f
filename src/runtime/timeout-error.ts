import type { CallContext } from "./call-context.js";
import { KINDS } from "./call-error.js";
import { NoAnswerError } from "./no-answer-error.js";
import type { SendOutcome } from "./outcome.js";

/** No complete answer, or no key to send, came in time. */
export class TimeoutError extends NoAnswerError {
  static override readonly [KINDS]: readonly string[] = [...super[KINDS], "TimeoutError"];
  /** The time that each attempt had, in milliseconds. */
  declare readonly timeout: number;

  constructor(
    what: string,
    context: CallContext,
    outcome: SendOutcome,
    { timeout, cause }: { readonly timeout: number; readonly cause: unknown },
  ) {
    super(`got no ${what} within ${timeout} ms`, context, outcome, cause);
    Object.assign(this, { timeout });
  }
}
