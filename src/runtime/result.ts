/** One entry of an error body. What else the server sent with it (`help`, `error_id`, …) stays. */
export interface ErrorEntry {
  /** The request field, parameter or path parameter that caused the error; `null` or empty if none did. */
  readonly field: string | null;
  readonly message: string;
  readonly [extra: string]: unknown;
}

/** The documented error body. A failure has it whatever the server sent; it holds at least one entry. */
export interface ErrorBody {
  readonly errors: readonly ErrorEntry[];
}

/** A 2xx answer. */
export interface Success<Status extends number, Data> {
  readonly ok: true;
  readonly status: Status;
  readonly data: Data;
  readonly error?: undefined;
  /** The answer's status line and headers; its body has been read. */
  readonly response: Response;
}

/** Any other answer. */
export interface Failure {
  readonly ok: false;
  readonly status: number;
  readonly data?: undefined;
  readonly error: ErrorBody;
  /** The answer's status line and headers; its body has been read. */
  readonly response: Response;
}

/** What a call resolves to: an HTTP failure is a result, not an exception. */
export type Result<Status extends number = number, Data = unknown> = Success<Status, Data> | Failure;
