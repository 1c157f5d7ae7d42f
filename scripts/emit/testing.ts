import type { ApiModel, DetailType, ErrorRuleModel, FieldModel, OperationModel } from "../model/api-model.js";
import { docComment } from "./parts/doc-comment.js";
import { limitedFields } from "./limits.js";
import { typesFrom, valuesFrom, withImports } from "./parts/imports.js";
import { literal, propertyKey } from "./parts/literal.js";
import { sourceText } from "./parts/source.js";
import { exportConst } from "./parts/statements.js";

/**
 *     export const operationLimits: OperationLimits = {
 *       ListIpPool: { query: { limit: { type: "integer", ...limits.ListIpPool.limit } }, body: {}, required: [], exclusive: [], atLeastOne: [] },
 *     };
 *     export const errorTexts: ErrorTexts = {
 *       CreateIpPool: { name_length: { status: 400, field: "name", text: "needs to be between {min} to {max} …", values: { min: 2, max: 64 } } },
 *     };
 */
export function emitTesting(model: ApiModel): string {
  const limits = model.operations.map((operation) => `${propertyKey(operation.id)}: ${limitsOf(operation)}`);
  const texts = model.operations.map(({ id, errors }) => [id, Object.fromEntries(errors.map((rule) => [rule.code, textOf(rule)]))]);
  const statements = [
    exportConst({
      name: "operationLimits",
      type: "OperationLimits",
      value: `{ ${limits.join(", ")} }`,
      docs: docComment(["What a request must satisfy, by operationId."]),
    }),
    exportConst({
      name: "errorTexts",
      type: "ErrorTexts",
      value: literal(Object.fromEntries(texts)),
      docs: docComment(["The documented errors, by operationId and code."]),
    }),
  ];
  const imports = [
    ...typesFrom(`${model.src}/testing/model/tables.js`, ["ErrorTexts", "OperationLimits"]),
    ...valuesFrom("./limits.js", model.operations.some((operation) => limitedFields(operation).length > 0) ? ["limits"] : []),
  ];
  return sourceText(model, withImports([{ statements, imports }]));
}

function limitsOf(operation: OperationModel): string {
  const { parameters, body, exclusive } = operation;
  const limited = limitedFields(operation);
  const entry = (field: FieldModel): string => {
    const key = limited.find((candidate) => candidate.field === field)?.key;
    const limits = key === undefined ? "" : `, ...limits${access(operation.id)}${access(key)}`;
    return `${propertyKey(field.name)}: { type: ${literal(field.bounds.type)}${limits} }`;
  };
  const fields = body?.fields ?? [];
  const query = parameters.filter((parameter) => parameter.in === "query");
  const required = fields.filter(({ required }) => required).map(({ name }) => name);
  const rules = `required: ${literal(required)}, atLeastOne: ${literal(body?.atLeastOne ?? [])}, exclusive: ${literal(exclusive)}`;
  return `{ query: { ${query.map(entry).join(", ")} }, body: { ${fields.map(entry).join(", ")} }, ${rules} }`;
}

/** `.limit`, `["body.region"]` */
function access(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

/** The placeholders lose their types; the values are those of the example, with counts as numbers. */
function textOf({ status, field, message, details, pattern, example }: ErrorRuleModel): object {
  const names = Object.keys(details);
  const text = names.length === 0 ? message : message.replace(/\{(\w+)(?::\w+)?\}/g, "{$1}");
  const groups = Object.entries(new RegExp(pattern, "isu").exec(example)?.groups ?? {});
  return { status, field, text, values: Object.fromEntries(groups.map(([name, value]) => [name, valueOf(value, details[name])])) };
}

function valueOf(value: string, type: DetailType | undefined): string | number {
  return type === "number" ? Number(value.replaceAll(",", "")) : value;
}
