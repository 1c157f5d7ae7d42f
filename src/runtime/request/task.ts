import type { CallContext } from "../errors/call-context.js";
import type { RetryClass } from "../operation.js";

/** The call that a request is sent for, and its limits. */
export interface SendTask {
  /** Its `attempts` and `outcome` are kept up to date. */
  readonly call: CallContext;
  readonly retry: RetryClass;
  /** In milliseconds, for each attempt. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
  /** Whether middleware may read the body of the response. */
  readonly keepBody: boolean;
  /** The keys of all attempts so far; the last one is sent. */
  readonly keys: string[];
}
