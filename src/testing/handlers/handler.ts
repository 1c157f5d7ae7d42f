import type { FakeAccount } from "../model/account.js";

/** A request whose operation is known, and whose query and body satisfy the document. */
export interface CheckedRequest {
  readonly operationId: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** The id of the subuser in `on-behalf-of`. */
  readonly subuser: string | undefined;
}

/** What a handler returns; the HTTP side makes a `Reply` of it. */
export interface HandlerResult {
  readonly status: number;
  readonly body?: unknown;
  /** For a list: the source of its `_metadata`. */
  readonly page?: FakePage<unknown> & { readonly echo: Echo };
}

/**
 * Carries out an operation.
 *
 * @throws {Refusal} if the account's state does not allow it; the account is unchanged then.
 */
export type Handler = (request: CheckedRequest, account: FakeAccount) => HandlerResult;

/** The request's own parameters in `_metadata`. */
export type Echo = Readonly<Record<string, string | boolean>>;

/** One page of a list, with the cursors of its neighbours; `null` where there is none. */
export interface FakePage<T> {
  readonly items: readonly T[];
  readonly after: string | null;
  /** Absent if the operation has no `before_key`. */
  readonly before?: string | null;
}
