import { ApiError } from "./api-error.js";
import { RateLimitError } from "./rate-limit-error.js";
import { isObject } from "../is-object.js";
import type { Failure, Success } from "../result.js";

/**
 * The data of a result.
 *
 * @throws {RateLimitError} if the result is a 429.
 * @throws {ApiError} if it is another failure.
 * @throws {TypeError} if it is no result but, for example, a promise of one.
 */
export function unwrap<Data>(result: Success<number, Data> | Failure): Data {
  if (result.ok) return result.data;
  // In JavaScript, no compiler says so.
  if (!isObject(result.error)) throw new TypeError("unwrap takes the result of a call, which must be awaited first.");
  throw result.status === 429 ? new RateLimitError(result.error, result.response) : new ApiError(result.error, result.response);
}
