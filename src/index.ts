export { createClient } from "./client.js";
export type { AttemptEvent, ClientOptions } from "./options.js";
export type { ApiKey } from "./runtime/request/api-key.js";
export type { AttemptEvent as RuntimeAttemptEvent } from "./runtime/request/attempt-event.js";

export type { Failure, ErrorBody, ErrorEntry, Result, Success } from "./runtime/result.js";
export type {
  CallArguments,
  CallOptions,
  ClientBase,
  ExistsOnlyInRegion,
  Middleware,
  OpenApiFetchClient,
  Sendable,
  WithRequired,
} from "./runtime/client-types.js";
export type { Fetch, FetchAttempt, FetchInit, FetchMethod, FetchResponse } from "./runtime/request/fetch-contract.js";
export type { HeadersInput, HeadersLike } from "./runtime/merge-headers.js";
export { unwrap } from "./runtime/errors/unwrap.js";
export { CallError } from "./runtime/errors/call-error.js";
export type { CallContext } from "./runtime/errors/call-context.js";
export type { SendOutcome } from "./runtime/errors/send-outcome.js";
export { NoResponseError } from "./runtime/errors/no-response-error.js";
export { ApiError, isApiError, type ApiErrorOptions } from "./runtime/errors/api-error.js";
export { ConnectionError } from "./runtime/errors/connection-error.js";
export { TimeoutError } from "./runtime/errors/timeout-error.js";
export { RateLimitError } from "./runtime/errors/rate-limit-error.js";
export type { RetryOptions } from "./runtime/retry/policy.js";
export { PaginationError } from "./runtime/errors/pagination-error.js";
export { getRateLimit, type RateLimit } from "./runtime/rate-limit/rate-limit.js";
export type { Admission, LimitedOperation, Limiter } from "./runtime/rate-limit/limiter.js";
export type { FailureOf, Narrowed, NotAPromise, Problem, ProblemBase } from "./runtime/errors/narrow.js";
export type { PaginateOptions, Paginator } from "./runtime/pagination/paginate.js";
export type { Cursor, Progress } from "./runtime/errors/progress.js";
export type { Page } from "./runtime/pagination/pages.js";

// What the document decides. Its names change with the document, so they are not listed here; the generator keeps them apart from the names above.
export type * from "../generated/client.js";
export type * from "../generated/types.js";
export type { OperationId } from "../generated/operations.js";
export type { components, operations, paths } from "../generated/schema.js";
export * from "../generated/errors.js";
export * from "../generated/functions.js";
export * from "../generated/limits.js";
export * from "../generated/paginators.js";
