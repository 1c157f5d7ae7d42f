import { isRecord, type Operation } from "../../openapi/document.js";
import type { Resolve } from "../../model/references.js";

const PROSE = /^(?:summary|description|title|examples?|value|externalDocs|x-if-unknown)$/;

/** What is said about an operation, in one text: for a comparison, not for a reader. */
export function textsOf(operation: Operation, resolve: Resolve): string {
  const texts: string[] = [];
  const seen = new Set<object>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) visit(item);
    if (!isRecord(node)) return;
    const target: Readonly<Record<string, unknown>> = { ...resolve<Record<string, unknown>>(node), ...node };
    const identity = resolve<Record<string, unknown>>(node);
    if (seen.has(identity)) return;
    seen.add(identity);
    for (const [key, value] of Object.entries(target)) {
      // Whitespace is where the document's lines happen to break.
      if (PROSE.test(key) && (typeof value === "string" || key !== "title")) texts.push(JSON.stringify(value).replace(/(?:\s|\\n)+/g, " "));
      if (key !== "example" && key !== "value" && key !== "$ref") visit(value);
    }
  };
  visit(operation);
  return texts.sort().join("\n");
}
