import { ApiError } from "./api-error.js";
import { atLeast } from "./at-least.js";
import { rememberContext } from "./call-context.js";
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

interface Answer {
  readonly response: Response;
  /** The body, if it has any; of a failure that middleware has seen, what openapi-fetch has parsed. */
  readonly text: unknown;
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
export async function call(caller: Caller, operation: Operation, { params, body, headers, signal, timeout }: CallInit): Promise<Result> {
  const { operationId, method, path, ifUnknown, retry } = operation;
  const context = { operationId, method, path, ifUnknown, attempts: 0 };
  const sending = { context, retry, signal, timeout: atLeast(1, "timeout", timeout ?? caller.timeout) };
  // Without `path`, openapi-fetch would leave the template as it is.
  const init = { params: { path: {}, ...params }, body, headers };
  const { response, text } = await (caller.hasMiddleware() ? sendSeen : sendUnseen)(caller, init, sending);
  rememberContext(response, context);
  const { status, ok } = response;
  if (!ok) return { ok, status, error: toErrorBody(text, status), response };
  return { ok, status, data: expectsJson(operation, status) ? parseJson(text, response) : undefined, response };
}

/** What openapi-fetch takes for an empty answer. */
const NO_ANSWER = { ok: true, status: 204, headers: new Headers() };

/** Without middleware, openapi-fetch drafts the request and has nothing to do with the answer. */
async function sendUnseen({ raw, transport }: Caller, init: object, sending: Omit<Sending, "request">): Promise<Answer> {
  const { method, path } = sending.context;
  let request = new Draft("", {});
  const fetch = (draft: Draft): object => ((request = draft), NO_ANSWER);
  await raw.request(method, path, { ...init, Request: Draft, fetch });
  return transport({ ...sending, request });
}

/** Middleware sees the request before it is sent and the answer before it is read; it need not heed the signal, and may answer itself. */
async function sendSeen({ raw, transport }: Caller, init: object, sending: Omit<Sending, "request">): Promise<Answer> {
  const { method, path } = sending.context;
  const clock = startClock(Infinity, sending.signal);
  const fetch = async (request: Request): Promise<Response> => (await transport({ ...sending, request })).response;
  const answered = raw.request(method, path, { ...init, parseAs: "text", fetch });
  const { data, error, response } = await clock.race(answered).finally(() => {
    clock.stop();
  });
  return { response, text: data ?? error };
}

function expectsJson({ success }: OperationRow, status: number): boolean {
  return (success[status] ?? Object.values(success).find((body) => body === "json")) === "json";
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
