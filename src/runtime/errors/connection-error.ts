import type { CallContext } from "./call-context.js";
import { failureReason } from "./failure-reason.js";
import { NoResponseError } from "./no-response-error.js";

/** No response arrived: the connection failed, or broke before the response was complete. `cause` is what `fetch` threw. */
export class ConnectionError extends NoResponseError {
  static override readonly sendgridIpsError: string = "ConnectionError";

  constructor(context: CallContext, { cause, url }: { readonly cause: unknown; readonly url: string }) {
    // Deno's message contains the URL, and so the caller's query.
    super(`got no response: ${failureReason(cause).replaceAll(url, "the URL")}`, context, { cause });
  }
}
