import type { Keys } from "./access.js";
import type { RateLimitOptions } from "./rate-meter.js";

/** The options of `createFakeSendGrid`. */
export interface FakeOptions {
  /**
   * The clock, in milliseconds of Unix time: for the dates of addresses, the rate limit, and the header `Date`.
   *
   * @default always 2023-11-14T22:13:20Z for the dates of addresses, so that tests are reproducible; `Date.now` for the others, so that a rate limit
   * ends
   */
  readonly now?: (() => number) | undefined;
  /**
   * The id of the calling user.
   *
   * @default "1"
   */
  readonly userId?: string | undefined;
  /**
   * The API keys that exist, with their scopes.
   *
   * @default any key, with all scopes
   */
  readonly keys?: Keys | undefined;
  /**
   * The limit of each operation's requests in a window; beyond it the fake responds with 429.
   *
   * @default no limit
   */
  readonly rateLimit?: RateLimitOptions | undefined;
  /**
   * Where a list has its cursors: in `_metadata.next_params` or in `_metadata`. It is not known which the real API does.
   *
   * @default "nested"
   */
  readonly metadata?: "nested" | "flat" | undefined;
  /**
   * The type of a pool's id. It is not known which the real API has.
   *
   * @default "string"
   */
  readonly ids?: "string" | "number" | undefined;
  /**
   * The type of a cursor that is not an address. It is not known which the real API has.
   *
   * @default "string"
   */
  readonly cursors?: "string" | "number" | undefined;
  /**
   * The `field` of an error that is not about a field: `""` or `null`. It is not known which the real API sends.
   *
   * @default "empty"
   */
  readonly field?: "empty" | "null" | undefined;
  /**
   * `X-RateLimit-Reset` as Unix seconds, or as seconds from now. It is not known which the real API sends.
   *
   * @default "epoch"
   */
  readonly reset?: "epoch" | "delta" | undefined;
}

/** The options for what is not known about the real API and shows in the body of a reply. */
export type Quirks = Pick<FakeOptions, "metadata" | "ids" | "cursors" | "field">;
