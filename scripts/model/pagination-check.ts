import type { Schema } from "../openapi/document.js";
import type { DirectionModel, ParameterModel } from "./api-model.js";
import type { PaginationRule } from "./pagination-rule.js";
import type { Resolve } from "./references.js";
import { isArray, schemaAt } from "./schemas.js";

/** What a rule is verified against. */
export interface PagedOperation {
  readonly parameters: readonly ParameterModel[];
  /** The schema of a page. */
  readonly schema: Schema;
  readonly resolve: Resolve;
}

/** How a rule contradicts the operation, as a sentence; `undefined` if it does not. */
export function contradictionOf({ items, directions }: PaginationRule, operation: PagedOperation): string | undefined {
  const { schema, resolve } = operation;
  if (!isArray(schemaAt(schema, items, resolve))) return `The pagination's items ${items} are not an array in the page's schema.`;
  return directions.map((direction) => contradictionIn(direction, operation)).find((contradiction) => contradiction !== undefined);
}

function contradictionIn(direction: DirectionModel, { parameters, schema, resolve }: PagedOperation): string | undefined {
  const name = direction.parameter;
  if (!hasQuery(parameters, name)) return `The pagination's query parameter \`${name}\` is not a parameter of the operation.`;
  if ("counts" in direction) {
    const isNumber = parameters.some((parameter) => parameter.name === name && hasType(parameter.bounds, NUMBERS));
    return isNumber ? undefined : `The pagination's query parameter \`${name}\` counts ${direction.counts}, but is not a number.`;
  }
  const [cursor = ""] = direction.cursors;
  const cursorSchema = schemaAt(schema, cursor, resolve);
  if (cursorSchema === undefined) return `The pagination's cursor ${cursor} is not in the page's schema.`;
  if (!hasType(cursorSchema, SCALARS)) return `The pagination's cursor ${cursor} is neither a string nor a number in the page's schema.`;
  return undefined;
}

/** Whether an operation has a query parameter. */
export function hasQuery(parameters: readonly ParameterModel[], name: string): boolean {
  return parameters.some((parameter) => parameter.in === "query" && parameter.name === name);
}

const NUMBERS = ["integer", "number"];
const SCALARS = ["string", ...NUMBERS];

function hasType({ type = [] }: Pick<Schema, "type">, names: readonly string[]): boolean {
  const types = typeof type === "string" ? [type] : type;
  return types.some((name) => names.includes(name));
}
