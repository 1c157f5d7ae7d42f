import { operationLimits } from "../../../generated/testing.js";
import { codesOfField, firstDocumented, Refusal, refusalFor } from "../handlers/refusal.js";
import type { Bounds } from "../model/tables.js";

/** A parameter of the query or a field of the body. */
interface Field {
  readonly operationId: string;
  readonly name: string;
  readonly bounds: Bounds;
}

/** @throws {Refusal} for a query that does not satisfy the document. */
export function checkQuery(operationId: string, query: URLSearchParams): void {
  const { query: parameters = {}, exclusive = [] } = operationLimits[operationId] ?? {};
  for (const [name, bounds] of Object.entries(parameters)) {
    const value = query.get(name);
    if (value !== null) checkParameter(value, { operationId, name, bounds });
  }
  for (const group of exclusive) {
    const conflicting = group.filter((name) => query.has(name));
    if (conflicting.length > 1) throw exclusiveRefusal(operationId, conflicting);
  }
}

function checkParameter(value: string, field: Field): void {
  const { bounds } = field;
  if (bounds.type === "boolean" && value !== "true" && value !== "false") throw valueRefusal(field, ["true", "false"]);
  if (bounds.enum !== undefined && !bounds.enum.includes(value)) throw valueRefusal(field, bounds.enum.map(String));
  if (bounds.type === "integer") checkInteger(value, field);
}

function checkInteger(value: string, { operationId, name, bounds }: Field): void {
  const number = Number(value);
  const isInteger = /^-?\d+$/.test(value);
  const typeCode = firstDocumented(operationId, [`${name}_type`]);
  if (!isInteger && typeCode !== undefined) throw refusalFor(operationId, typeCode);
  const { minimum = -Infinity, maximum = Infinity } = bounds;
  if (isInteger && number >= minimum && number <= maximum) return;
  const [code] = codesOfField(operationId, name);
  throw code === undefined ? new Refusal(400, name, "must be numeric") : refusalFor(operationId, code, { max: maximum });
}

function valueRefusal({ operationId, name }: Field, allowedValues: readonly string[]): Refusal {
  const code = firstDocumented(operationId, [`${name}_value`]);
  const allowed = allowedValues.join(", ");
  return code === undefined
    ? new Refusal(400, name, `must be one of the following: ${allowed}`)
    : refusalFor(operationId, code, { allowed });
}

/** The document describes the error for one of the two parameters. */
function exclusiveRefusal(operationId: string, names: readonly string[]): Refusal {
  const [first = "", second = ""] = names;
  const code = firstDocumented(operationId, [`${first}_${second}`, `${second}_${first}`]);
  return code === undefined ? new Refusal(400, first, `cannot be used with ‘${second}’`) : refusalFor(operationId, code);
}

/** @throws {Refusal} for a body that does not satisfy the document. */
export function checkBody(operationId: string, body: unknown): Readonly<Record<string, unknown>> {
  const { body: fields = {}, required = [], atLeastOne = [] } = operationLimits[operationId] ?? {};
  if (!isRecord(body)) throw refusalFor(operationId, "json_parse");
  const isMissing = (name: string): boolean => body[name] === undefined || body[name] === null;
  for (const [name, bounds] of Object.entries(fields)) {
    if (!isMissing(name)) checkField(body[name], { operationId, name, bounds });
    else if (required.includes(name)) throw refusalForFirst(operationId, [`${name}_missing`, `${name}_empty`]);
  }
  if (atLeastOne.length > 0 && atLeastOne.every(isMissing))
    throw refusalFor(operationId, "missing_required_field", { fields: atLeastOne.join(", ") });
  return body;
}

function checkField(value: unknown, field: Field): void {
  const { operationId, bounds } = field;
  // A server with static types cannot parse a value of another type.
  if (!hasType(value, bounds)) throw refusalFor(operationId, "json_parse");
  if (bounds.enum !== undefined && !bounds.enum.includes(value)) throw valueRefusal(field, bounds.enum.map(String));
  if (typeof value === "string") checkString(value, field);
  if (Array.isArray(value)) checkCount(value.length, field);
}

function checkString(value: string, { operationId, name, bounds }: Field): void {
  const { minLength = 0, maxLength = Infinity, pattern } = bounds;
  if (pattern !== undefined && !new RegExp(pattern, "u").test(value) && value !== "") throw refusalFor(operationId, `${name}_dot_space`);
  const length = Array.from(value).length;
  if (length < minLength || length > maxLength) throw refusalFor(operationId, `${name}_length`, { min: minLength, max: maxLength });
}

function checkCount(count: number, { operationId, name, bounds }: Field): void {
  const { minItems = 0, maxItems = Infinity } = bounds;
  if (count < minItems) throw refusalForFirst(operationId, [`${name}_length`, `${name}_empty`]);
  if (count > maxItems) throw refusalForFirst(operationId, [`${name}_length`, `${name}_limit`]);
}

/** The error of the first code that the operation documents, or of the first code. */
function refusalForFirst(operationId: string, codes: readonly [string, ...string[]]): Refusal {
  return refusalFor(operationId, firstDocumented(operationId, codes) ?? codes[0]);
}

function hasType(value: unknown, { type }: Bounds): boolean {
  if (type === "array") return Array.isArray(value) && value.every((item) => typeof item === "string");
  return type === "any" || typeof value === type;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether the document describes a request body of the operation. */
export function requestHasBody(operationId: string): boolean {
  return Object.keys(operationLimits[operationId]?.body ?? {}).length > 0;
}
