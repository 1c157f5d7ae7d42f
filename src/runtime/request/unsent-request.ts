import { createQuerySerializer, defaultBodySerializer, mergeHeaders, type HeadersOptions } from "openapi-fetch";
import { fillPath } from "./path-parameters.js";

/** A request without its key. It is plain data, so every attempt can send it. */
export interface UnsentRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit | null;
}

/** The parts of a call's init that describe its request. */
export interface RequestInput {
  readonly params?:
    { readonly path?: Readonly<Record<string, unknown>>; readonly query?: object; readonly header?: HeadersOptions } | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Builds the request of a call. */
export type BuildRequest = (method: string, path: string, input: RequestInput) => UnsentRequest;

/** It respects the content type, and may return a form or nothing, which openapi-fetch's types omit. */
const serializeBody: (body: unknown, headers: Headers) => BodyInit | undefined = defaultBodySerializer;

const JSON_TYPE = { "Content-Type": "application/json" };

/** Builds requests with the functions that openapi-fetch builds its own with. */
export function createRequestBuilder(baseUrl: string, clientHeaders: HeadersOptions): BuildRequest {
  const serializeQuery = createQuerySerializer();
  return (method, path, { params, body, headers }) => {
    const merge = (type?: HeadersOptions): Headers => mergeHeaders(type, clientHeaders, headers, params?.header);
    const merged = merge();
    const content = body === undefined ? undefined : serializeBody(body, merged);
    const needsType = content !== undefined && !(content instanceof FormData);
    const query = serializeQuery(params?.query);
    return {
      url: `${baseUrl}${fillPath(path, params?.path ?? {})}${query && `?${query}`}`,
      method,
      headers: Object.fromEntries(needsType ? merge(JSON_TYPE) : merged),
      body: content ?? null,
    };
  };
}

/**
 * Takes apart a request that openapi-fetch has built and middleware has seen.
 *
 * @throws what reading its body throws, for example because middleware has read it: nothing is sent then.
 */
export async function fromRequest(request: Request): Promise<UnsentRequest> {
  const { url, method, headers } = request;
  // A body can be read once, and a retry sends it again.
  const body = request.body === null ? null : await request.arrayBuffer();
  return { url, method, headers: Object.fromEntries(headers), body };
}
