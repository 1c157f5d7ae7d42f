import type { CallContext } from "./call-context.js";
import { CallError } from "./call-error.js";
import type { SendOutcome } from "./send-outcome.js";

/** What `ConnectionError` and `TimeoutError` have in common: no complete response arrived. */
export abstract class NoResponseError extends CallError {
  static override readonly sendgridIpsError: string = "NoResponseError";
  /** Whether the request may have taken effect; of all attempts together. */
  readonly outcome: SendOutcome;

  constructor(what: string, context: CallContext, options?: ErrorOptions) {
    super(`${what.replace(/\.$/, "")}.${advice(context)}`, context, options);
    this.outcome = context.outcome;
  }
}

/** A read can simply be retried. */
function advice({ method, outcome, ifUnknown = "Check the resource before retrying." }: CallContext): string {
  if (method === "GET") return "";
  return outcome === "not-sent" ? " The request had no effect." : ` The request may still have taken effect. ${ifUnknown}`;
}
