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
  const fetchClient = createOpenApiFetch<paths, "application/json">({
    baseUrl,
    headers,
    redirect: "manual",
    // openapi-fetch hands over the base URL as well.
    pathSerializer: (url, values) => baseUrl + fillPath(url.slice(baseUrl.length), values),
    fetch: async (request) => {
      const { method, signal } = request;
      const context = { method, path: new URL(request.url).pathname, attempts: 0 };
      // Which operation it is, and so whether it costs money, is not looked up here: a write is not repeated.
      const { response } = await transport({ request, context, retry: method === "GET" ? "safe" : "never", timeout, signal });
      return response;
    },
  });
  const middleware = countMiddleware(fetchClient);
  const raw = { ...fetchClient, use: middleware.use, eject: middleware.eject };

  // Its calls are typed by the document's paths; the runtime knows a path as a string.
  const caller = { raw: fetchClient as unknown as RawClient, transport, timeout, hasMiddleware: middleware.isUsed };
  const callOf = (method: OperationRow["method"]) => {
    const findOperation = operationFinder(method, region);
    return async (path: string, init: CallInit = {}): Promise<Result> => call(caller, findOperation(path), init);
  };
  const client = {
    ...{ region, raw, use: middleware.use, eject: middleware.eject },
    ...{ GET: callOf("GET"), POST: callOf("POST"), PUT: callOf("PUT"), PATCH: callOf("PATCH"), DELETE: callOf("DELETE") },
  };
  // The generated interface has a row per operation of the table that findOperation reads, made from the same document.
  return client as unknown as Client<R>;
}

/** openapi-fetch does not tell whether it has middleware; without any, a call is cheaper. */
function countMiddleware({ use, eject }: Pick<Client["raw"], "use" | "eject">): Pick<Client, "use" | "eject"> & { isUsed: () => boolean } {
  const present: Middleware[] = [];
  return {
    use(...middleware) {
      use(...middleware);
      present.push(...middleware);
    },
    eject(...middleware) {
      eject(...middleware);
      for (const each of middleware) if (present.includes(each)) present.splice(present.indexOf(each), 1);
    },
    isUsed: () => present.length > 0,
  };
}

/**
 * Finds a method's operation by path.
 *
 * @throws {TypeError} if the document has no such operation, or not in this region: it would reach the wrong host.
 */
function operationFinder(method: OperationRow["method"], region: HostRegion): (path: string) => Operation {
  const rows = Object.entries<OperationRow>(operationTable).filter(([, row]) => row.method === method);
  const operations = new Map(rows.map(([operationId, row]) => [row.path, { operationId, row }]));
  return (path) => {
    const operation = operations.get(path);
    if (operation === undefined) {
      throw new TypeError(
        `The document has no operation ${method} ${path}; nothing was sent. \`client.raw\` can call what the document does not have.`,
      );
    }
    const { operationId, row } = operation;
    if (row.regions.includes(region)) return operation;
    throw new TypeError(
      `${method} ${path} (${operationId}) does not exist in the region "${region}", only in ${row.regions.join(", ")}; nothing was sent.`,
    );
  };
}
