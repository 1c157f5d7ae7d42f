import type { Client as OpenApiFetchClient, Middleware } from "openapi-fetch";
import type { HeadersInput } from "./merge-headers.js";

/** Options that every call takes beside its parameters and body. */
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
  /** A value of yours, such as a request id: it comes back as `context` in the call's errors and `AttemptEvent`s. It is not sent. */
  readonly context?: unknown;
}

/** The members of a client that are not calls. */
// openapi-fetch requires an object type for the paths.
export interface ClientBase<Paths extends object> {
  /** Adds openapi-fetch middleware. It sees each call once, not each attempt. */
  use(...middleware: Middleware[]): void;
  /** Removes openapi-fetch middleware. */
  eject(...middleware: Middleware[]): void;
  /**
   * The underlying openapi-fetch client, typed by `paths`: same server, key, timeout and middleware, but openapi-fetch's results and no check of
   * the region.
   */
  readonly raw: OpenApiFetchClient<Paths, "application/json">;
}

/** The parameters of a call after its path. */
export type CallArguments<Call> = Call extends (...init: infer Init) => unknown ? Init : never;

/** The return type of a call. */
export type CallResult<Call> = Call extends (...init: never) => infer Returned ? Returned : never;
