import { CallError } from "./call-error.js";
import { contextOf } from "./call-context.js";
import type { ErrorBody, ErrorEntry } from "./result.js";

/** An answer that is no success: thrown by `unwrap` and while iterating, and by a call whose 2xx answer is not the documented JSON. */
export class ApiError extends CallError {
  static override readonly brand: string = "ApiError";
  override readonly name: string = "ApiError";
  readonly status: number;
  /** The entries of the error body; at least one. */
  readonly errors: readonly ErrorEntry[];
  /** The answer's `X-Request-Id` or `X-Message-Id`, for SendGrid's support. */
  readonly requestId: string | undefined;
  /** The answer's status line and headers; its body has been read. Not enumerable. */
  declare readonly response: Response;

  constructor(body: ErrorBody, response: Response) {
    const context = contextOf(response);
    const requestId = response.headers.get("x-request-id") ?? response.headers.get("x-message-id") ?? undefined;
    super(messageOf(body, { ...context, status: response.status, requestId }), context);
    this.status = response.status;
    this.errors = body.errors;
    this.requestId = requestId;
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

const MAX_SUMMARY = 300;

interface Failed {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly attempts: number;
  readonly requestId: string | undefined;
}

/** `GET /v3/send_ips/pools failed with 429: too many requests (3 attempts, request id r-1)` */
function messageOf(body: ErrorBody, { method, path, status, attempts, requestId }: Failed): string {
  const notes = [...(attempts > 1 ? [`${attempts} attempts`] : []), ...(requestId === undefined ? [] : [`request id ${requestId}`])];
  return `${method} ${path} failed with ${status}: ${summary(body)}${notes.length === 0 ? "" : ` (${notes.join(", ")})`}`;
}

function summary({ errors }: ErrorBody): string {
  const [first] = errors;
  if (first === undefined) return "no error entry";
  const text = first.field === null || first.field === "" ? first.message : `${first.field}: ${first.message}`;
  const short = text.length > MAX_SUMMARY ? `${text.slice(0, MAX_SUMMARY)}…` : text;
  return errors.length > 1 ? `${short}, and ${errors.length - 1} more` : short;
}
