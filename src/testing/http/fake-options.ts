import type { Keys, RateLimitOptions } from "./access.js";

export interface FakeOptions {
  /**
   * The clock, in milliseconds of Unix time.
   *
   * @default always 2023-11-14T22:13:20Z, so that a test gives the same each time
   */
  readonly now?: (() => number) | undefined;
  /**
   * The id of the calling user.
   *
   * @default "1"
   */
  readonly userId?: string | undefined;
  /**
   * The keys that exist, with their scopes.
   *
   * @default any key, with all scopes
   */
  readonly keys?: Keys | undefined;
  /**
   * Answers 429 to an operation's requests beyond the limit of a window.
   *
   * @default no limit
   */
  readonly rateLimit?: RateLimitOptions | undefined;
  /**
   * What is uncertain about the real API: where a list's cursors stand.
   *
   * @default "nested"
   */
  readonly metadata?: "nested" | "flat" | undefined;
  /**
   * What is uncertain about the real API: the type of a pool's id.
   *
   * @default "string"
   */
  readonly ids?: "string" | "number" | undefined;
  /**
   * What is uncertain about the real API: the type of a cursor that is no address.
   *
   * @default "string"
   */
  readonly cursors?: "string" | "number" | undefined;
  /**
   * What is uncertain about the real API: the `field` of an error that no field is responsible for.
   *
   * @default "empty"
   */
  readonly field?: "empty" | "null" | undefined;
  /**
   * What is uncertain about the real API: `X-RateLimit-Reset` as Unix seconds, or as seconds from now.
   *
   * @default "epoch"
   */
  readonly reset?: "epoch" | "delta" | undefined;
}

/** What is uncertain about the real API, and shows in an answer. */
export type Variants = Pick<FakeOptions, "metadata" | "ids" | "cursors" | "field">;
