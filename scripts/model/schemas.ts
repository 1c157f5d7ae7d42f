import { isRecord, type MediaType, type Reference, type Schema } from "../openapi/document.js";
import { tokensOf } from "../openapi/json-pointer.js";
import type { Resolve } from "./references.js";

/** The JSON media type of a request or response, if it has one. */
export function jsonContent(content: Readonly<Record<string, MediaType>> | undefined): readonly [string, MediaType] | undefined {
  return Object.entries(content ?? {}).find(([mediaType]) => isJson(mediaType));
}

export function isJson(mediaType: string): boolean {
  return /[/+]json\b/.test(mediaType);
}

/** The schema that a JSON pointer into an instance leads to. */
export function schemaAt(schema: Schema, pointer: string, resolve: Resolve): Schema | undefined {
  return tokensOf(pointer).reduce<Schema | undefined>((node, token) => {
    const property = node === undefined ? undefined : resolve<Schema>(node).properties?.[token];
    return property === undefined ? undefined : resolve<Schema>(property);
  }, resolve<Schema>(schema));
}

export function isArray(schema: Schema | undefined): boolean {
  return schema !== undefined && (schema.type === "array" || (Array.isArray(schema.type) && schema.type.includes("array")));
}

export function isNullable(schema: Schema): boolean {
  return Array.isArray(schema.type) && schema.type.includes("null");
}

/** Whether two schemas describe the same values, whatever they say about them. */
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
