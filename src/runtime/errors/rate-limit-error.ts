import type { ErrorBody } from "../result.js";
import { getRateLimit, serverRetryTime, serverTime, type RateLimit } from "../retry/rate-limit.js";
import { ApiError } from "./api-error.js";
import { ERROR_NAME } from "./call-error.js";

/** A 429: the rate limit of the operation is exhausted, and no retry was left or the permitted time was too far away. */
export class RateLimitError extends ApiError {
  static override readonly [ERROR_NAME]: string = "RateLimitError";
  /** When the server allows the next request; `undefined` if it did not say. */
  readonly retryAt: Date | undefined;
  readonly rateLimit: RateLimit | undefined;

  constructor(body: ErrorBody, response: Response) {
    super(body, response);
    const time = serverRetryTime(response, serverTime(response.headers));
    this.retryAt = time === undefined ? undefined : new Date(time);
    this.rateLimit = getRateLimit(response);
  }
}
