import { ApiError } from "./api-error.js";
import { atLeast } from "./at-least.js";
import { rememberContext, type CallContext } from "./call-context.js";
import type { CallOptions } from "./client-types.js";
import { startClock } from "./clock.js";
import { Draft } from "./draft.js";
import { toErrorBody } from "./error-body.js";
import type { OperationRow } from "./operation-row.js";
import type { Result } from "./result.js";
import type { Sending, Transport } from "./transport.js";

/** A call's init as the runtime sees it: the generated types have checked it. */
export interface CallInit extends CallOptions {
  readonly params?: { readonly path?: Readonly<Record<string, unknown>>; readonly query?: object; readonly header?: object } | undefined;
  readonly body?: unknown;
}

/** What is used of openapi-fetch. */
export interface RawClient {
  request(method: string, path: string, init: object): Promise<Answered>;
}

interface Answered {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

export interface Operation extends OperationRow {
  readonly operationId: string;
}

export interface Caller {
  readonly raw: RawClient;
  readonly transport: Transport;
  readonly timeout: number;
  /** Whether middleware is to see the request before it is sent, and the answer before it is read. */
  readonly hasMiddleware: () => boolean;
}

/**
 * Calls an operation. openapi-fetch makes the request of it, and runs the middleware if there is any.
 *
 * @throws {ApiError} if the answer is a success whose body is not the documented JSON; what the transport throws.
 */
export async function call(caller: Caller, operation: Operation, init: CallInit): Promise<Result> {
  const { operationId, method, path, ifUnknown, retry } = operation;
  const { params, body, headers, signal, timeout = caller.timeout } = init;
  const context: CallContext = { operationId, method, path, ifUnknown, attempts: 0, outcome: "not-sent" };
  const sending = { context, retry, signal, timeout: atLeast(1, "timeout", timeout) };
  // Without `path`, openapi-fetch would leave the template as it is.
  const parts = { params: path.includes("{") ? { ...params, path: params?.path ?? {} } : params, body, headers };
  const { response, content } = await (caller.hasMiddleware() ? sendSeen : sendUnseen)(caller, parts, sending);
  const { status, ok } = response;
  if (!ok) return { ok, status, error: toErrorBody(content, status), response };
  return { ok, status, data: expectsJson(operation, status) ? parseJson(content, response) : undefined, response };
}

interface Read {
  readonly response: Response;
  /** The body's text; of a failure that middleware has seen, what openapi-fetch has parsed. */
  readonly content: unknown;
}

/** What openapi-fetch takes for an empty answer, and leaves alone. */
const EMPTY = { ok: true, status: 204, headers: new Headers() };

/** Without middleware, openapi-fetch drafts the request and has nothing to do with the answer. */
async function sendUnseen({ raw, transport }: Caller, parts: object, sending: Sending): Promise<Read> {
  const { method, path } = sending.context;
  const drafts: Draft[] = [];
  const fetch = (draft: Draft): object => {
    drafts.push(draft);
    return EMPTY;
  };
  await raw.request(method, path, { ...parts, Request: Draft, fetch });
  const [request] = drafts;
  if (request === undefined) throw new TypeError(`openapi-fetch made no request of ${method} ${path}.`);
  const { response, text } = await transport(request, sending);
  return { response, content: text };
}

/** Middleware sees the request before it is sent and the answer before it is read; it need not heed the signal, and may answer itself. */
async function sendSeen({ raw, transport }: Caller, parts: object, sending: Sending): Promise<Read> {
  const { context, signal } = sending;
  const clock = startClock(Infinity, signal);
  const fetch = async (request: Request): Promise<Response> => (await transport(request, sending)).response;
  try {
    const { data, error, response } = await clock.race(raw.request(context.method, context.path, { ...parts, parseAs: "text", fetch }));
    rememberContext(response, context);
    return { response, content: data ?? error };
  } finally {
    clock.stop();
  }
}

function expectsJson({ success }: OperationRow, status: number): boolean {
  const documented = success[status];
  return documented === undefined ? Object.values(success).includes("json") : documented === "json";
}

/** How much of a body that is no JSON an error shows, in characters. */
const MAX_SHOWN = 200;

function parseJson(body: unknown, response: Response): unknown {
  const text = typeof body === "string" ? body : "";
  try {
    return JSON.parse(text);
  } catch {
    const message = text === "" ? "the body is empty, where JSON is documented" : `the body is not JSON: ${text.slice(0, MAX_SHOWN)}`;
    throw new ApiError({ errors: [{ field: null, message }] }, response);
  }
}
