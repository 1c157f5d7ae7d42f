import type { CallContext } from "./call-context.js";
import { ERROR_NAME } from "./call-error.js";
import { NoResponseError } from "./no-response-error.js";

/** No response arrived: the connection failed, or broke before the response was complete. `cause` is what `fetch` threw. */
export class ConnectionError extends NoResponseError {
  static override readonly [ERROR_NAME]: string = "ConnectionError";

  constructor(context: CallContext, cause: unknown) {
    super(`got no response: ${reason(cause)}`, context, { cause });
  }
}

/** `fetch failed` says little; its cause says `ECONNREFUSED`. Deno's message contains the URL, and so the caller's query. */
function reason(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause === "string" ? cause : "fetch threw a non-Error value";
  const deeper = cause.cause instanceof Error && cause.cause.message ? ` (${cause.cause.message})` : "";
  return `${cause.message}${deeper}`.replace(/\bhttps?:\/\/[^\s)]+/g, "the server");
}
