/** After which failures an operation of a class is sent again. */
export interface RetryRuleModel {
  /** Whether it is retried after a failed connection or a timeout, when it is not known whether the request took effect. */
  readonly withoutResponse: boolean;
  /** The statuses after which it is retried. */
  readonly statuses: readonly number[];
}

/**
 * What each retry class means, from the strictest: the client, the doc comments and the reference read it from here.
 *
 * The statuses are those that say nothing about the request itself. A 500 is not among them: it can be deterministic. A 429 was rejected before
 * anything was done, so a write may be sent again after it.
 */
export const RETRY_RULES = {
  never: { withoutResponse: false, statuses: [] },
  "rejected-only": { withoutResponse: false, statuses: [429] },
  safe: { withoutResponse: true, statuses: [408, 429, 502, 503, 504] },
} as const satisfies Readonly<Record<string, RetryRuleModel>>;

/** Which failures may be retried. */
export type RetryClass = keyof typeof RETRY_RULES;

/** All classes, the strictest first. */
export const RETRY_CLASSES: readonly RetryClass[] = Object.keys(RETRY_RULES) as RetryClass[]; // the keys of the object above
