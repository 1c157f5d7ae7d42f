import { ApiError } from "./api-error.js";
import { RateLimitError } from "./rate-limit-error.js";
import type { Failure, Success } from "./result.js";

/**
 * The data of a result.
 *
 * @throws {RateLimitError} if the result is a 429.
 * @throws {ApiError} if it is another failure.
 */
export function unwrap<Data>(result: Success<number, Data> | Failure): Data {
  if (result.ok) return result.data;
  throw result.status === 429 ? new RateLimitError(result.error, result.response) : new ApiError(result.error, result.response);
}
