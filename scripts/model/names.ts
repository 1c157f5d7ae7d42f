/** `list-suppression` → `ListSuppression`; `ListIp` stays. */
export function pascalCase(text: string): string {
  const name = words(text)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  return /^[0-9]/.test(name) ? `Operation${name}` : name;
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
  return text.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
}

/**
 * Names that a generated export may not have: what generated files themselves refer to, and what src/index.ts exports beside them
 * (a test compares the two).
 */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  ...[
    "Array",
    "Client",
    "DefaultRegion",
    "Error",
    "HostRegion",
    "NonNullable",
    "Parameters",
    "Promise",
    "Readonly",
    "Record",
    "Response",
    "ReturnType",
  ],
  ...[
    "ApiError",
    "AttemptEvent",
    "CallOptions",
    "ClientOptions",
    "ConnectionError",
    "Cursor",
    "ErrorBody",
    "ErrorEntry",
    "Failure",
    "PaginateOptions",
  ],
  ...[
    "PaginationError",
    "Paginator",
    "Page",
    "Problem",
    "RateLimit",
    "StatusCode",
    "RateLimitError",
    "Result",
    "RetryOptions",
    "Success",
    "TimeoutError",
  ],
  ...["components", "createClient", "getRateLimit", "isApiError", "isNotFound", "operations", "paths", "unwrap"],
]);
