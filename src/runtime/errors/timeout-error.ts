import type { CallContext } from "./call-context.js";
import { NoResponseError } from "./no-response-error.js";

/** No complete response arrived in time, or no API key to send. */
export class TimeoutError extends NoResponseError {
  static override readonly sendgridIpsError: string = "TimeoutError";
  /** The time limit of each attempt, in milliseconds. */
  readonly timeout: number;

  constructor(awaited: string, context: CallContext, { timeout, cause }: { readonly timeout: number; readonly cause: unknown }) {
    super(`timed out after ${timeout} ms waiting for ${awaited}`, context, { cause });
    this.timeout = timeout;
  }
}
