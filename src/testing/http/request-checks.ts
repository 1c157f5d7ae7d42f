import { operationLimits } from "../../../generated/testing.js";
import type { Bounds, OperationLimits } from "../model/tables.js";
import { codesOfField, documented, refuse, Refusal } from "../handlers/refusal.js";

const limits: OperationLimits = operationLimits;

/** Refuses a query that does not satisfy the document. */
export function checkQuery(operationId: string, query: URLSearchParams): void {
  const { query: parameters = {}, exclusive = [] } = limits[operationId] ?? {};
  for (const [name, bounds] of Object.entries(parameters)) {
    const value = query.get(name);
    if (value !== null) checkParameter(operationId, name, value, bounds);
  }
  for (const group of exclusive) {
    const given = group.filter((name) => query.has(name));
    if (given.length > 1) throw exclusiveRefusal(operationId, given);
  }
}

function checkParameter(operationId: string, name: string, value: string, bounds: Bounds): void {
  if (bounds.type === "boolean" && value !== "true" && value !== "false") throw valueRefusal(operationId, name, ["true", "false"]);
  if (bounds.enum !== undefined && !bounds.enum.includes(value)) throw valueRefusal(operationId, name, bounds.enum.map(String));
  if (bounds.type !== "integer") return;
  const number = Number(value);
  const isInteger = /^-?\d+$/.test(value);
  const type = documented(operationId, [`${name}_type`]);
  if (!isInteger && type !== undefined) throw refuse(operationId, type);
  const { minimum = -Infinity, maximum = Infinity } = bounds;
  if (isInteger && number >= minimum && number <= maximum) return;
  const [code] = codesOfField(operationId, name);
  throw code === undefined ? new Refusal(400, name, "must be numeric") : refuse(operationId, code, { max: maximum });
}

function valueRefusal(operationId: string, name: string, allowed: readonly string[]): Refusal {
  const code = documented(operationId, [`${name}_value`]);
  const list = allowed.join(", ");
  return code === undefined
    ? new Refusal(400, name, `must be one of the following: ${list}`)
    : refuse(operationId, code, { allowed: list });
}

/** The document words the exclusion at one of the two. */
function exclusiveRefusal(operationId: string, given: readonly string[]): Refusal {
  const [first = "", second = ""] = given;
  const code = documented(operationId, [`${first}_${second}`, `${second}_${first}`]);
  return code === undefined ? new Refusal(400, first, `cannot be used with ‘${second}’`) : refuse(operationId, code);
}

/** Refuses a body that does not satisfy the document. */
export function checkBody(operationId: string, body: unknown): Readonly<Record<string, unknown>> {
  const { body: fields = {}, required = [], atLeastOne = [] } = limits[operationId] ?? {};
  if (!isRecord(body)) throw refuse(operationId, "json_parse");
  for (const name of Object.keys(fields)) {
    if (body[name] === undefined || body[name] === null) {
      if (required.includes(name))
        throw refuse(operationId, documented(operationId, [`${name}_missing`, `${name}_empty`]) ?? `${name}_missing`);
      continue;
    }
    checkField(operationId, name, body[name], fields[name] ?? { type: "any" });
  }
  if (atLeastOne.length > 0 && !atLeastOne.some((name) => body[name] !== undefined && body[name] !== null)) {
    throw refuse(operationId, "missing_required_field", { fields: atLeastOne.join(", ") });
  }
  return body;
}

function checkField(operationId: string, name: string, value: unknown, bounds: Bounds): void {
  // What does not fit the type cannot be read into the server's own.
  if (!hasType(value, bounds)) throw refuse(operationId, "json_parse");
  if (bounds.enum !== undefined && !bounds.enum.includes(value)) throw valueRefusal(operationId, name, bounds.enum.map(String));
  if (typeof value === "string") checkText(operationId, name, value, bounds);
  if (Array.isArray(value)) checkCount(operationId, name, value.length, bounds);
}

function checkText(operationId: string, name: string, value: string, { minLength = 0, maxLength = Infinity, pattern }: Bounds): void {
  if (pattern !== undefined && !new RegExp(pattern, "u").test(value) && value !== "") throw refuse(operationId, `${name}_dot_space`);
  const length = Array.from(value).length;
  if (length < minLength || length > maxLength) throw refuse(operationId, `${name}_length`, { min: minLength, max: maxLength });
}

function checkCount(operationId: string, name: string, count: number, { minItems = 0, maxItems = Infinity }: Bounds): void {
  if (count < minItems) throw refuse(operationId, documented(operationId, [`${name}_length`, `${name}_empty`]) ?? `${name}_length`);
  if (count > maxItems) throw refuse(operationId, documented(operationId, [`${name}_length`, `${name}_limit`]) ?? `${name}_length`);
}

function hasType(value: unknown, { type }: Bounds): boolean {
  if (type === "array") return Array.isArray(value) && value.every((item) => typeof item === "string");
  return type === "any" || typeof value === type;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether the document gives the operation a request body. */
export function requestHasBody(operationId: string): boolean {
  return Object.keys(limits[operationId]?.body ?? {}).length > 0;
}
