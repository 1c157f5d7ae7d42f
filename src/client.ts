import createOpenApiFetch, { type Middleware } from "openapi-fetch";
import type { Client, DefaultRegion, HostRegion } from "../generated/client.js";
import { operationTable } from "../generated/operations.js";
import type { paths } from "../generated/schema.js";
import { resolveOptions, type ClientOptions } from "./options.js";
import { call, type CallInit, type Operation, type RawClient } from "./runtime/call.js";
import type { OperationRow } from "./runtime/operation-row.js";
import { fillPath } from "./runtime/path-parameters.js";
import type { Result } from "./runtime/result.js";
import { createTransport } from "./runtime/transport.js";

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
  const raw = createOpenApiFetch<paths, "application/json">({
    baseUrl,
    headers,
    redirect: "manual",
    // openapi-fetch hands over the base URL as well.
    pathSerializer: (url, values) => baseUrl + fillPath(url.slice(baseUrl.length), values),
    fetch: (request) => {
      const { method, signal } = request;
      const context = { method, path: new URL(request.url).pathname };
      // Which operation it is, and so whether it costs money, is not looked up here: a write is not repeated.
      return transport({ request, context, retry: method === "GET" ? "safe" : "never", timeout, signal });
    },
  });
  // Its calls are typed by the document's paths; the runtime knows a path as a string.
  const untyped = raw as unknown as RawClient;

  const callOf =
    (method: OperationRow["method"]) =>
    async (path: string, init: CallInit = {}): Promise<Result> =>
      call({ raw: untyped, transport, timeout }, findOperation(method, path, region), init);
  const client = {
    region,
    raw,
    GET: callOf("GET"),
    POST: callOf("POST"),
    PUT: callOf("PUT"),
    PATCH: callOf("PATCH"),
    DELETE: callOf("DELETE"),
    use: (...middleware: Middleware[]) => {
      raw.use(...middleware);
    },
    eject: (...middleware: Middleware[]) => {
      raw.eject(...middleware);
    },
  };
  // The generated interface has a row per operation of the table that findOperation reads, made from the same document.
  return client as unknown as Client<R>;
}

/** @throws {TypeError} if the document has no such operation, or not in this region: it would reach the wrong host. */
function findOperation(method: string, path: string, region: HostRegion): Operation {
  for (const [operationId, row] of Object.entries<OperationRow>(operationTable)) {
    if (row.method !== method || row.path !== path) continue;
    if (row.regions.includes(region)) return { operationId, row };
    throw new TypeError(
      `${method} ${path} (${operationId}) does not exist in the region "${region}", only in ${row.regions.join(", ")}; nothing was sent.`,
    );
  }
  throw new TypeError(
    `The document has no operation ${method} ${path}; nothing was sent. \`client.raw\` can call what the document does not have.`,
  );
}
