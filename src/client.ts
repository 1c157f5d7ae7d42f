import createOpenApiFetch, { type Middleware } from "openapi-fetch";
import type { Client, DefaultRegion, HostRegion } from "../generated/client.js";
import { operationTable } from "../generated/operations.js";
import type { paths } from "../generated/schema.js";
import { resolveOptions, type ClientOptions } from "./options.js";
import type { CallContext } from "./runtime/errors/call-context.js";
import type { OperationRow } from "./runtime/operation.js";
import { call, type CallDependencies, type CallInit, type Operation, type RawClient } from "./runtime/request/call.js";
import { fillPath } from "./runtime/request/path-parameters.js";
import { createTransport } from "./runtime/request/transport.js";
import { createRequestBuilder, fromRequest } from "./runtime/request/unsent-request.js";
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
  const transport = createTransport(connection);
  const fetchClient = createOpenApiFetch<paths, "application/json">({
    baseUrl,
    headers,
    // openapi-fetch passes the base URL as well.
    pathSerializer: (url, values) => baseUrl + fillPath(url.slice(baseUrl.length), values),
    fetch: async (request) => {
      const { method, signal, url } = request;
      const context: CallContext = { method, path: new URL(url).pathname, attempts: 0, outcome: "not-sent" };
      // The operation, and so whether it costs money, is not looked up here: a write is never retried.
      const retry = method === "GET" ? "safe" : "never";
      const { response } = await transport(await fromRequest(request), { context, retry, timeout, signal, keepBody: true });
      return response;
    },
  });
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
    find: (method, path) => findOperation(method, path, region),
    // Its calls are typed by the document's paths; the runtime knows a path as a string.
    raw: fetchClient as unknown as RawClient,
    buildRequest: createRequestBuilder(baseUrl, headers),
    transport,
    timeout,
    hasMiddleware: () => hasMiddleware,
  };
  const callOf =
    (method: OperationRow["method"]) =>
    (path: string, init: CallInit = {}): Promise<Result> =>
      call(dependencies, method, path, init);
  const raw = { ...fetchClient, use };
  const calls = { GET: callOf("GET"), PUT: callOf("PUT"), POST: callOf("POST"), PATCH: callOf("PATCH"), DELETE: callOf("DELETE") };
  const client = { region, raw, use, eject, ...calls };
  // The generated interface has a row for each operation of the table that findOperation reads; both are made from the same document.
  return client as unknown as Client<R>;
}

const operations = new Map(
  Object.entries(operationTable).map(([operationId, row]) => [`${row.method} ${row.path}`, { operationId, ...row }]),
);

/** @throws {TypeError} if the document has no such operation, or not in this region: the request would reach the wrong host. */
function findOperation(method: string, path: string, region: HostRegion): Operation {
  const operation = operations.get(`${method} ${path}`);
  if (operation === undefined)
    throw new TypeError(
      `Unknown operation ${method} ${path} (region "${region}"); nothing was sent. Use \`client.raw\` for endpoints outside the document.`,
    );
  if (operation.regions.includes(region)) return operation;
  throw new TypeError(
    `The operation ${method} ${path} does not exist in the region "${region}", only in ${operation.regions.join(", ")}; nothing was sent.`,
  );
}
