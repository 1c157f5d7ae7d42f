import { createQuerySerializer, defaultBodySerializer, mergeHeaders, type HeadersOptions } from "openapi-fetch";
import { fillPath } from "./path-parameters.js";

/** A request that is not built yet: each attempt builds its own of it, so that nothing need be copied, and a body may be sent again. */
export class Draft {
  constructor(
    readonly url: string,
    readonly init: { readonly method: string; readonly headers: Headers; readonly body: BodyInit | null },
  ) {}
}

/** What a call's init says about its request. */
export interface RequestParts {
  readonly params?:
    { readonly path?: Readonly<Record<string, unknown>>; readonly query?: object; readonly header?: HeadersOptions } | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export type Drafter = (method: string, path: string, parts: RequestParts) => Draft;

/** It heeds the content type, and may give a form or nothing, which openapi-fetch's types leave out. */
const toBody: (body: unknown, headers: Headers) => BodyInit | undefined = defaultBodySerializer;

const JSON_TYPE = { "Content-Type": "application/json" };

/** Drafts requests out of the parts that openapi-fetch makes its own of. */
export function createDrafter(baseUrl: string, own: HeadersOptions): Drafter {
  const toQuery = createQuerySerializer();
  return (method, path, { params, body, headers }) => {
    const merge = (type?: HeadersOptions): Headers => mergeHeaders(type, own, headers, params?.header);
    const all = merge();
    const content = body === undefined ? body : toBody(body, all);
    const isTyped = content === undefined || content instanceof FormData;
    const query = toQuery(params?.query);
    const url = `${baseUrl}${fillPath(path, params?.path ?? {})}${query && `?${query}`}`;
    return new Draft(url, { method, body: content ?? null, headers: isTyped ? all : merge(JSON_TYPE) });
  };
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
