/** `list-suppression` → `ListSuppression`; `ListIp` stays. A part of an identifier, whatever the text holds. */
export function pascalCase(text: string): string {
  const name = words(text)
    .map(([first = "", ...rest]) => first.toUpperCase() + rest.join(""))
    .join("");
  return /^\p{ID_Start}/u.test(name) ? name : `Operation${name}`;
}

/** `PoolLimit`, `limit length` → `pool_limit`, `limit_length`. */
export function snakeCase(text: string): string {
  return words(text.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/([A-Z])([A-Z][a-z])/g, "$1 $2"))
    .map((word) => word.toLowerCase())
    .join("_");
}

/** `pool_limit` → `poolLimit`. */
export function camelCase(text: string): string {
  const name = pascalCase(text);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function words(text: string): string[] {
  return text.split(/(?:\P{ID_Continue}|_)+/u).filter((word) => word !== "");
}

/**
 * Names that a generated export may not have: what generated files themselves refer to, and what src/index.ts exports beside them
 * (a test compares the two).
 */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(
  `
    Array Error NonNullable Parameters Promise Readonly Record Response ReturnType
    ApiError AttemptEvent CallOptions Client ClientOptions components ConnectionError createClient Cursor DefaultRegion ErrorBody
    ErrorEntry Failure getProgress getRateLimit HostRegion isApiError isNotFound OperationId operations Page PaginateOptions PaginationError
    Paginator paths Problem Progress RateLimit RateLimitError Result RetryOptions StatusCode Success TimeoutError unwrap
  `
    .trim()
    .split(/\s+/),
);
