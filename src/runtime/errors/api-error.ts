import { CallError, KIND } from "./call-error.js";
import { contextOf } from "./call-context.js";
import type { ErrorBody, ErrorEntry } from "../result.js";

/** An answer that is no success: thrown by `unwrap` and while iterating, and by a call whose 2xx answer is not the documented JSON. */
export class ApiError extends CallError {
  static override readonly [KIND]: string = "ApiError";
  declare readonly status: number;
  /** The entries of the error body; at least one. */
  declare readonly errors: readonly ErrorEntry[];
  /** The answer's `X-Request-Id` or `X-Message-Id`, for SendGrid's support. */
  declare readonly requestId: string | undefined;
  /** The answer's status line and headers; its body has been read. Not enumerable. */
  declare readonly response: Response;

  constructor({ errors }: ErrorBody, response: Response) {
    const { status, headers } = response;
    const requestId = headers.get("x-request-id") ?? headers.get("x-message-id") ?? undefined;
    super(`failed with ${status}: ${summary(errors)}${requestId ? ` (request id ${requestId})` : ""}`, contextOf(response));
    Object.assign(this, { status, errors, requestId });
    Object.defineProperty(this, "response", { value: response });
  }

  /** The documented error body. */
  get error(): ErrorBody {
    return { errors: this.errors };
  }
}

/** Whether a caught value is an `ApiError`, also one of another copy of this package. */
export function isApiError(value: unknown): value is ApiError {
  return value instanceof ApiError;
}

/** How much of a message an error's own one holds, in characters. */
const MAX_SUMMARY = 300;

function summary([first, ...more]: readonly ErrorEntry[]): string {
  if (first === undefined) return "no error entry";
  const text = `${first.field ? `${first.field}: ` : ""}${first.message}`.slice(0, MAX_SUMMARY);
  return more.length > 0 ? `${text}, and ${more.length} more` : text;
}
