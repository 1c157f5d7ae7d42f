import type { ErrorBody } from "../result.js";
import { getRateLimit, requestedDelay, type RateLimit } from "../rate-limit/rate-limit.js";
import { arrivalOf, dateAfter } from "../rate-limit/server-clock.js";
import { ApiError } from "./api-error.js";
import { contextOf } from "./call-context.js";

/** A 429: the rate limit of the operation is exhausted, and no retry was left or the permitted time was too far away. */
export class RateLimitError extends ApiError {
  static override readonly sendgridIpsError: string = "RateLimitError";
  /** When the server allows the next request, by this machine's clock; `undefined` if it did not say. */
  readonly retryAt: Date | undefined;
  readonly rateLimit: RateLimit | undefined;

  constructor(body: ErrorBody, response: Response) {
    const retryAt = retryTime(response);
    super(body, response, { hint: hintOf(response, retryAt) });
    this.retryAt = retryAt;
    this.rateLimit = getRateLimit(response);
  }
}

function retryTime(response: Response): Date | undefined {
  const arrival = arrivalOf(response);
  const delay = requestedDelay(response, arrival);
  return delay === undefined ? undefined : dateAfter(arrival, delay);
}

/** Why the client did not wait. */
function hintOf(response: Response, retryAt: Date | undefined): string {
  const { maxDelay } = contextOf(response);
  if (retryAt === undefined) return "";
  const reason = maxDelay === undefined ? "" : `, which is a longer wait than \`retry.maxDelay\` (${maxDelay} ms)`;
  return `. The next request is allowed at ${retryAt.toISOString()}${reason}`;
}
