import type { UnsentRequest } from "./unsent-request.js";

/** The platform's fetch, captured at load: it takes `(url, init)`, which is faster. A later replacement, perhaps a mock, gets a `Request`. */
const platformFetch = globalThis.fetch;

export interface SendOptions {
  readonly signal: AbortSignal;
  readonly key: string;
  readonly fetch: ((request: Request) => Promise<Response>) | undefined;
}

/**
 * Prepares to send a request with the key. Redirects are not followed, so that the key stays with its host.
 *
 * @throws what `Request` throws: nothing is sent then.
 */
export function prepareSend({ url, ...request }: UnsentRequest, { signal, key, fetch }: SendOptions): () => Promise<Response> {
  const send = fetch ?? globalThis.fetch;
  const headers = { ...request.headers, authorization: `Bearer ${key}` };
  const init: RequestInit = { ...request, headers, signal, redirect: "manual" };
  if (send === platformFetch) return () => platformFetch(url, init);
  const built = new Request(url, init);
  return () => send(built);
}
