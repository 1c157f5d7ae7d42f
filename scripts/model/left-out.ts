import { operationsOf, pathItemsOf, type OpenApiDocument } from "../openapi/document.js";
import { pointerOf } from "../openapi/json-pointer.js";
import type { Problems } from "../problems/problems.js";
import type { Resolve } from "./references.js";

/** The methods of OpenAPI that the client does not have. */
const OTHER_METHODS = ["head", "options", "trace"] as const;

/** Reports the valid parts of a document that the client has nothing for: operations of other methods, and what a server calls or suggests. */
export function reportLeftOut(document: OpenApiDocument, resolve: Resolve, problems: Problems): void {
  for (const [path, pathItem] of pathItemsOf(document))
    for (const method of OTHER_METHODS)
      if (method in pathItem)
        problems.at("paths", path, method).report(`The client cannot call ${method.toUpperCase()} operations, so this one is left out.`);
  const operations = operationsOf(document);
  const callbacks = operations.flatMap(({ path, method, operation }) =>
    hasMembers(operation.callbacks) ? [pointerOf("paths", path, method, "callbacks")] : [],
  );
  const links = operations.flatMap(({ path, method, operation }) =>
    Object.entries(operation.responses ?? {}).flatMap(([status, response]) =>
      hasMembers(resolve(response).links) ? [pointerOf("paths", path, method, "responses", status, "links")] : [],
    ),
  );
  warnOnce("The client receives no webhooks, so they are in schema.ts only", hasMembers(document.webhooks) ? ["#/webhooks"] : [], problems);
  warnOnce("The client receives no callbacks, so they are in schema.ts only", callbacks, problems);
  warnOnce("The client follows no links", links, problems);
}

/** One warning for all places, at the first: there is nothing to do about them. */
function warnOnce(clause: string, [first, ...others]: readonly string[], problems: Problems): void {
  if (first === undefined) return;
  const more = others.length === 0 ? "" : ` (${others.length} more: ${others.slice(0, 3).join(", ")}${others.length > 3 ? ", …" : ""})`;
  problems.warn(`${clause}${more}.`, first);
}

function hasMembers(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}
