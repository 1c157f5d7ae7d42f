import type { HostRegion } from "../generated/client.js";
import { operationTable } from "../generated/operations.js";
import type { RetryClass } from "./runtime/operation.js";
import type { CallPlace, Operation } from "./runtime/request/call.js";

const operations = new Map(
  Object.entries(operationTable).map(([operationId, row]) => [`${row.method} ${row.path}`, { operationId, ...row }]),
);

/** @throws {TypeError} if the document has no such operation, or not in this region: the request would reach the wrong host. */
export function findOperation({ method, path }: CallPlace, region: HostRegion): Operation {
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

/** The retry class of a request that middleware or the caller of `raw` has made; one outside the document is retried only if it is a GET. */
export function retryClassOf(method: string, url: string, baseUrl: string): RetryClass {
  const segments = url
    .slice(baseUrl.length)
    .replace(/[?#].*$/s, "")
    .split("/");
  for (const operation of operations.values())
    if (operation.method === method && matches(operation.path.split("/"), segments)) return operation.retry;
  return method === "GET" ? "safe" : "never";
}

function matches(template: readonly string[], segments: readonly string[]): boolean {
  return template.length === segments.length && template.every((part, index) => part === segments[index] || /^\{[^{}]+\}$/.test(part));
}
