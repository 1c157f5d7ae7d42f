export { createClient } from "./client.js";
export type { AttemptEvent, ClientOptions } from "./options.js";

export type { Failure, ErrorBody, ErrorEntry, Result, Success } from "./runtime/result.js";
export type { CallOptions } from "./runtime/client-types.js";
export type { Fetch, FetchAttempt, FetchInit, FetchResponse } from "./runtime/request/fetch-contract.js";
export type { HeadersInput } from "./runtime/merge-headers.js";
export { unwrap } from "./runtime/errors/unwrap.js";
export { ApiError, isApiError } from "./runtime/errors/api-error.js";
export { ConnectionError } from "./runtime/errors/connection-error.js";
export { TimeoutError } from "./runtime/errors/timeout-error.js";
export { RateLimitError } from "./runtime/errors/rate-limit-error.js";
export type { RetryOptions } from "./runtime/retry/policy.js";
export { PaginationError } from "./runtime/errors/pagination-error.js";
export { getRateLimit, type RateLimit } from "./runtime/rate-limit/rate-limit.js";
export type { Problem } from "./runtime/errors/narrow.js";
export type { PaginateOptions, Paginator } from "./runtime/pagination/paginate.js";
export type { Cursor, Progress } from "./runtime/errors/progress.js";
export type { Page } from "./runtime/pagination/pages.js";

// What the document decides. Its names change with the document, so they are not listed here; the generator keeps them apart from the names above.
export type * from "../generated/client.js";
export type * from "../generated/types.js";
export type { OperationId } from "../generated/operations.js";
export type { components, operations, paths } from "../generated/schema.js";
export * from "../generated/errors.js";
export * from "../generated/paginators.js";
