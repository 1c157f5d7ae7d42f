import { isRecord, type OpenApiDocument, type SourceDocument } from "../openapi/document.js";

/**
 * Converts OpenAPI 3.0 to 3.1 mechanically, without corrections (those are the overlay's):
 *
 *     type: string      →   type: [string, "null"]
 *     nullable: true
 *
 * A schema without a `type` gets `anyOf` with `type: "null"` instead.
 */
export function normalise(sources: readonly SourceDocument[]): SourceDocument[] {
  return sources.map((source) => ({
    ...source,
    // Only schemas change, and document.ts describes the new form as well.
    document: { ...(modernise(source.document) as OpenApiDocument), openapi: "3.1.0" },
  }));
}

function modernise(node: unknown, parentKey?: string): unknown {
  if (Array.isArray(node)) return node.map((item) => modernise(item));
  if (!isRecord(node)) return node;
  // The values of these keys are data, not schemas: data may have a field named `nullable`.
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, isData(key, parentKey) ? value : modernise(value, key)]),
  );
  // A property may be named `nullable` as well; only the keyword is a boolean.
  return typeof copy["nullable"] === "boolean" ? withNull(copy) : copy;
}

function isData(key: string, parentKey: string | undefined): boolean {
  if (parentKey === "properties") return false;
  return key === "example" || key === "default" || key === "enum" || key === "const" || (key === "value" && parentKey !== undefined);
}

function withNull({ nullable, ...schema }: Record<string, unknown>): Record<string, unknown> {
  if (nullable !== true) return schema;
  const { type, enum: values, description, title, ...rest } = schema;
  if (typeof type === "string")
    return { ...schema, type: withNullItem([type], "null"), ...(Array.isArray(values) && { enum: withNullItem(values, null) }) };
  if (Array.isArray(type)) return { ...schema, type: withNullItem(type, "null") };
  const annotations = { ...(title !== undefined && { title }), ...(description !== undefined && { description }) };
  const keywords = { ...rest, ...(values !== undefined && { enum: values }) };
  return Object.keys(keywords).length === 0 ? schema : { ...annotations, anyOf: [keywords, { type: "null" }] };
}

function withNullItem(items: readonly unknown[], nullItem: "null" | null): readonly unknown[] {
  return items.includes(nullItem) ? items : [...items, nullItem];
}
