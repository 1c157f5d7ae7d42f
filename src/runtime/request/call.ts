import type { CallOptions } from "../client-types.js";
import { newContext, rememberContext } from "../errors/call-context.js";
import { toErrorBody } from "../errors/error-body.js";
import type { OperationRow, RetryClass } from "../operation.js";
import { checkMinimum } from "../option-checks.js";
import type { Result } from "../result.js";
import { checkSignal } from "../abort-signal.js";
import { startDeadline } from "./deadline.js";
import { isSuccess } from "./fetch-contract.js";
import { parseData } from "./parse-data.js";
import { carryFalsy } from "./falsy-reason.js";
import type { SendTask } from "./task.js";
import type { Transport } from "./transport.js";
import { fromRequest, type BuildRequest, type RequestInput } from "./build-request.js";

/** The init of a call as the runtime sees it: the generated types have checked it. */
export type CallInit = Omit<CallOptions, "headers"> & RequestInput;

/** The part of openapi-fetch that calls use. */
export interface RawClient {
  request(method: string, path: string, init: object): Promise<RawResult>;
}

interface RawResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** Names an operation. */
export type CallPlace = Pick<OperationRow, "method" | "path">;

export interface Operation extends OperationRow {
  readonly operationId: string;
}

/** What a client's calls share. */
export interface CallDependencies {
  /** @throws {TypeError} if there is no such operation. */
  readonly find: (place: CallPlace) => Operation;
  /** The retry class of a request, which middleware may have changed. */
  readonly retryClassOf: (method: string, url: string) => RetryClass;
  readonly raw: RawClient;
  readonly buildRequest: BuildRequest;
  readonly transport: Transport;
  readonly timeout: number;
  /** Whether middleware must see the request before it is sent, and the response before it is read. */
  readonly hasMiddleware: () => boolean;
}

/**
 * Calls an operation: through openapi-fetch if there is middleware, else directly, which is cheaper, with the serializers that openapi-fetch itself
 * uses.
 *
 * @throws {ApiError} if the response is a success whose body is not the documented JSON; what the transport throws.
 */
export async function call(dependencies: CallDependencies, { method, path }: CallPlace, init: CallInit): Promise<Result> {
  const operation = dependencies.find({ method, path });
  const { operationId, ifUnknown, retry } = operation;
  const { signal, timeout = dependencies.timeout, context, params } = init;
  const facts = newContext({ operationId, method, path, ifUnknown, params: params?.path ?? {}, context });
  const keepBody = dependencies.hasMiddleware();
  const limits = { timeout: checkMinimum("timeout", timeout, 1), signal: checkSignal(signal) };
  const task: SendTask = { call: facts, retry, ...limits, keepBody, keys: [] };
  const { response, content } = await (keepBody ? sendThroughMiddleware : sendDirectly)(dependencies, { operation, input: init }, task);
  const { status } = response;
  const { attempts } = facts;
  if (!isSuccess(response)) return { ok: false, status, error: toErrorBody(content, status), response, attempts };
  return { ok: true, status, data: parseData(content, operation, { response, call: facts }), response, attempts };
}

/** A response and its body. */
interface Exchange {
  readonly response: Response;
  /** The text of the body; for a failure that middleware has seen, what openapi-fetch has parsed. */
  readonly content: unknown;
}

/** What a request is built from. */
interface Order {
  readonly operation: Operation;
  readonly input: RequestInput;
}

async function sendDirectly({ buildRequest, transport }: CallDependencies, { operation, input }: Order, task: SendTask): Promise<Exchange> {
  return transport(await buildRequest(operation, input), task);
}

/** Middleware sees the request before it is sent and the response before it is read; it may ignore the signal, and may respond itself. */
async function sendThroughMiddleware(dependencies: CallDependencies, { operation, input }: Order, task: SendTask): Promise<Exchange> {
  const { raw, transport, retryClassOf } = dependencies;
  const { call: facts, signal } = task;
  const { params, body } = input;
  const { serializer } = operation;
  // Without `path`, openapi-fetch would leave the template as it is.
  const filled = facts.path.includes("{") ? { ...params, path: params?.path ?? {} } : (params ?? {});
  const styled = serializer && { querySerializer: serializer.query, pathSerializer: serializer.path };
  const styledParams = serializer === undefined ? filled : { ...filled, header: serializer.header(params?.header) };
  const init = { body, headers: input.headers, params: styledParams, parseAs: "text", ...styled };
  const deadline = startDeadline(Infinity, signal);
  const fetch = async (request: Request): Promise<Response> => {
    const unsent = await fromRequest(request);
    const retry = retryClassOf(unsent.method, unsent.url);
    return (await transport(unsent, { ...task, retry }).catch(carryFalsy)).response;
  };
  try {
    const { data, error, response } = await deadline.race(raw.request(facts.method, facts.path, { ...init, fetch }));
    rememberContext(response, facts);
    return { response, content: data ?? error };
  } finally {
    deadline.stop();
  }
}
