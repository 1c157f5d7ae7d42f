import { BuildError } from "../command/problems.js";
import { unescapeToken } from "../openapi/json-pointer.js";
import { isRecord, type OpenApiDocument, type Reference, type SourceDocument } from "../openapi/document.js";

/** Follows the document's own references; those to other files are gone after the bundle. */
export type Resolve = <T extends object>(node: T | Reference) => T;

export function resolver({ file, document }: SourceDocument): Resolve {
  return function resolve<T extends object>(node: T | Reference | boolean | null, seen: readonly string[] = []): T {
    // A schema may be `true` or `false`; nothing else that is no object gets here from a valid document.
    if (typeof node !== "object" || node === null) return (node === false ? { not: {} } : {}) as T;
    const $ref = "$ref" in node ? node.$ref : undefined;
    if (typeof $ref !== "string") return node as T; // not a reference, so the other half of the union
    if (seen.includes($ref)) throw new BuildError("is a reference that leads back to itself.", { file, pointer: $ref });
    const target = lookUp(document, $ref);
    if (!isRecord(target)) throw new BuildError("is referred to, but does not exist.", { file, pointer: $ref });
    // The linter has checked that the target is of the kind that the place demands.
    return resolve(target as T | Reference, [...seen, $ref]);
  };
}

/** The last token of a reference: a component's name. */
export function referenceName($ref: string): string {
  return fragmentToken($ref.slice($ref.lastIndexOf("/") + 1));
}

function lookUp(document: OpenApiDocument, $ref: string): unknown {
  if (!$ref.startsWith("#/")) return undefined;
  const tokens = $ref.slice(2).split("/").map(fragmentToken);
  return tokens.reduce<unknown>((value, token) => (isRecord(value) ? value[token] : undefined), document);
}

/** A reference's pointer is a URI fragment, and so percent-encoded as well. */
export function fragmentToken(token: string): string {
  return unescapeToken(decodeURIComponent(token));
}
