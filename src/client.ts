import createOpenApiFetch, { type Middleware } from "openapi-fetch";
import type { Client, DefaultRegion, HostRegion } from "../generated/client.js";
import { retryRules } from "../generated/operations.js";
import type { paths } from "../generated/schema.js";
import { findOperation, retryClassOf } from "./find-operation.js";
import { resolveOptions, type ClientOptions } from "./options.js";
import { newContext } from "./runtime/errors/call-context.js";
import type { OperationRow } from "./runtime/operation.js";
import { call, type CallDependencies, type CallInit, type RawClient } from "./runtime/request/call.js";
import { carryFalsy, uncarry } from "./runtime/request/falsy-reason.js";
import { fillPath } from "./runtime/request/path-parameters.js";
import type { SendTask } from "./runtime/request/task.js";
import { createTransport } from "./runtime/request/transport.js";
import { createRequestBuilder, fromRequest } from "./runtime/request/build-request.js";
import type { Result } from "./runtime/result.js";

/**
 * Creates a client of SendGrid's IP Address Management API.
 *
 * @example
 * const client = createClient({ apiKey: process.env.SENDGRID_API_KEY! });
 * const result = await client.GET("/v3/send_ips/pools");
 * if (result.ok) console.log(result.data.result);
 *
 * @throws {TypeError} for an unusable option.
 */
export function createClient<R extends HostRegion = DefaultRegion>(options: ClientOptions<R>): Client<R> {
  const { region, timeout, headers, ...connection } = resolveOptions(options);
  const { baseUrl } = connection;
  const transport = createTransport({ ...connection, rules: retryRules });
  const fetchClient = createOpenApiFetch<paths, "application/json">({
    baseUrl,
    headers,
    pathSerializer: fillPath,
    fetch: async (request) => {
      const { signal } = request;
      const unsent = await fromRequest(request);
      const { method, url } = unsent;
      const facts = newContext({ method, path: new URL(url).pathname });
      const task: SendTask = { call: facts, retry: retryClassOf(method, url, baseUrl), timeout, signal, keepBody: true, keys: [] };
      return (await transport(unsent, task).catch(carryFalsy)).response;
    },
  });
  const raw = withReasons(fetchClient);
  let hasMiddleware = false;
  const use = (...middleware: Middleware[]): void => {
    // Without middleware, a call is cheaper.
    hasMiddleware = true;
    fetchClient.use(...middleware);
  };
  const eject = (...middleware: Middleware[]): void => {
    fetchClient.eject(...middleware);
  };
  const dependencies: CallDependencies = {
    find: (place) => findOperation(place, region),
    retryClassOf: (method, url) => retryClassOf(method, url, baseUrl),
    // Its calls are typed by the document's paths; the runtime knows a path as a string.
    raw: raw as unknown as RawClient,
    buildRequest: createRequestBuilder(baseUrl, headers),
    transport,
    timeout,
    hasMiddleware: () => hasMiddleware,
  };
  const callOf =
    (method: OperationRow["method"]) =>
    (path: string, init: CallInit = {}): Promise<Result> =>
      call(dependencies, { method, path }, init);
  const calls = { GET: callOf("GET"), PUT: callOf("PUT"), POST: callOf("POST"), PATCH: callOf("PATCH"), DELETE: callOf("DELETE") };
  const client = { region, raw: { ...raw, use }, use, eject, ...calls };
  // The generated interface has a row for each operation of the table that findOperation reads; both are made from the same document.
  return client as unknown as Client<R>;
}

const RAW_CALLS = ["request", "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

/** The same client, whose calls reject with a falsy reason as it is. */
function withReasons<Client extends object>(client: Client): Client {
  const copy = { ...client };
  for (const name of RAW_CALLS) {
    // openapi-fetch has these methods, with other types each.
    const send = Reflect.get(client, name) as (...args: readonly unknown[]) => Promise<unknown>;
    Reflect.set(copy, name, (...args: readonly unknown[]) => send(...args).catch(uncarry));
  }
  return copy;
}
