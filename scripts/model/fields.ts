import type { Parameter, Reference, Schema } from "../openapi/document.js";
import type { BoundsModel, FieldModel, ParameterModel } from "./api-model.js";
import { pointerBelow } from "../openapi/json-pointer.js";
import type { Resolve } from "./references.js";

/** The parameters of an operation, those of its path included; the operation's own come first and win. */
export function parametersOf(own: ParameterList, shared: ParameterList, resolve: Resolve): readonly ParameterModel[] {
  const byKey = new Map<string, { readonly parameter: Parameter; readonly source: string }>();
  for (const { nodes = [], pointer } of [own, shared]) {
    for (const [index, node] of nodes.entries()) {
      const parameter = resolve(node);
      const key = `${parameter.in} ${parameter.name}`;
      const source = "$ref" in node ? node.$ref : pointerBelow(pointer, "parameters", index);
      if (!byKey.has(key)) byKey.set(key, { parameter, source: `${source}/schema` });
    }
  }
  const order = ["path", "query", "header"] as const;
  return order.flatMap((place) =>
    [...byKey.values()]
      .filter(({ parameter }) => parameter.in === place)
      .map(({ parameter, source }) => ({
        ...fieldOf(parameter.name, parameter.schema ?? {}, parameter.required === true, resolve),
        description: parameter.description,
        in: place,
        source,
      })),
  );
}

/** The parameters of an operation or a path item, and where that stands. */
export interface ParameterList {
  readonly nodes: readonly (Parameter | Reference)[] | undefined;
  readonly pointer: string;
}

/** The fields of a body's schema, which stands at the pointer. */
export function fieldsOf(schema: Schema, pointer: string, resolve: Resolve): readonly FieldModel[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    ...fieldOf(name, property, schema.required?.includes(name) === true, resolve),
    source: pointerBelow(pointer, "properties", name),
  }));
}

/** How deep into an answer its fields are listed. */
const MAX_DEPTH = 5;

/**
 * The fields of an answer, with those inside its objects and lists: `result[].pools[].id`. Each is `required` if it is always there as far as
 * the object that holds it is.
 */
export function answerFieldsOf(node: Schema | Reference, resolve: Resolve, prefix = "", depth = 0): readonly FieldModel[] {
  const schema: Schema = resolve<Schema>(node);
  if (depth > MAX_DEPTH) return [];
  if (schema.items !== undefined) return answerFieldsOf(schema.items, resolve, `${prefix}[]`, depth);
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const path = prefix === "" ? name : `${prefix}.${name}`;
    const field = fieldOf(path, property, schema.required?.includes(name) === true, resolve);
    return [field, ...answerFieldsOf(property, resolve, path, depth + 1)];
  });
}

function fieldOf(name: string, node: Schema | Reference, required: boolean, resolve: Resolve): FieldModel {
  // In OpenAPI 3.1 keywords beside a `$ref` count as well.
  const schema: Schema = { ...resolve<Schema>(node), ...node };
  return {
    name,
    required,
    type: typeText(schema, resolve),
    limits: limitsOf(schema),
    bounds: boundsOf(schema),
    default: schema.default === undefined ? undefined : JSON.stringify(schema.default),
    description: schema.description,
  };
}

function typeText(schema: Schema, resolve: Resolve): string {
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? ["any"]);
  return types
    .map((type) => (type === "array" && schema.items !== undefined ? `array of ${typeText(resolve<Schema>(schema.items), resolve)}` : type))
    .join(" | ");
}

const BOUNDS = ["enum", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern"] as const;

function boundsOf(schema: Schema): BoundsModel {
  const present = BOUNDS.flatMap((keyword) => (schema[keyword] === undefined ? [] : [[keyword, schema[keyword]] as const]));
  return { type: schema.type ?? "any", ...Object.fromEntries(present) };
}

function limitsOf(schema: Schema): readonly string[] {
  return [
    range(schema.minimum, schema.maximum, ""),
    range(schema.minLength, schema.maxLength, " characters"),
    range(schema.minItems, schema.maxItems, " items"),
    schema.pattern === undefined ? undefined : `pattern \`${schema.pattern}\``,
  ].filter((text) => text !== undefined);
}

function range(low: number | undefined, high: number | undefined, unit: string): string | undefined {
  if (low !== undefined && high !== undefined) return `${low} to ${high}${unit}`;
  if (high !== undefined) return `at most ${high}${unit}`;
  return low === undefined ? undefined : `at least ${low}${unit}`;
}
