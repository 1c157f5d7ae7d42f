import { CallError, KINDS } from "./call-error.js";
import type { CallContext } from "./call-context.js";
import type { SendOutcome } from "./outcome.js";

/** What `ConnectionError` and `TimeoutError` have in common: no complete answer came. */
export abstract class NoAnswerError extends CallError {
  static override readonly [KINDS]: readonly string[] = [...super[KINDS], "NoAnswerError"];
  /** Whether the server may have carried the request out; of all attempts together. */
  declare readonly outcome: SendOutcome;

  constructor(what: string, context: CallContext, outcome: SendOutcome, cause: unknown) {
    super(`${what}.${advice(context, outcome)}`, context, { cause });
    Object.assign(this, { outcome });
  }
}

/** A read can simply be repeated. */
function advice({ method, ifUnknown = "Read the resource back before you try again." }: CallContext, outcome: SendOutcome): string {
  if (method === "GET") return "";
  return outcome === "not-sent" ? " Nothing was sent." : ` It may have been carried out all the same. ${ifUnknown}`;
}
