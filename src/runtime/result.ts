/** One entry of an error body. Whatever else the server sent with it (`help`, `error_id`, …) stays. */
export interface ErrorEntry {
  /** The body field, query parameter or path parameter that caused the error; `null` or empty if none did. */
  readonly field: string | null;
  readonly message: string;
  readonly [extra: string]: unknown;
}

/** The documented error body. A failure has it whatever the server sent; it has at least one entry. */
export interface ErrorBody {
  readonly errors: readonly ErrorEntry[];
}

/** A 2xx response. */
export interface Success<Status extends number, Data> {
  readonly ok: true;
  readonly status: Status;
  readonly data: Data;
  readonly error?: undefined;
  /** The status line and the headers; the body has been read. */
  readonly response: Response;
  /** The number of requests that were sent: a retried DELETE that is not found may be the one that deleted. */
  readonly attempts: number;
}

/** Any other response. */
export interface Failure {
  readonly ok: false;
  readonly status: number;
  readonly data?: undefined;
  readonly error: ErrorBody;
  /** The status line and the headers; the body has been read. */
  readonly response: Response;
  /** The number of requests that were sent: a retried DELETE that is not found may be the one that deleted. */
  readonly attempts: number;
}

/** What a call resolves to: an HTTP error is a result, not an exception. */
export type Result<Status extends number = number, Data = unknown> = Success<Status, Data> | Failure;
