import type { ApiModel, ExampleModel, OperationModel } from "../model/api-model.js";
import { importTypes } from "./client.js";
import { literal } from "./parts/literal.js";
import { constant } from "./operations.js";
import { sourceText } from "./parts/source.js";
import { schemaImport } from "./types.js";

/**
 *     export const examples = {
 *       CreateIpPool: {
 *         requests: { "example-1": { name: "transactional_pool" } satisfies CreateIpPoolBody },
 *         responses: { 201: { "201": { … } satisfies CreateIpPoolData }, 400: { "name not found": { … } satisfies … } },
 *       },
 *     };
 */
export function emitExamples(model: ApiModel): string {
  const types = model.checkedExamples ? model.operations.flatMap(({ examples }) => examples.map(({ type }) => type)) : [];
  const names = types.filter((type) => /^\w+$/.test(type));
  return sourceText(model, [
    ...schemaImport(types.some((type) => type.startsWith("operations[")) ? ["operations"] : []),
    ...importTypes(names),
    constant(
      "examples",
      `{ ${model.operations.map((operation) => entry(operation, model.checkedExamples)).join(", ")} }`,
      "The document's own examples, by operationId; that this file compiles is a contract test.",
    ),
  ]);
}

function entry({ id, examples }: OperationModel, checked: boolean): string {
  const requests = examples.filter(({ kind }) => kind === "request");
  const statuses = [...new Set(examples.flatMap(({ status }) => status ?? []))];
  const responses = statuses.map(
    (status) =>
      `${JSON.stringify(status)}: ${group(
        examples.filter((example) => example.status === status),
        checked,
      )}`,
  );
  return `${JSON.stringify(id)}: { requests: ${group(requests, checked)}, responses: { ${responses.join(", ")} } }`;
}

function group(examples: readonly ExampleModel[], checked: boolean): string {
  return `{ ${examples.map(({ name, value, type }) => `${JSON.stringify(name)}: ${literal(value)}${checked ? ` satisfies ${type}` : ""}`).join(", ")} }`;
}
