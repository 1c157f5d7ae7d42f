/** What may be repeated after a failure. */
export type RetryClass = "safe" | "rejected-only" | "never";

/** What is decided about an operation at build time. */
export interface OperationRow {
  readonly method: "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
  /** The path template, with `{name}` for each path parameter. */
  readonly path: string;
  /** The regions that it exists in. */
  readonly regions: readonly string[];
  /** The documented success statuses, and whether the answer has a JSON body. */
  readonly success: Readonly<Record<string, "json" | "none">>;
  readonly retry: RetryClass;
  /** For a write: how to find out whether a request without an answer was carried out. */
  readonly ifUnknown?: string;
}

/** The rows by operationId. */
export type OperationTable = Readonly<Record<string, OperationRow>>;
