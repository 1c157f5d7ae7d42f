import type { ApiModel, ExampleModel, OperationModel } from "../model/api-model.js";
import { docComment } from "./parts/doc-comment.js";
import { withImports, type ImportedName } from "./parts/imports.js";
import { literal } from "./parts/literal.js";
import { sourceText } from "./parts/source.js";
import { exportConst } from "./parts/statements.js";
import { fromSchema, fromTypes, typesOf } from "./parts/type-names.js";

/**
 *     export const examples = {
 *       CreateIpPool: {
 *         requests: { "example-1": { name: "transactional_pool" } satisfies CreateIpPoolBody },
 *         responses: { "201": { "201": { … } satisfies CreateIpPoolData }, "400": { "name not found": { … } satisfies … } },
 *       },
 *     };
 */
export function emitExamples(model: ApiModel): string {
  const value = `{ ${model.operations.map((operation) => entryOf(operation, model.checkedExamples)).join(", ")} }`;
  const docs = docComment(["The document's own examples, by operationId. Compiling this file is a contract test."]);
  const imports = model.checkedExamples ? model.operations.flatMap(usedTypes) : [];
  return sourceText(model, withImports([{ statements: [exportConst({ name: "examples", value, docs })], imports }]));
}

/** An example's type has a name in types.ts, or is a part of `operations`. */
function usedTypes(operation: OperationModel): readonly ImportedName[] {
  const named = typesOf(operation);
  return operation.examples.flatMap(({ type }) => (named.includes(type) ? fromTypes(type) : fromSchema("operations")));
}

function entryOf({ id, examples }: OperationModel, isChecked: boolean): string {
  const requests = examples.filter(({ kind }) => kind === "request");
  const statuses = [...new Set(examples.flatMap(({ status }) => status ?? []))];
  const responses = statuses.map((status) => {
    const ofStatus = examples.filter((example) => example.status === status);
    return `${JSON.stringify(status)}: ${valuesOf(ofStatus, isChecked)}`;
  });
  return `${JSON.stringify(id)}: { requests: ${valuesOf(requests, isChecked)}, responses: { ${responses.join(", ")} } }`;
}

function valuesOf(examples: readonly ExampleModel[], isChecked: boolean): string {
  const entries = examples.map(({ name, value, type }) => {
    const check = isChecked ? ` satisfies ${type}` : "";
    return `${JSON.stringify(name)}: ${literal(value)}${check}`;
  });
  return `{ ${entries.join(", ")} }`;
}
