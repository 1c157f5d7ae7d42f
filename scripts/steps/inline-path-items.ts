import { isDeepStrictEqual } from "node:util";
import { lookUp, referenceName } from "../model/references.js";
import { isRecord, type OpenApiDocument, type PathItem, type SourceDocument } from "../openapi/document.js";
import { pointerOf } from "../openapi/json-pointer.js";
import type { Problems } from "../problems/problems.js";

type Inlined = PathItem & { readonly $ref?: string };

/**
 * Replaces the references of path items by what they refer to, so that every later step finds the operations:
 *
 *     /t: { $ref: "#/components/pathItems/T", summary: Things }   →   /t: { summary: Things, get: …, post: … }
 *
 * What stands beside a `$ref` is merged. Where both have a field, OpenAPI defines no result, so it is reported. A component that nothing refers
 * to afterwards is removed, because an operationId must stand in one place.
 *
 * Throws a `BuildError` at a reference that does not lead to a path item.
 */
export function inlinePathItems(source: SourceDocument, problems: Problems): SourceDocument {
  const { paths = {} } = source.document;
  if (!Object.values(paths).some(isReference)) return source;
  const inlined = Object.entries(paths).map(([path, item]) => [path, inline(item, source.document, problems.at("paths", path))] as const);
  return { ...source, document: withoutUnused({ ...source.document, paths: Object.fromEntries(inlined) }, source.document) };
}

function inline(item: Inlined, document: OpenApiDocument, problems: Problems): PathItem {
  const seen: string[] = [];
  let merged = item;
  while (isReference(merged)) {
    const { $ref, ...beside } = merged;
    if (seen.includes($ref)) throw problems.at("$ref").fatal("is a reference that leads back to itself.");
    seen.push($ref);
    const target = lookUp(document, $ref);
    if (!isRecord(target)) throw problems.at("$ref").fatal(`${JSON.stringify($ref)} does not lead to a path item.`);
    const clashes = Object.entries(beside).filter(([key, value]) => Object.hasOwn(target, key) && !isDeepStrictEqual(target[key], value));
    for (const [key] of clashes)
      problems
        .at(key)
        .report(`${$ref}, which the path item refers to, has another \`${key}\`; OpenAPI does not say which one counts. This one is used.`);
    merged = { ...target, ...beside };
  }
  return merged;
}

/** The document without those of its shared path items that only the original referred to. */
function withoutUnused(document: OpenApiDocument, original: OpenApiDocument): OpenApiDocument {
  const { pathItems, ...components } = document.components ?? {};
  if (pathItems === undefined) return document;
  const before = referencesIn(original);
  const after = referencesIn(document);
  const remaining = Object.entries(pathItems).filter(([name]) => {
    const pointer = pointerOf("components", "pathItems", name);
    return after.has(pointer) || !before.has(pointer);
  });
  const others = { ...components, ...(remaining.length > 0 && { pathItems: Object.fromEntries(remaining) }) };
  return { ...document, components: others };
}

/** The shared path items that a document refers to, or to a part of which it refers, as JSON pointers. */
function referencesIn(document: OpenApiDocument): ReadonlySet<string> {
  const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/pathItems\/([^"/]+)/g);
  return new Set([...references].map(([, name = ""]) => pointerOf("components", "pathItems", referenceName(name))));
}

function isReference(item: unknown): item is PathItem & { readonly $ref: string } {
  return isRecord(item) && typeof item["$ref"] === "string";
}
