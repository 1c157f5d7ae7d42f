import { CallError, KIND } from "./call-error.js";
import type { CallContext } from "./call-context.js";
import type { SendOutcome } from "./send-outcome.js";

/** What `ConnectionError` and `TimeoutError` have in common: no complete answer came. */
export abstract class NoAnswerError extends CallError {
  static override readonly [KIND]: string = "NoAnswerError";
  /** Whether the server may have carried the request out; of all attempts together. */
  declare readonly outcome: SendOutcome;

  constructor(what: string, context: CallContext, options?: ErrorOptions) {
    super(`${what.replace(/\.$/, "")}.${advice(context)}`, context, options);
    Object.assign(this, { outcome: context.outcome });
  }
}

/** A read can simply be repeated. */
function advice({ method, outcome, ifUnknown = "Read the resource back before you try again." }: CallContext): string {
  if (method === "GET") return "";
  return outcome === "not-sent" ? " It was not carried out." : ` It may have been carried out all the same. ${ifUnknown}`;
}
