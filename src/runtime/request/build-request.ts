import { createQuerySerializer, defaultBodySerializer } from "openapi-fetch";
import { mergeHeaders, type HeadersInput, type PlainHeaders } from "../merge-headers.js";
import type { OperationRow, ParameterSerializer } from "../operation.js";
import { fillPath } from "./path-parameters.js";

/** A request without its key. It is plain data, so every attempt can send it. */
export interface UnsentRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: PlainHeaders;
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
}

/** The parts of a call's init that describe its request. */
export interface RequestInput {
  readonly params?:
    { readonly path?: Readonly<Record<string, unknown>>; readonly query?: object; readonly header?: HeadersInput } | undefined;
  readonly body?: unknown;
  readonly headers?: HeadersInput | undefined;
}

/** Builds the request of a call. */
export type BuildRequest = (operation: Pick<OperationRow, "method" | "path" | "serializer">, input: RequestInput) => Promise<UnsentRequest>;

/** It respects the content type, and may return a form or nothing, which openapi-fetch's types omit. */
const serializeBody: (body: unknown, headers: Headers | PlainHeaders) => BodyInit | undefined = defaultBodySerializer;

const JSON_TYPE = { "content-type": "application/json" };

/** Builds requests with the serializers that openapi-fetch uses for its own. */
export function createRequestBuilder(baseUrl: string, clientHeaders: PlainHeaders): BuildRequest {
  const plain: ParameterSerializer = { query: createQuerySerializer(), path: fillPath, header: (values) => values };
  return async ({ method, path, serializer = plain }, { params, body, headers }) => {
    const header = serializer.header(params?.header);
    const merge = (type?: HeadersInput): PlainHeaders => mergeHeaders(type, clientHeaders, headers, header);
    const merged = merge();
    const content = body === undefined ? undefined : serializeBody(body, merged);
    const filledPath = serializer.path(path, params?.path ?? {});
    const query = serializer.query(params?.query);
    const url = `${baseUrl}${filledPath}${query && `?${query}`}`;
    if (content === undefined) return { url, method, headers: merged, body: undefined };
    // A form brings its own content type.
    if (typeof content !== "string") return fromRequest(new Request(url, { method, headers: merged, body: content }));
    return { url, method, headers: merge(JSON_TYPE), body: content };
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
  const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer());
  return { url, method, headers: mergeHeaders(headers), body };
}
