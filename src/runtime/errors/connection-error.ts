import type { CallContext } from "./call-context.js";
import { KIND } from "./call-error.js";
import { NoAnswerError } from "./no-response-error.js";

/** No answer came: the connection failed, or broke before the answer was complete. `cause` is what `fetch` threw. */
export class ConnectionError extends NoAnswerError {
  static override readonly [KIND]: string = "ConnectionError";

  constructor(context: CallContext, cause: unknown) {
    super(`got no answer: ${reason(cause)}`, context, { cause });
  }
}

/** `fetch failed` says little; its cause says `ECONNREFUSED`. Deno's says the URL, whose query is the caller's own affair. */
function reason(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause === "string" ? cause : "fetch threw what is no Error";
  const deeper = cause.cause instanceof Error && cause.cause.message ? ` (${cause.cause.message})` : "";
  return `${cause.message}${deeper}`.replace(/\bhttps?:\/\/[^\s)]+/g, "the server");
}
