import type { ServerResponse } from "node:http";
import { documentedOperations, responseExamples, type DocumentedOperation } from "./document.js";
import { sendJson, startServer, type ReceivedRequest, type Server } from "./server.js";

/** A server that answers each operation with the document's own success example, and lists page by page. */
export function startExampleServer(): Promise<Server> {
  return startServer((request, response) => {
    const operation = findOperation(request);
    if (operation === undefined) sendJson(response, 404, { errors: [{ field: null, message: "not found" }] });
    else answer(operation, request, response);
  });
}

export function findOperation({ method, path }: Pick<ReceivedRequest, "method" | "path">): DocumentedOperation | undefined {
  return documentedOperations.find((operation) => operation.method === method && templatePattern(operation.path).test(path));
}

/** A literal colon in a path is a colon, not the beginning of a parameter. */
function templatePattern(template: string): RegExp {
  const parts = template.split(/\{[^{}]+\}/).map((text) => text.replace(/[.*+?^$()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("([^/:]+)")}$`);
}

function answer(operation: DocumentedOperation, { query }: ReceivedRequest, response: ServerResponse): void {
  const status = Object.keys(operation.operation.responses ?? {}).find((code) => code.startsWith("2")) ?? "200";
  const [example] = responseExamples(operation, status);
  const body = example?.[1];
  sendJson(response, Number(status), isPage(body) ? onePage(body, query) : body);
}

interface ExamplePage {
  readonly result: readonly unknown[];
  readonly _metadata: { readonly next_params: object };
}

function isPage(body: unknown): body is ExamplePage {
  return typeof body === "object" && body !== null && "result" in body && "_metadata" in body;
}

/** One item of the example per page, with its number as the cursor. */
function onePage({ result, _metadata }: ExamplePage, query: URLSearchParams): ExamplePage {
  const start = Number(query.get("after_key") ?? 0);
  const next = start + 1;
  return {
    result: result.slice(start, next),
    _metadata: { next_params: { ..._metadata.next_params, after_key: next < result.length ? String(next) : null } },
  };
}
