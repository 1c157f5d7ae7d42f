/**
 * A request that is not built yet. openapi-fetch fills it in place of a `Request`, of which the Fetch Standard makes each attempt need its own
 * anyway: that spares the first, and a body may be sent again without having been copied.
 */
export class Draft {
  constructor(
    readonly url: string,
    readonly init: RequestInit & { readonly headers: Headers },
  ) {}
}

/**
 * What was there when this module was loaded takes a URL as well, which is faster; whatever has replaced it since, a mock perhaps, gets a
 * `Request` as from openapi-fetch.
 */
const ownFetch = globalThis.fetch;

export interface Preparation {
  readonly signal: AbortSignal;
  readonly key: string;
  readonly fetch: ((request: Request) => Promise<Response>) | undefined;
  /** Whether the request may have to be sent again. A body can be read once, so it is copied then. */
  readonly mayRepeat: boolean;
}

/**
 * Prepares to send a request with the key. A redirect is not followed, so that the key does not travel.
 *
 * @throws what `Request` throws, for example because middleware has read the body: nothing is sent then.
 */
export function prepare(request: Request | Draft, { signal, key, fetch, mayRepeat }: Preparation): () => Promise<Response> {
  const send = fetch ?? globalThis.fetch;
  const authorization = `Bearer ${key}`;
  const more = { signal, redirect: "manual" } as const;
  if (request instanceof Draft) {
    request.init.headers.set("Authorization", authorization);
    const init = { ...request.init, ...more };
    if (send === ownFetch) return () => ownFetch(request.url, init);
    const built = new Request(request.url, init);
    return () => send(built);
  }
  const own = new Request(mayRepeat ? request.clone() : request, more);
  own.headers.set("Authorization", authorization);
  return () => send(own);
}
