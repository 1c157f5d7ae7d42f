import type { CallContext } from "./call-context.js";
import { KINDS } from "./call-error.js";
import { NoAnswerError } from "./no-answer-error.js";
import type { SendOutcome } from "./outcome.js";

/** No answer came: the connection failed, or broke before the answer was complete. `cause` is what `fetch` threw. */
export class ConnectionError extends NoAnswerError {
  static override readonly [KINDS]: readonly string[] = [...super[KINDS], "ConnectionError"];

  constructor(context: CallContext, outcome: SendOutcome, cause: unknown) {
    super(`got no answer: ${reason(cause)}`, context, outcome, cause);
  }
}

/** `fetch failed` says little; its cause says `ECONNREFUSED`. Deno's says the URL, whose query is the caller's own affair. */
function reason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const deeper = cause.cause instanceof Error && cause.cause.message ? ` (${cause.cause.message})` : "";
  return `${cause.message}${deeper}`.replace(/\bhttps?:\/\/[^\s)]+/g, "the server");
}
