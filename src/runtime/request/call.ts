import { ApiError } from "../errors/api-error.js";
import { checkMinimum } from "../option-checks.js";
import { rememberContext, type CallContext } from "../errors/call-context.js";
import type { CallOptions } from "../client-types.js";
import { startClock } from "./deadline.js";
import type { Drafter, RequestParts } from "./draft.js";
import { toErrorBody } from "../errors/error-body.js";
import type { OperationRow } from "../operation.js";
import type { Result } from "../result.js";
import type { Sending, Transport } from "./transport.js";

/** A call's init as the runtime sees it: the generated types have checked it. */
export type CallInit = CallOptions & RequestParts;

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
  /** @throws {TypeError} if there is no such operation. */
  readonly find: (method: OperationRow["method"], path: string) => Operation;
  readonly raw: RawClient;
  readonly draft: Drafter;
  readonly transport: Transport;
  readonly timeout: number;
  /** Whether middleware is to see the request before it is sent, and the answer before it is read. */
  readonly hasMiddleware: () => boolean;
}

/**
 * Calls an operation: by openapi-fetch if there is middleware, else, which is cheaper, by the same functions that it makes its requests with.
 *
 * @throws {ApiError} if the answer is a success whose body is not the documented JSON; what the transport throws.
 */
export async function call(caller: Caller, method: OperationRow["method"], path: string, init: CallInit): Promise<Result> {
  const operation = caller.find(method, path);
  const { operationId, ifUnknown, retry } = operation;
  const { signal, timeout = caller.timeout } = init;
  const context: CallContext = { operationId, method, path, ifUnknown, attempts: 0, outcome: "not-sent" };
  const sending = { context, retry, signal, timeout: checkMinimum("timeout", timeout, 1) };
  const { response, content } = await (caller.hasMiddleware() ? sendSeen : sendUnseen)(caller, init, sending);
  const { status, ok } = response;
  if (!ok) return { ok, status, error: toErrorBody(content, status), response };
  return { ok, status, data: expectsJson(operation, status) ? parseJson(content, response) : undefined, response };
}

interface Read {
  readonly response: Response;
  /** The body's text; of a failure that middleware has seen, what openapi-fetch has parsed. */
  readonly content: unknown;
}

function sendUnseen({ draft, transport }: Caller, parts: RequestParts, sending: Sending): Promise<Read> {
  const { method, path } = sending.context;
  return transport(draft(method, path, parts), sending);
}

/** Middleware sees the request before it is sent and the answer before it is read; it need not heed the signal, and may answer itself. */
async function sendSeen({ raw, transport }: Caller, { params, body, headers }: RequestParts, sending: Sending): Promise<Read> {
  const { context, signal } = sending;
  // Without `path`, openapi-fetch would leave the template as it is.
  const filled = context.path.includes("{") ? { ...params, path: params?.path ?? {} } : (params ?? {});
  const init = { body, headers, params: filled, parseAs: "text" };
  const clock = startClock(Infinity, signal);
  const fetch = async (request: Request): Promise<Response> => (await transport(request, sending)).response;
  try {
    const { data, error, response } = await clock.race(raw.request(context.method, context.path, { ...init, fetch }));
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
