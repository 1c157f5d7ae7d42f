/** What may be retried after a failure. */
export type RetryClass = "safe" | "rejected-only" | "never";

/** After which failures an operation of a retry class is sent again. */
export interface RetryRule {
  /** Whether it is retried after a failed connection or a timeout, when it is not known whether the request took effect. */
  readonly withoutResponse: boolean;
  /** The statuses after which it is retried. */
  readonly statuses: readonly number[];
}

/** What each retry class means. */
export type RetryRules = Readonly<Record<RetryClass, RetryRule>>;

/** The documented kind of a body: a JSON object, a JSON array, any JSON, or no body. */
export type BodyKind = "object" | "array" | "any" | "none";

/** One direction of iteration. */
export type PageDirection = CursorDirection | CountDirection;

/** Each page has the cursor of the next one. */
export interface CursorDirection {
  /** The query parameter that takes the cursor. */
  readonly parameter: string;
  /** JSON pointers to the next cursor; the first one that exists is read. */
  readonly cursors: readonly string[];
}

/** The cursor is a count of items or pages. The list ends at an empty page: a short one may be due to a limit of the server. */
export interface CountDirection {
  /** The query parameter that takes the count. */
  readonly parameter: string;
  readonly counts: "items" | "pages";
  /** The count at the first page. */
  readonly first: number;
}

/** Where a page has its items and its cursor; decided at build time and verified against the document's schemas. */
export interface PageRule {
  /** JSON pointer to the items; `""` if the page is the list. */
  readonly items: string;
  /** The first is the default; another one applies if the caller's query has its parameter. */
  readonly directions: readonly [PageDirection, ...PageDirection[]];
  /** The query parameter that sets the number of items on a page, and its documented maximum. */
  readonly size?: { readonly parameter: string; readonly maximum: number };
}

/** What is decided about an operation at build time. */
export interface OperationRow {
  readonly method: "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
  /** The path template, with `{name}` for each path parameter. */
  readonly path: string;
  /** The regions in which it exists. */
  readonly regions: readonly string[];
  /** The documented success statuses, and the kind of their bodies. */
  readonly success: Readonly<Record<string, BodyKind>>;
  readonly retry: RetryClass;
  /** For a write: how to find out whether a request without a response took effect. */
  readonly ifUnknown?: string;
  /** For a list with cursors: where its pages have them and their items. */
  readonly pages?: PageRule;
}
