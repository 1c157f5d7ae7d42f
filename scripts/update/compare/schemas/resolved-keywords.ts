import { isRecord, type Reference, type Schema } from "../../../openapi/document.js";
import type { Resolve } from "../../../model/references.js";

/** The keywords of a schema, including those that the generator does not read. */
export type Keywords = Schema & Readonly<Record<string, unknown>>;

export interface ResolvedSchema {
  readonly keywords: Keywords;
  /** The object in the document, by which a recursive schema is recognised. */
  readonly identity: object;
}

/** Resolves a schema: keywords next to a `$ref` apply as well (OpenAPI 3.1), and the parts of an `allOf` are merged. */
export function keywordsOf(node: Schema | Reference, resolve: Resolve): ResolvedSchema {
  const identity = resolve<Schema>(node);
  const stated: Record<string, unknown> = { ...identity, ...node };
  delete stated["$ref"];
  const { allOf, ...rest } = stated;
  const parts = Array.isArray(allOf) ? allOf.filter(isRecord).map((part) => keywordsOf(part, resolve).keywords) : [];
  return { identity, keywords: withoutNullVariant([...parts, rest].reduce<Keywords>(merge, {}), resolve) };
}

/** `anyOf: [X, { type: "null" }]` is a nullable X. */
function withoutNullVariant(keywords: Keywords, resolve: Resolve): Keywords {
  for (const keyword of ["anyOf", "oneOf"]) {
    const variants = variantsOf(keywords, keyword);
    const [only, another] = variants.filter(({ type }) => type !== "null");
    if (only === undefined || another !== undefined || variants.length !== 2) continue;
    const variant = keywordsOf(only, resolve).keywords;
    return merge({ ...keywords, [keyword]: undefined }, { ...variant, type: [...typesOf(variant), "null"] });
  }
  return keywords;
}

function merge(first: Keywords, second: Keywords): Keywords {
  return {
    ...first,
    ...second,
    ...((first.properties ?? second.properties) && { properties: { ...first.properties, ...second.properties } }),
    ...((first.required ?? second.required) && { required: [...(first.required ?? []), ...(second.required ?? [])] }),
  };
}

/** The types of a schema, sorted. An integer is a `number`, as in TypeScript. */
export function typesOf({ type: stated, properties, items, enum: values }: Keywords): readonly string[] {
  const type: unknown = stated;
  const named = typeof type === "string" ? [type] : Array.isArray(type) ? type.map(String) : [];
  const types = named.length > 0 ? named : properties !== undefined ? ["object"] : items !== undefined ? ["array"] : typesOfValues(values);
  return [...new Set(types.map((name) => (name === "integer" ? "number" : name)))].sort();
}

function typesOfValues(values: readonly unknown[] = []): readonly string[] {
  return values.map((value) => (value === null ? "null" : typeof value));
}

/** The variants of `oneOf` or `anyOf`; none if the schema does not have the keyword. */
export function variantsOf(keywords: Keywords, keyword: string): readonly Schema[] {
  const variants = keywords[keyword];
  return Array.isArray(variants) ? variants.filter(isRecord) : [];
}
