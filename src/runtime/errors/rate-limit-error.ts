import { ApiError } from "./api-error.js";
import { KIND } from "./call-error.js";
import { answeredAt, getRateLimit, type RateLimit, retryHint } from "../retry/rate-limit.js";
import type { ErrorBody } from "../result.js";

/** A 429: the rate limit of the operation is used up, and no retry was left or its time was too far off. */
export class RateLimitError extends ApiError {
  static override readonly [KIND]: string = "RateLimitError";
  /** When the server said that a request may be sent again; `undefined` if it did not say. */
  declare readonly retryAt: Date | undefined;
  declare readonly rateLimit: RateLimit | undefined;

  constructor(body: ErrorBody, response: Response) {
    super(body, response);
    const hint = retryHint(response, answeredAt(response.headers));
    const retryAt = hint === undefined ? undefined : new Date(hint);
    Object.assign(this, { retryAt, rateLimit: getRateLimit(response) });
  }
}
