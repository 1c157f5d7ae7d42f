import { ApiError } from "./api-error.js";
import type { Failure, Success } from "./result.js";

/**
 * The data of a result.
 *
 * @throws {ApiError} if the result is a failure.
 */
export function unwrap<Data>(result: Success<number, Data> | Failure): Data {
  if (result.ok) return result.data;
  throw new ApiError(result.error, result.response);
}
