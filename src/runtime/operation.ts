/** What may be retried after a failure. */
export type RetryClass = "safe" | "rejected-only" | "never";

/** After which failures an operation of a retry class is sent again. */
export interface RetryRule {
  /** Whether it is retried after a failed connection or a timeout, when nobody knows whether the request took effect. */
  readonly withoutResponse: boolean;
  /** The statuses after which it is retried. */
  readonly statuses: readonly number[];
}

/** What each retry class means. */
export type RetryRules = Readonly<Record<RetryClass, RetryRule>>;

/** What is decided about an operation at build time. */
export interface OperationRow {
  readonly method: "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
  /** The path template, with `{name}` for each path parameter. */
  readonly path: string;
  /** The regions in which it exists. */
  readonly regions: readonly string[];
  /** The documented success statuses, and whether the response has a JSON body. */
  readonly success: Readonly<Record<string, "json" | "none">>;
  readonly retry: RetryClass;
  /** For a write: how to find out whether a request without a response took effect. */
  readonly ifUnknown?: string;
}
