import type { World } from "../model/account.js";

/** A request whose operation is known and whose query and body satisfy the document. */
export interface FakeCall {
  readonly operationId: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** The subuser that `on-behalf-of` names. */
  readonly subuser: string | undefined;
}

export interface FakeAnswer {
  readonly status: number;
  readonly body?: unknown;
  /** Of a list: what becomes its metadata. */
  readonly page?: FakePage<unknown> & { readonly echo: Echo };
}

export type Handler = (call: FakeCall, world: World) => FakeAnswer;

/** What the metadata of a page says beside its cursors: the request's own parameters, as texts or as they are documented. */
export type Echo = Readonly<Record<string, unknown>>;

export interface FakePage<T> {
  readonly items: readonly T[];
  readonly after: string | number | null;
  /** Absent where the operation walks forwards only. */
  readonly before?: string | number | null;
}
