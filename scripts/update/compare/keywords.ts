import { isRecord, type Reference, type Schema } from "../../openapi/document.js";
import type { Resolve } from "../../model/references.js";

/** A schema as it is written here: the keywords that the generator does not read are there, too. */
export type Keywords = Schema & Readonly<Record<string, unknown>>;

export interface Resolved {
  readonly keywords: Keywords;
  /** The object in the document, to know it again. */
  readonly identity: object;
}

/** In OpenAPI 3.1 keywords beside a `$ref` count as well; the parts of an `allOf` are one schema. */
export function keywordsOf(node: Schema | Reference, resolve: Resolve): Resolved {
  const identity = resolve<Schema>(node);
  const own: Record<string, unknown> = { ...identity, ...node };
  delete own["$ref"];
  const { allOf, ...rest } = own;
  const parts = Array.isArray(allOf) ? allOf.filter(isRecord).map((part) => keywordsOf(part, resolve).keywords) : [];
  return { identity, keywords: withoutNullVariant([...parts, rest].reduce<Keywords>(united, {}), resolve) };
}

/** `anyOf: [X, { type: "null" }]` is X that may be null. */
function withoutNullVariant(keywords: Keywords, resolve: Resolve): Keywords {
  for (const keyword of ["anyOf", "oneOf"]) {
    const variants = variantsOf(keywords, keyword);
    const [only, another] = variants.filter(({ type }) => type !== "null");
    if (only === undefined || another !== undefined || variants.length !== 2) continue;
    const inner = keywordsOf(only, resolve).keywords;
    return united({ ...keywords, [keyword]: undefined }, { ...inner, type: [...typesOf(inner), "null"] });
  }
  return keywords;
}

function united(left: Keywords, right: Keywords): Keywords {
  return {
    ...left,
    ...right,
    ...((left.properties ?? right.properties) && { properties: { ...left.properties, ...right.properties } }),
    ...((left.required ?? right.required) && { required: [...(left.required ?? []), ...(right.required ?? [])] }),
  };
}

/** Integers are numbers in TypeScript. */
export function typesOf({ type: given, properties, items, enum: values }: Keywords): readonly string[] {
  const type: unknown = given;
  const named = typeof type === "string" ? [type] : Array.isArray(type) ? type.map(String) : [];
  const types = named.length > 0 ? named : properties !== undefined ? ["object"] : items !== undefined ? ["array"] : typesOfValues(values);
  return [...new Set(types.map((each) => (each === "integer" ? "number" : each)))].sort();
}

function typesOfValues(values: readonly unknown[] = []): readonly string[] {
  return values.map((value) => (value === null ? "null" : typeof value));
}

export function variantsOf(keywords: Keywords, keyword: string): readonly Schema[] {
  const variants = keywords[keyword];
  return Array.isArray(variants) ? variants.filter(isRecord) : [];
}
