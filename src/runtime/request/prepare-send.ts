import type { CallContext } from "../errors/call-context.js";
import type { Fetch, FetchInit } from "./fetch-contract.js";
import { sentOnce } from "./send-once.js";
import type { UnsentRequest } from "./build-request.js";

export interface SendOptions {
  readonly signal: AbortSignal;
  readonly key: string;
  readonly fetch: Fetch | undefined;
  readonly call: CallContext;
  /** Whether the server may see the request twice. */
  readonly isSafe: boolean;
}

/** Prepares to send a request with the key. Every `fetch`, built-in or custom, is called in the same way, with new objects for every attempt. */
export function prepareSend(
  { url, method, headers, body }: UnsentRequest,
  { signal, key, fetch, call, isSafe }: SendOptions,
): () => Promise<unknown> {
  // Looked up for each request, so that a mock that is installed later works.
  const send: Fetch = fetch ?? globalThis.fetch;
  const { operationId, path, callId, attempts: attempt } = call;
  const init: FetchInit = {
    method,
    headers: { ...headers, authorization: `Bearer ${key}` },
    ...(body !== undefined && { body }),
    signal,
    redirect: "manual",
  };
  // `async`, so that what a custom fetch throws at once is a rejection as well.
  return async () => send(url, isSafe ? init : sentOnce(init), { operationId, method, path, attempt, callId });
}
