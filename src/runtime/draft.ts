/**
 * A request that is not built yet. openapi-fetch fills it in place of a `Request`, of which the Fetch Standard makes each attempt need its own
 * anyway: that spares the first, and a body may be sent again without having been copied.
 */
export class Draft {
  readonly method: string;

  constructor(
    readonly url: string,
    readonly init: RequestInit & { readonly method: string; readonly headers: Headers },
  ) {
    this.method = init.method;
  }
}

/** The runtime's own, which takes a URL as well; whatever has replaced it later, a mock perhaps, gets a `Request` as from openapi-fetch. */
const ownFetch = globalThis.fetch;

export interface Dispatch {
  readonly signal: AbortSignal;
  readonly key: string;
  readonly fetch: ((request: Request) => Promise<Response>) | undefined;
}

/** Sends a request with the key. */
export function dispatch(request: Request | Draft, { signal, key, fetch }: Dispatch): Promise<Response> {
  const authorization = `Bearer ${key}`;
  if (!(request instanceof Draft)) {
    const own = new Request(request, { signal, redirect: "manual" });
    own.headers.set("Authorization", authorization);
    return (fetch ?? globalThis.fetch)(own);
  }
  const { url, init } = request;
  init.headers.set("Authorization", authorization);
  if (fetch === undefined && globalThis.fetch === ownFetch) return ownFetch(url, { ...init, signal });
  return (fetch ?? globalThis.fetch)(new Request(url, { ...init, signal }));
}
