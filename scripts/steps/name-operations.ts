import { derivedId, pascalCase } from "../model/names.js";
import { operationsOf, type PathItem, type SourceDocument } from "../openapi/document.js";
import type { Problems } from "../problems/problems.js";

/**
 * Gives every operation without an operationId, which OpenAPI does not require, one that is made of its method and path:
 *
 *     GET /v3/send_ips/pools/{poolid}   →   GetV3SendIpsPoolsByPoolid
 *
 * It stays the same as long as both do. Of several that would get the same id, or one that another operation has, the later ones get a number.
 */
export function nameOperations(source: SourceDocument, problems: Problems): SourceDocument {
  const { document } = source;
  const operations = operationsOf(document);
  const unnamed = operations.filter(({ operation: { operationId } }) => operationId === undefined || operationId === "");
  if (unnamed.length === 0) return source;
  const taken = new Set(operations.map(({ operation: { operationId } }) => pascalCase(operationId ?? "")));
  const paths: Record<string, PathItem> = { ...document.paths };
  for (const { path, method, operation } of unnamed) {
    const plain = derivedId(method, path);
    const id = freeId(plain, taken);
    taken.add(id);
    paths[path] = { ...paths[path], [method]: { ...operation, operationId: id } };
    const reason = id === plain ? "" : `, and numbered because another operation is ${plain}; state an operationId to keep the name`;
    problems.at("paths", path, method).warn(`The operation has no operationId; it is named ${id}, after its method and path${reason}.`);
  }
  return { ...source, document: { ...document, paths } };
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let count = 2;
  while (taken.has(`${id}${count}`)) count += 1;
  return `${id}${count}`;
}
