import { isRecord, type MediaType, type Reference, type Schema } from "../openapi/document.js";
import { tokensOf } from "../openapi/json-pointer.js";
import type { Resolve } from "./references.js";

/** One entry of a `content` map. */
export interface JsonContent {
  readonly mediaType: string;
  readonly media: MediaType;
}

/** The first JSON media type of a body or response; `undefined` if it has none. */
export function jsonContent(content: Readonly<Record<string, MediaType>> | undefined): JsonContent | undefined {
  const entry = Object.entries(content ?? {}).find(([mediaType]) => isJson(mediaType));
  return entry === undefined ? undefined : { mediaType: entry[0], media: entry[1] };
}

/** Whether a media type is JSON: `application/json`, `application/problem+json`. */
export function isJson(mediaType: string): boolean {
  return /[/+]json\b/.test(mediaType);
}

/** The schema that a JSON pointer into an instance leads to; `undefined` if the schema has no such property. */
export function schemaAt(schema: Schema, pointer: string, resolve: Resolve): Schema | undefined {
  return tokensOf(pointer).reduce<Schema | undefined>((node, token) => {
    const property = node === undefined ? undefined : resolve<Schema>(node).properties?.[token];
    return property === undefined ? undefined : resolve<Schema>(property);
  }, resolve<Schema>(schema));
}

/** Whether a schema describes arrays, at least among other types. */
export function isArray(schema: Schema | undefined): boolean {
  return schema !== undefined && (schema.type === "array" || (Array.isArray(schema.type) && schema.type.includes("array")));
}

/** Whether a schema allows `null` by its `type`. */
export function isNullable(schema: Schema): boolean {
  return Array.isArray(schema.type) && schema.type.includes("null");
}

/** Whether two schemas describe the same values; descriptions and examples may differ. */
export function describesTheSame(a: Schema, b: Schema): boolean {
  return canonical(a) === canonical(b);
}

function canonical(schema: Schema): string {
  return JSON.stringify(schema, (key, value: unknown) => {
    if (key === "description" || key === "example" || key === "examples") return undefined;
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
  });
}

/** What JSON a schema allows: objects alone, arrays alone, or anything else. */
export function bodyKindOf(node: Schema | Reference, resolve: Resolve): "object" | "array" | "any" {
  const schema = resolve<Schema>(node);
  if (schema.type === "array") return "array";
  return schema.type === "object" || (schema.type === undefined && schema.properties !== undefined) ? "object" : "any";
}
