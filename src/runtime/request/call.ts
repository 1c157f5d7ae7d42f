import { ApiError } from "../errors/api-error.js";
import { rememberContext, type CallContext } from "../errors/call-context.js";
import { toErrorBody } from "../errors/error-body.js";
import type { CallOptions } from "../client-types.js";
import type { OperationRow } from "../operation.js";
import { checkMinimum } from "../option-checks.js";
import type { Result } from "../result.js";
import { startDeadline } from "./deadline.js";
import type { SendTask, Transport } from "./transport.js";
import { fromRequest, type BuildRequest, type RequestInput } from "./unsent-request.js";

/** The init of a call as the runtime sees it: the generated types have checked it. */
export type CallInit = CallOptions & RequestInput;

/** The part of openapi-fetch that calls use. */
export interface RawClient {
  request(method: string, path: string, init: object): Promise<RawResult>;
}

interface RawResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

export interface Operation extends OperationRow {
  readonly operationId: string;
}

/** What a client's calls share. */
export interface CallDependencies {
  /** @throws {TypeError} if there is no such operation. */
  readonly find: (method: OperationRow["method"], path: string) => Operation;
  readonly raw: RawClient;
  readonly buildRequest: BuildRequest;
  readonly transport: Transport;
  readonly timeout: number;
  /** Whether middleware must see the request before it is sent, and the response before it is read. */
  readonly hasMiddleware: () => boolean;
}

/**
 * Calls an operation: through openapi-fetch if there is middleware, else directly, which is cheaper, with the functions that openapi-fetch itself
 * builds requests with.
 *
 * @throws {ApiError} if the response is a success whose body is not the documented JSON; what the transport throws.
 */
export async function call(dependencies: CallDependencies, method: OperationRow["method"], path: string, init: CallInit): Promise<Result> {
  const operation = dependencies.find(method, path);
  const { operationId, ifUnknown, retry } = operation;
  const { signal, timeout = dependencies.timeout } = init;
  const context: CallContext = { operationId, method, path, ifUnknown, attempts: 0, outcome: "not-sent" };
  const keepBody = dependencies.hasMiddleware();
  const task: SendTask = { context, retry, signal, timeout: checkMinimum("timeout", timeout, 1), keepBody };
  const { response, content } = await (keepBody ? sendThroughMiddleware : sendDirectly)(dependencies, init, task);
  const { status, ok } = response;
  if (!ok) return { ok, status, error: toErrorBody(content, status), response };
  return { ok, status, data: expectsJson(operation, status) ? parseJson(content, response) : undefined, response };
}

/** A response and its body. */
interface Exchange {
  readonly response: Response;
  /** The text of the body; for a failure that middleware has seen, what openapi-fetch has parsed. */
  readonly content: unknown;
}

function sendDirectly({ buildRequest, transport }: CallDependencies, input: RequestInput, task: SendTask): Promise<Exchange> {
  const { method, path } = task.context;
  return transport(buildRequest(method, path, input), task);
}

/** Middleware sees the request before it is sent and the response before it is read; it may ignore the signal, and may respond itself. */
async function sendThroughMiddleware({ raw, transport }: CallDependencies, input: RequestInput, task: SendTask): Promise<Exchange> {
  const { context, signal } = task;
  const { params, body, headers } = input;
  // Without `path`, openapi-fetch would leave the template as it is.
  const filled = context.path.includes("{") ? { ...params, path: params?.path ?? {} } : (params ?? {});
  const init = { body, headers, params: filled, parseAs: "text" };
  const deadline = startDeadline(Infinity, signal);
  const fetch = async (request: Request): Promise<Response> => (await transport(await fromRequest(request), task)).response;
  try {
    const { data, error, response } = await deadline.race(raw.request(context.method, context.path, { ...init, fetch }));
    rememberContext(response, context);
    return { response, content: data ?? error };
  } finally {
    deadline.stop();
  }
}

function expectsJson({ success }: OperationRow, status: number): boolean {
  const documented = success[status];
  return documented === undefined ? Object.values(success).includes("json") : documented === "json";
}

/** The longest part of a non-JSON body that an error quotes, in characters. */
const MAX_QUOTE = 200;

function parseJson(body: unknown, response: Response): unknown {
  const text = typeof body === "string" ? body : "";
  try {
    return JSON.parse(text);
  } catch {
    const message = text === "" ? "the body is empty; expected JSON" : `the body is not JSON: ${text.slice(0, MAX_QUOTE)}`;
    throw new ApiError({ errors: [{ field: null, message }] }, response);
  }
}
