import { isObject } from "../is-object.js";
import type { Failure, Success } from "../result.js";
import { ApiError } from "./api-error.js";
import { RateLimitError } from "./rate-limit-error.js";

/**
 * Returns the data of a result, or throws its failure.
 *
 * @throws {RateLimitError} if the result is a 429.
 * @throws {ApiError} if it is another failure.
 * @throws {TypeError} if it is not a result but, for example, a promise of one.
 */
export function unwrap<Data>(result: Success<number, Data> | Failure): Data {
  if (result.ok) return result.data;
  // JavaScript has no compiler to say so.
  if (!isObject(result.error)) throw new TypeError("unwrap() expects a result: did you forget to await the call?");
  throw result.status === 429 ? new RateLimitError(result.error, result.response) : new ApiError(result.error, result.response);
}

/** The data of a call that has yet to settle; it rejects with what `unwrap` throws. */
export async function unwrapCall<Data>(call: Promise<Success<number, Data> | Failure>): Promise<Data> {
  return unwrap(await call);
}
