import { ApiError } from "./api-error.js";
import { checkTimeout } from "./check-timeout.js";
import { hasContext, rememberContext } from "./call-context.js";
import type { CallOptions } from "./client-types.js";
import { Draft } from "./draft.js";
import { toErrorBody } from "./error-body.js";
import type { OperationRow } from "./operation-row.js";
import type { Result } from "./result.js";
import type { Transport } from "./transport.js";
import { untilAborted } from "./wait.js";

/** A call's init as the runtime sees it: the generated types have checked it. */
export interface CallInit extends CallOptions {
  readonly params?: { readonly path?: Readonly<Record<string, unknown>>; readonly query?: object; readonly header?: object } | undefined;
  readonly body?: unknown;
}

/** What is used of openapi-fetch. */
export interface RawClient {
  request(method: string, path: string, init: object): Promise<{ data?: unknown; error?: unknown; response: Response }>;
}

export interface Operation {
  readonly operationId: string;
  readonly row: OperationRow;
}

export interface Caller {
  readonly raw: RawClient;
  readonly transport: Transport;
  readonly timeout: number;
  /** Whether middleware is to see the request before it is sent, and the answer before it is read. */
  readonly hasMiddleware: () => boolean;
}

/** Calls an operation through openapi-fetch, which builds the request and runs the middleware. */
export async function call(
  { raw, transport, timeout: usualTimeout, hasMiddleware }: Caller,
  { operationId, row }: Operation,
  init: CallInit,
): Promise<Result> {
  const { method, path, retry, ifUnknown } = row;
  const { signal } = init;
  const timeout = init.timeout === undefined ? usualTimeout : checkTimeout(init.timeout);
  const context = { operationId, method, path, ifUnknown, attempts: 0 };
  const isSeen = hasMiddleware();
  let text: string | undefined;
  const answered = raw.request(method, path, {
    // Without `path`, openapi-fetch would leave the template as it is.
    params: path.includes("{") ? { path: {}, ...init.params } : (init.params ?? {}),
    ...(init.body !== undefined && { body: init.body }),
    ...(init.headers !== undefined && { headers: init.headers }),
    // Without middleware, the transport has read the body, and "stream" leaves it alone.
    ...(isSeen ? { parseAs: "text" } : { parseAs: "stream", Request: Draft }),
    fetch: async (request: Request | Draft) => {
      const answer = await transport({ request, context, retry, timeout, signal });
      text = answer.text;
      return answer.response;
    },
  });
  // Middleware need not heed the signal.
  const { data, error, response } = await (isSeen ? untilAborted(answered, signal) : answered);
  if (!hasContext(response)) rememberContext(response, context); // middleware has answered
  const { status } = response;
  if (!response.ok) return { ok: false, status, error: toErrorBody(error, status), response };
  return { ok: true, status, data: expectsJson(row, status) ? parseJson(text ?? data, response) : undefined, response };
}

function expectsJson({ success }: OperationRow, status: number): boolean {
  const documented = success[status];
  return documented === undefined ? Object.values(success).includes("json") : documented === "json";
}

/** How much of a body that is no JSON an error shows, in characters. */
const MAX_SHOWN = 200;

function parseJson(data: unknown, response: Response): unknown {
  const text = typeof data === "string" ? data : "";
  try {
    return JSON.parse(text);
  } catch {
    const message = text === "" ? "the body is empty, where JSON is documented" : `the body is not JSON: ${text.slice(0, MAX_SHOWN)}`;
    throw new ApiError({ errors: [{ field: null, message }] }, response);
  }
}
