import createOpenApiFetch, { type Middleware } from "openapi-fetch";
import type { Client, DefaultRegion, HostRegion } from "../generated/client.js";
import { operationTable } from "../generated/operations.js";
import type { paths } from "../generated/schema.js";
import { resolveOptions, type ClientOptions } from "./options.js";
import { call, type Caller, type CallInit, type Operation, type RawClient } from "./runtime/request/call.js";
import type { CallContext } from "./runtime/errors/call-context.js";
import { createDrafter } from "./runtime/request/draft.js";
import type { OperationRow } from "./runtime/operation.js";
import { fillPath } from "./runtime/request/path-parameters.js";
import type { Result } from "./runtime/result.js";
import { createTransport } from "./runtime/request/transport.js";

/**
 * A client of SendGrid's IP Address Management API.
 *
 * @example
 * const client = createClient({ apiKey: process.env.SENDGRID_API_KEY! });
 * const result = await client.GET("/v3/send_ips/pools");
 * if (result.ok) console.log(result.data.result);
 *
 * @throws {TypeError} for an option that cannot be used.
 */
export function createClient<R extends HostRegion = DefaultRegion>(options: ClientOptions<R>): Client<R> {
  const { region, timeout, headers, ...connection } = resolveOptions(options);
  const { baseUrl } = connection;
  const transport = createTransport(connection);
  const fetchClient = createOpenApiFetch<paths, "application/json">({
    baseUrl,
    headers,
    // openapi-fetch hands over the base URL as well.
    pathSerializer: (url, values) => baseUrl + fillPath(url.slice(baseUrl.length), values),
    fetch: async (request) => {
      const { method, signal, url } = request;
      const context: CallContext = { method, path: new URL(url).pathname, attempts: 0, outcome: "not-sent" };
      // Which operation it is, and so whether it costs money, is not looked up here: a write is not repeated.
      const { response } = await transport(request, { context, retry: method === "GET" ? "safe" : "never", timeout, signal });
      return response;
    },
  });
  let hasMiddleware = false;
  const use = (...middleware: Middleware[]): void => {
    // Without any, a call is cheaper.
    hasMiddleware = true;
    fetchClient.use(...middleware);
  };
  const eject = (...middleware: Middleware[]): void => {
    fetchClient.eject(...middleware);
  };
  // Its calls are typed by the document's paths; the runtime knows a path as a string.
  const find: Caller["find"] = (method, path) => findOperation(method, path, region);
  const caller = {
    find,
    raw: fetchClient as unknown as RawClient,
    draft: createDrafter(baseUrl, headers),
    transport,
    timeout,
    hasMiddleware: () => hasMiddleware,
  };
  const callOf =
    (method: OperationRow["method"]) =>
    (path: string, init: CallInit = {}): Promise<Result> =>
      call(caller, method, path, init);
  const raw = { ...fetchClient, use };
  const calls = { GET: callOf("GET"), PUT: callOf("PUT"), POST: callOf("POST"), PATCH: callOf("PATCH"), DELETE: callOf("DELETE") };
  const client = { region, raw, use, eject, ...calls };
  // The generated interface has a row per operation of the table that findOperation reads, made from the same document.
  return client as unknown as Client<R>;
}

const operations = new Map(
  Object.entries<OperationRow>(operationTable).map(([operationId, row]) => [`${row.method} ${row.path}`, { operationId, ...row }]),
);

/** @throws {TypeError} if the document has no such operation, or not in this region: it would reach the wrong host. */
function findOperation(method: string, path: string, region: HostRegion): Operation {
  const operation = operations.get(`${method} ${path}`);
  if (operation?.regions.includes(region) === true) return operation;
  const elsewhere = operation === undefined ? "" : ` (only in ${operation.regions.join(", ")})`;
  throw new TypeError(
    `There is no operation ${method} ${path} in the region "${region}"${elsewhere}; nothing was sent. \`client.raw\` can call what the document does not have.`,
  );
}
