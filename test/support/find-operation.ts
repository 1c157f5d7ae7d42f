import { documentedOperations, type DocumentedOperation } from "./document.js";
import type { ReceivedRequest } from "./server.js";

/** The operation of a request, by the document itself. */
export function findOperation({ method, path }: Pick<ReceivedRequest, "method" | "path">): DocumentedOperation | undefined {
  return documentedOperations.find((operation) => operation.method === method && templatePattern(operation.path).test(path));
}

/** A literal colon in a path is a colon, not the beginning of a parameter. */
function templatePattern(template: string): RegExp {
  const parts = template.split(/\{[^{}]+\}/).map((text) => text.replace(/[.*+?^$()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("([^/:]+)")}$`);
}
