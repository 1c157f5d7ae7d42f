import type { Resolve } from "../../model/references.js";
import { isRecord, type Operation } from "../../openapi/document.js";

/** Keywords whose values are read by people, not by programs. */
const PROSE = /^(?:summary|description|title|examples?|value|externalDocs|x-if-unknown)$/;

/** All prose and examples of an operation as one string, to be compared with that of another revision. */
export function proseOf(operation: Operation, resolve: Resolve): string {
  const texts: string[] = [];
  const seen = new Set<object>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) visit(item);
    if (!isRecord(node)) return;
    const identity = resolve<Record<string, unknown>>(node);
    if (seen.has(identity)) return;
    seen.add(identity);
    for (const [key, value] of Object.entries({ ...identity, ...node })) {
      // A field of that name holds an object, a title a string. Line breaks in prose are not a change.
      const isProse = PROSE.test(key) && (typeof value === "string" || key !== "title");
      if (isProse) texts.push(JSON.stringify(value).replace(/(?:\s|\\n)+/g, " "));
      if (key !== "example" && key !== "value" && key !== "$ref") visit(value);
    }
  };
  visit(operation);
  return texts.sort().join("\n");
}
