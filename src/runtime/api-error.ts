import { isInstance, setBrand } from "./brand.js";
import { contextOf } from "./call-context.js";
import type { ErrorBody, ErrorEntry } from "./result.js";

/** An answer that is no success: thrown by `unwrap` and while iterating, and by a call whose 2xx answer is not the documented JSON. */
export class ApiError extends Error {
  override readonly name: string = "ApiError";
  readonly status: number;
  /** The entries of the error body; at least one. */
  readonly errors: readonly ErrorEntry[];
  readonly method: string;
  /** The path template: `/v3/send_ips/pools/{poolid}`. */
  readonly path: string;
  readonly operationId: string | undefined;
  /** How many requests were sent for the call. */
  readonly attempts: number;
  /** The answer's `X-Request-Id` or `X-Message-Id`, for SendGrid's support. */
  readonly requestId: string | undefined;
  /** The answer's status line and headers; its body has been read. Not enumerable. */
  declare readonly response: Response;

  constructor(body: ErrorBody, response: Response) {
    const { method, path, operationId, attempts } = contextOf(response);
    super(`${method} ${path} failed with ${response.status}: ${summary(body)}`);
    this.status = response.status;
    this.errors = body.errors;
    this.method = method;
    this.path = path;
    this.operationId = operationId;
    this.attempts = attempts;
    this.requestId = response.headers.get("x-request-id") ?? response.headers.get("x-message-id") ?? undefined;
    Object.defineProperty(this, "response", { value: response });
    setBrand(this, "ApiError");
  }

  /** The documented error body. */
  get error(): ErrorBody {
    return { errors: this.errors };
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isInstance(this, ApiError, "ApiError", value);
  }
}

/** Whether a caught value is an `ApiError`, also one of another copy of this package. */
export function isApiError(value: unknown): value is ApiError {
  return value instanceof ApiError;
}

const MAX_SUMMARY = 300;

function summary({ errors }: ErrorBody): string {
  const [first] = errors;
  if (first === undefined) return "no error entry";
  const text = first.field === null || first.field === "" ? first.message : `${first.field}: ${first.message}`;
  const short = text.length > MAX_SUMMARY ? `${text.slice(0, MAX_SUMMARY)}…` : text;
  return errors.length > 1 ? `${short} (and ${errors.length - 1} more)` : short;
}
