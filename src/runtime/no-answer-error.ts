import { CallError } from "./call-error.js";
import type { CallContext } from "./call-context.js";
import type { SendOutcome } from "./outcome.js";

/** What `ConnectionError` and `TimeoutError` have in common: no complete answer came. */
export abstract class NoAnswerError extends CallError {
  /** Whether the server may have carried the request out; of all attempts together. */
  readonly outcome: SendOutcome;

  constructor(what: string, context: CallContext, outcome: SendOutcome, options?: ErrorOptions) {
    const { method, path, attempts } = context;
    const count = attempts > 1 ? ` (${attempts} attempts)` : "";
    super(`${method} ${path} ${what}${count}.${advice(context, outcome)}`, context, options);
    this.outcome = outcome;
  }
}

/** A read can simply be repeated. */
function advice({ method, ifUnknown }: CallContext, outcome: SendOutcome): string {
  if (method === "GET") return "";
  if (outcome === "not-sent") return " Nothing was sent.";
  return ` It may have been carried out all the same. ${ifUnknown ?? "Read the resource back before you try again."}`;
}
