import type { OperationPlace, Parameter, Reference, Schema } from "../openapi/document.js";
import { pointerBelow, pointerOf, tokensOf } from "../openapi/json-pointer.js";
import type { Problems } from "../problems/problems.js";
import type { BoundsModel, FieldModel, ParameterModel } from "./api-model.js";
import { styleOf } from "./parameter-style.js";
import type { Resolve } from "./references.js";

interface PlacedParameter extends Parameter {
  /** The JSON pointer of its Parameter Object. */
  readonly pointer: string;
}

/**
 * The parameters of an operation and its path item. The operation's own come first and override those of the path item. The client has no
 * cookies, so a cookie parameter is reported. The problems are bound to the document.
 */
export function parametersOf(place: OperationPlace, resolve: Resolve, problems: Problems): readonly ParameterModel[] {
  const parameters = placedParameters(place, resolve);
  for (const { name, pointer } of parameters.filter((parameter) => parameter.in === "cookie"))
    problems.report(`The client sends no cookies, so the parameter ${name} is left out.`, pointer);
  const locations = ["path", "query", "header"] as const;
  return locations.flatMap((location) =>
    parameters
      .filter((parameter) => parameter.in === location)
      .map((parameter) => {
        const { name, required, description, pointer } = parameter;
        const [mediaType, media] = Object.entries(parameter.content ?? {})[0] ?? [];
        const node = media?.schema ?? parameter.schema ?? {};
        const style = styleOf({ ...parameter, in: location }, resolve, problems.at(...tokensOf(pointer)));
        return {
          ...fieldOf({ name, node, required: required === true }, resolve),
          description,
          in: location,
          source: mediaType === undefined ? `${pointer}/schema` : pointerBelow(pointer, "content", mediaType, "schema"),
          ...(style !== undefined && { style }),
        };
      }),
  );
}

function placedParameters({ path, method, operation, pathItem }: OperationPlace, resolve: Resolve): readonly PlacedParameter[] {
  const lists = [
    { nodes: operation.parameters, pointer: pointerOf("paths", path, method, "parameters") },
    { nodes: pathItem.parameters, pointer: pointerOf("paths", path, "parameters") },
  ];
  const placed = lists.flatMap(({ nodes = [], pointer }) =>
    nodes.map((node, index): PlacedParameter => {
      // What a reference describes itself overrides what it refers to.
      const own = node.description !== undefined && { description: node.description };
      return { ...resolve(node), ...own, pointer: "$ref" in node ? node.$ref : pointerBelow(pointer, index) };
    }),
  );
  const byKey = new Map<string, PlacedParameter>();
  for (const parameter of placed) {
    const key = `${parameter.in} ${parameter.name}`;
    if (!byKey.has(key)) byKey.set(key, parameter);
  }
  return [...byKey.values()];
}

/** The fields of a body's schema, which is at the pointer, without nested fields. */
export function fieldsOf(schema: Schema, pointer: string, resolve: Resolve): readonly FieldModel[] {
  return propertiesOf(schema).map((property) => ({
    ...fieldOf(property, resolve),
    source: pointerBelow(pointer, "properties", property.name),
  }));
}

/** How deep into a response its fields are listed. */
const MAX_DEPTH = 5;

/**
 * The fields of a response, including those inside its objects and lists: `result[].pools[].id`. A field is `required` if the object that
 * contains it always has it.
 */
export function responseFieldsOf(
  node: Schema | Reference,
  resolve: Resolve,
  parent: { readonly path: string; readonly depth: number } = { path: "", depth: 0 },
): readonly FieldModel[] {
  const { path, depth } = parent;
  const schema: Schema = resolve<Schema>(node);
  if (depth > MAX_DEPTH) return [];
  if (schema.items !== undefined) return responseFieldsOf(schema.items, resolve, { path: `${path}[]`, depth });
  return propertiesOf(schema).flatMap((property) => {
    const name = path === "" ? property.name : `${path}.${property.name}`;
    return [fieldOf({ ...property, name }, resolve), ...responseFieldsOf(property.node, resolve, { path: name, depth: depth + 1 })];
  });
}

interface Property {
  readonly name: string;
  readonly node: Schema | Reference;
  readonly required: boolean;
}

function propertiesOf({ properties, required }: Schema): readonly Property[] {
  return Object.entries(properties ?? {}).map(([name, node]) => ({ name, node, required: required?.includes(name) === true }));
}

function fieldOf({ name, node, required }: Property, resolve: Resolve): FieldModel {
  // In OpenAPI 3.1, keywords next to a `$ref` apply as well.
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
  const entries = BOUNDS.flatMap((keyword) => (schema[keyword] === undefined ? [] : [[keyword, schema[keyword]] as const]));
  return { type: schema.type ?? "any", ...Object.fromEntries(entries) };
}

function limitsOf(schema: Schema): readonly string[] {
  return [
    rangeText(schema.minimum, schema.maximum, ""),
    rangeText(schema.minLength, schema.maxLength, " characters"),
    rangeText(schema.minItems, schema.maxItems, " items"),
    schema.pattern === undefined ? undefined : `pattern \`${schema.pattern}\``,
  ].filter((text) => text !== undefined);
}

function rangeText(low: number | undefined, high: number | undefined, unit: string): string | undefined {
  if (low !== undefined && high !== undefined) return `${low} to ${high}${unit}`;
  if (high !== undefined) return `at most ${high}${unit}`;
  return low === undefined ? undefined : `at least ${low}${unit}`;
}
