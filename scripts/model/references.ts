import { BuildError } from "../problems/problems.js";
import { unescapeToken } from "../openapi/json-pointer.js";
import { isRecord, type OpenApiDocument, type Reference, type SourceDocument } from "../openapi/document.js";

/** Follows references within the document; the bundle has none to other files. Throws a {@link BuildError} for one that does not resolve. */
export type Resolve = <T extends object>(node: T | Reference) => T;

/** A {@link Resolve} for one document. */
export function resolver({ file, document }: SourceDocument): Resolve {
  return function resolve<T extends object>(node: T | Reference | boolean | null, seen: readonly string[] = []): T {
    // A schema may be `true` or `false`; a valid document has no other value than an object here.
    if (typeof node !== "object" || node === null) return (node === false ? { not: {} } : {}) as T;
    const $ref = "$ref" in node ? node.$ref : undefined;
    if (typeof $ref !== "string") return node as T; // not a reference, so the other half of the union
    if (seen.includes($ref)) throw new BuildError("is a reference that leads back to itself.", { file, pointer: $ref });
    const target = lookUp(document, $ref);
    if (!isRecord(target)) throw new BuildError("is the target of a reference, but does not exist.", { file, pointer: $ref });
    // The linter has checked that the target is of the kind that the place requires.
    return resolve(target as T | Reference, [...seen, $ref]);
  };
}

/** The last token of a reference: the name of a component. */
export function referenceName($ref: string): string {
  return fragmentToken($ref.slice($ref.lastIndexOf("/") + 1));
}

/** The name of the component schema that a reference leads to; `undefined` if it leads elsewhere. */
export function schemaName($ref: string | undefined): string | undefined {
  const token = /^#\/components\/schemas\/([^/]+)$/.exec($ref ?? "")?.[1];
  return token === undefined ? undefined : fragmentToken(token);
}

/** What a reference within the document leads to; `undefined` if nothing is there. */
export function lookUp(document: OpenApiDocument, $ref: string): unknown {
  if (!$ref.startsWith("#/")) return undefined;
  const tokens = $ref.slice(2).split("/").map(fragmentToken);
  return tokens.reduce<unknown>(
    // Lists have members as well; inherited ones, such as `constructor`, are not a part of the document.
    (value, token) => (typeof value === "object" && value !== null && Object.hasOwn(value, token) ? Reflect.get(value, token) : undefined),
    document,
  );
}

/** Unescapes a token of a reference. Its pointer is a URI fragment, and therefore percent-encoded as well. */
export function fragmentToken(token: string): string {
  try {
    return unescapeToken(decodeURIComponent(token));
  } catch {
    // A `%` that encodes nothing stands for itself.
    return unescapeToken(token);
  }
}
