export { createClient } from "./client.js";
export type { ClientOptions } from "./options.js";

export type { Failure, ErrorBody, ErrorEntry, Result, Success } from "./runtime/result.js";
export type { CallOptions } from "./runtime/client-types.js";
export { unwrap } from "./runtime/unwrap.js";
export { ApiError, isApiError } from "./runtime/api-error.js";
export { ConnectionError } from "./runtime/connection-error.js";
export { TimeoutError } from "./runtime/timeout-error.js";
export { RateLimitError } from "./runtime/rate-limit-error.js";
export type { AttemptEvent } from "./runtime/attempt-event.js";
export type { RetryOptions } from "./runtime/retry-policy.js";
export { PaginationError } from "./runtime/pagination-error.js";
export { getRateLimit, type RateLimit } from "./runtime/rate-limit.js";
export type { Problem } from "./runtime/narrow.js";
export type { PaginateOptions, Paginator } from "./runtime/paginate.js";
export { getProgress, type Progress } from "./runtime/progress.js";
export type { Cursor } from "./runtime/page-rule.js";
export type { Page } from "./runtime/pages.js";

// What the document decides. Its names change with the document, so they are not listed here; the generator keeps them apart from the names above.
export type * from "../generated/client.js";
export type * from "../generated/types.js";
export type { components, operations, paths } from "../generated/schema.js";
export * from "../generated/errors.js";
export * from "../generated/paginators.js";
