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

/**
 * Prepares to send a request with the key, with new objects for every attempt. The global `fetch` gets two arguments, as it documents: Sentry, for
 * example, reads the method of a call only if there are two. A custom one gets the attempt as well.
 */
export function prepareSend(
  { url, method, headers, body }: UnsentRequest,
  { signal, key, fetch, call, isSafe }: SendOptions,
): () => Promise<unknown> {
  const { operationId, path, callId, attempts: attempt } = call;
  const init: FetchInit = {
    method,
    headers: { ...headers, authorization: `Bearer ${key}` },
    // Bytes go where a string is declared: every implementation accepts both, but their types differ.
    ...(body !== undefined && { body: body as string }),
    ...(isAccepted(signal) && { signal }),
    redirect: "manual",
  };
  // `async`, so that what a custom fetch throws at once is a rejection as well.
  return async () => {
    const sent = isSafe ? init : sentOnce(init);
    // Looked up for each request, so that a mock that is installed later works.
    return fetch === undefined ? globalThis.fetch(url, sent) : fetch(url, sent, { operationId, method, path, attempt, callId });
  };
}

/** Whether `fetch` accepts the signals of an AbortController, by their class. */
const acceptance = new WeakMap<object, boolean>();

/** A Request accepts what `fetch` accepts. It is asked once, because it costs more than the rest of an attempt. */
function isAccepted(signal: AbortSignal): boolean {
  const known = acceptance.get(signal.constructor);
  if (known !== undefined) return known;
  let accepts = true;
  try {
    new Request("http://localhost", { signal });
  } catch {
    accepts = typeof Request !== "function";
  }
  acceptance.set(signal.constructor, accepts);
  return accepts;
}
