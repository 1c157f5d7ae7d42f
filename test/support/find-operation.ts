import { documentedOperations, type DocumentedOperation } from "./document.js";
import type { ReceivedRequest } from "./server.js";

/** The operation of a request, according to the document itself. */
export function findOperation({ method, path }: Pick<ReceivedRequest, "method" | "path">): DocumentedOperation | undefined {
  return documentedOperations.find((operation) => operation.method === method && templatePattern(operation.path).test(path));
}

/** A colon in a path is literal, as in `subusers:batchAdd`. */
function templatePattern(template: string): RegExp {
  const parts = template.split(/\{[^{}]+\}/).map((text) => text.replace(/[.*+?^$()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("([^/:]+)")}$`);
}
