import type { ApiModel, DetailType, ErrorRuleModel, OperationModel } from "../model/api-model.js";
import { docComment } from "./parts/doc-comment.js";
import { typesFrom, withImports } from "./parts/imports.js";
import { literal } from "./parts/literal.js";
import { sourceText } from "./parts/source.js";
import { exportConst } from "./parts/statements.js";

/**
 *     export const operationLimits: OperationLimits = {
 *       ListIpPool: { query: { limit: { type: "integer", minimum: 1, maximum: 100 } }, body: {}, required: [], exclusive: [], atLeastOne: [] },
 *     };
 *     export const errorTexts: ErrorTexts = {
 *       CreateIpPool: { name_length: { status: 400, field: "name", text: "needs to be between {min} to {max} …", values: { min: 2, max: 64 } } },
 *     };
 */
export function emitTesting(model: ApiModel): string {
  const limits = model.operations.map((operation) => [operation.id, limitsOf(operation)]);
  const texts = model.operations.map(({ id, errors }) => [id, Object.fromEntries(errors.map((rule) => [rule.code, textOf(rule)]))]);
  const statements = [
    exportConst({
      name: "operationLimits",
      type: "OperationLimits",
      value: literal(Object.fromEntries(limits)),
      docs: docComment(["What a request must satisfy, by operationId."]),
    }),
    exportConst({
      name: "errorTexts",
      type: "ErrorTexts",
      value: literal(Object.fromEntries(texts)),
      docs: docComment(["The documented errors, by operationId and code."]),
    }),
  ];
  const imports = typesFrom(`${model.src}/testing/model/tables.js`, ["ErrorTexts", "OperationLimits"]);
  return sourceText(model, withImports([{ statements, imports }]));
}

function limitsOf({ parameters, body, exclusive }: OperationModel): object {
  const query = parameters.filter((parameter) => parameter.in === "query").map(({ name, bounds }) => [name, bounds] as const);
  const fields = body?.fields ?? [];
  return {
    query: Object.fromEntries(query),
    body: Object.fromEntries(fields.map(({ name, bounds }) => [name, bounds] as const)),
    required: fields.filter(({ required }) => required).map(({ name }) => name),
    atLeastOne: body?.atLeastOne ?? [],
    exclusive,
  };
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
