import { ApiError } from "./api-error.js";
import { getRateLimit, type RateLimit } from "./rate-limit.js";
import type { ErrorBody } from "./result.js";
import { retryHint } from "./retry-hint.js";

/** A 429: the rate limit of the operation is used up, and no retry was left or its time was too far off. */
export class RateLimitError extends ApiError {
  static override readonly brand: string = "RateLimitError";
  override readonly name: string = "RateLimitError";
  /** When the server said that a request may be sent again; `undefined` if it did not say. */
  readonly retryAt: Date | undefined;
  readonly rateLimit: RateLimit | undefined;

  constructor(body: ErrorBody, response: Response) {
    super(body, response);
    this.retryAt = retryHint(response);
    this.rateLimit = getRateLimit(response);
  }
}
