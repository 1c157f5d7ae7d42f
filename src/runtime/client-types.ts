import type { Client as OpenApiFetchClient, Middleware } from "openapi-fetch";

/** What every call takes beside its parameters and body. */
export interface CallOptions {
  /** Ends the call, and the waiting between attempts; the call rejects with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
  /** More headers for this call; they win over the client's. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** @default the client's `timeout`; milliseconds for each attempt, the reading of the body included. */
  readonly timeout?: number | undefined;
}

/** What a client has beside its calls. */
// openapi-fetch demands `{}` of the paths type.
export interface ClientBase<Paths extends object> {
  /** Adds openapi-fetch middleware. It sees each call once, not each attempt. */
  use(...middleware: Middleware[]): void;
  /** Removes openapi-fetch middleware. */
  eject(...middleware: Middleware[]): void;
  /**
   * The openapi-fetch client underneath, typed by `paths`: same server, key, timeout and middleware, but openapi-fetch's results and no check of
   * the region.
   */
  readonly raw: OpenApiFetchClient<Paths, "application/json">;
}

/** The arguments of a call after its path. */
export type CallArguments<Call> = Call extends (...init: infer Init) => unknown ? Init : never;

/** What a call returns. */
export type CallResult<Call> = Call extends (...init: never) => infer Returned ? Returned : never;
