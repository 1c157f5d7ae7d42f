import type { ErrorBody, ErrorEntry } from "../result.js";
import { contextOf } from "./call-context.js";
import { CallError } from "./call-error.js";

/** What an error may say beyond its response. */
export interface ApiErrorOptions {
  readonly cause?: unknown;
  /** Ends the message. */
  readonly hint?: string;
}

/** A response that is not a success: thrown by `unwrap`, by paginators, and by a call whose 2xx response is not the documented JSON. */
export class ApiError extends CallError {
  static override readonly sendgridIpsError: string = "ApiError";
  readonly status: number;
  /**
   * The entries of the error body; at least one. For loggers, which copy enumerable properties, the enumerable one is `aggregateErrors`: under that
   * name pino logs `errors` anyway, and under another one it would log the list twice.
   */
  declare readonly errors: readonly ErrorEntry[];
  /** The response's `X-Request-Id` or `X-Message-Id`, for SendGrid's support. */
  readonly requestId: string | undefined;
  /** The status line and the headers; the body has been read. Not enumerable. */
  declare readonly response: Response;

  constructor({ errors }: ErrorBody, response: Response, { cause, hint = "" }: ApiErrorOptions = {}) {
    const { status, headers } = response;
    const requestId = headers.get("x-request-id") ?? headers.get("x-message-id") ?? undefined;
    const verb = status < 300 ? "returned" : "failed with";
    const what = `${verb} ${status}: ${summary(errors)}${requestId ? ` (request id ${requestId})` : ""}${hint}`;
    super(what, contextOf(response), cause === undefined ? undefined : { cause });
    this.status = status;
    this.requestId = requestId;
    const aggregateErrors = { value: errors, enumerable: true };
    Object.defineProperties(this, { errors: { value: errors }, aggregateErrors, response: { value: response } });
  }

  override toJSON(): object {
    return { ...super.toJSON(), aggregateErrors: undefined, errors: this.errors };
  }

  /** The documented error body. */
  get error(): ErrorBody {
    return { errors: this.errors };
  }
}

/** Whether a caught value is an `ApiError`, including one of another copy of this package. */
export function isApiError(value: unknown): value is ApiError {
  return value instanceof ApiError;
}

/** The longest part of an entry's message that the error's message quotes, in characters. */
const MAX_SUMMARY = 300;

function summary([first, ...others]: readonly ErrorEntry[]): string {
  if (first === undefined) return "no error entry";
  const text = `${first.field ? `${first.field}: ` : ""}${first.message}`.slice(0, MAX_SUMMARY);
  return others.length > 0 ? `${text}, and ${others.length} more` : text;
}
