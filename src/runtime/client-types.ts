import type { Client, Middleware } from "openapi-fetch";
import type { HeadersInput } from "./merge-headers.js";

export type { Middleware } from "openapi-fetch";

/** Options that every call accepts in addition to its parameters and body. */
export interface CallOptions {
  /** Aborts the call and the waits between its attempts. The call rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Additional headers for this call; they override the client's. `null` removes one, `undefined` changes nothing. */
  readonly headers?: HeadersInput | undefined;
  /**
   * Milliseconds for each attempt, including reading the body; `Infinity` for no limit.
   *
   * @default the client's `timeout`
   */
  readonly timeout?: number | undefined;
  /** A value of your choice, such as a request id: it is returned as `context` in the call's errors and `AttemptEvent`s. It is not sent. */
  readonly context?: unknown;
}

/** An openapi-fetch client of JSON operations. */
export type OpenApiFetchClient<Paths extends object> = Client<Paths, "application/json">;

/** The members of a client that are not calls. */
export interface ClientBase<Raw> {
  /** Adds openapi-fetch middleware. It sees each call once, not each attempt. */
  use(...middleware: Middleware[]): void;
  /** Removes openapi-fetch middleware. */
  eject(...middleware: Middleware[]): void;
  /**
   * The underlying openapi-fetch client, typed by `paths`: same server, key, timeout and middleware, but openapi-fetch's results and no check of
   * the region.
   */
  readonly raw: Raw;
}

/** The parameters of a call after its path. (An inferred type costs the compiler less than `Call["init"]`.) */
export type CallArguments<Call> = Call extends { readonly init: infer Init extends readonly unknown[] } ? Init : never;

/**
 * The parameters of a call that exists in other regions only. No arguments fit them, so that the compiler names this type and the regions. (It is
 * a union, because the compiler would only count the arguments of a single tuple.)
 */
export type ExistsOnlyInRegion<Region extends string> = [region: Region, never] | [region: Region, never, never];

/** A type as a request may have it: readonly arrays, and `undefined` for what is optional. */
export type Sendable<T> = T extends readonly (infer Item)[]
  ? readonly Sendable<Item>[]
  : T extends object
    ? { [Key in keyof T]: Sendable<T[Key]> | (object extends Pick<T, Key> ? undefined : never) }
    : T;

/** openapi-typescript's type of a schema that makes fields of another one required. */
export type WithRequired<T, Key extends keyof T> = T & { [Required in Key]-?: T[Required] };
