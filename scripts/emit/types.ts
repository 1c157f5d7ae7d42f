import type { ApiModel, OperationModel, SuccessModel } from "../model/api-model.js";
import { docComment } from "./parts/doc-comment.js";
import { formerTypes } from "./parts/former-names.js";
import { withImports, type Fragment } from "./parts/imports.js";
import { sourceText } from "./parts/source.js";
import { exportType } from "./parts/statements.js";
import { fromSchema, operationType, typesOf } from "./parts/type-names.js";

/**
 *     // An IP Pool, as ListIpPool returns it.
 *     export type IpPool = ListIpPoolData["result"][number];
 *     // Response body of ListIpPool (200).
 *     export type ListIpPoolData = operations["ListIpPool"]["responses"][200]["content"]["application/json"];
 *     // Request body of CreateIpPool.
 *     export type CreateIpPoolBody = operations["CreateIpPool"]["requestBody"]["content"]["application/json"];
 */
export function emitTypes(model: ApiModel): string {
  const ofOperations = model.operations.flatMap((operation) => [
    ...operation.successes.flatMap((success) => dataType(operation, success)),
    ...bodyType(operation),
  ]);
  return sourceText(model, withImports([titledTypes(model), ...ofOperations]));
}

/** Schemas that the document gives a title: parts of the types below, or of components. */
function titledTypes({ aliases, operations }: ApiModel): Fragment {
  const below = new Set(operations.flatMap(typesOf));
  return {
    statements: aliases.map(({ name, type, description }) => exportType(name, type, docComment([description]))),
    imports: aliases.every(({ root }) => below.has(root)) ? [] : fromSchema("components"),
  };
}

function dataType(operation: OperationModel, { status, mediaType, dataName }: SuccessModel): readonly Fragment[] {
  if (mediaType === undefined || dataName === undefined) return [];
  const { text, imports } = operationType(operation);
  const key = typeof status === "number" ? status : JSON.stringify(status);
  const type = `${text}["responses"][${key}]["content"][${JSON.stringify(mediaType)}]`;
  const suffix = dataName.slice(operation.name.length);
  return [
    {
      statements: [
        exportType(dataName, type, docComment([`Response body of ${operation.name} (${status}).`])),
        ...formerTypes(operation, (name) => `${name}${suffix}`),
      ],
      imports,
    },
  ];
}

function bodyType(operation: OperationModel): readonly Fragment[] {
  const { body, name } = operation;
  if (body === undefined) return [];
  const { text, imports } = operationType(operation);
  const requestBody = body.required ? `${text}["requestBody"]` : `NonNullable<${text}["requestBody"]>`;
  const json = `${requestBody}["content"][${JSON.stringify(body.mediaType)}]`;
  const requirement = body.atLeastOne.length === 0 ? "" : `: at least one of ${body.atLeastOne.join(", ")}`;
  return [
    {
      statements: [
        exportType(`${name}Body`, json + oneRequired(json, body.atLeastOne), docComment([`Request body of ${name}${requirement}.`])),
        ...formerTypes(operation, (operationName) => `${operationName}Body`),
      ],
      imports,
    },
  ];
}

/** `[a, b]` → `& ({ readonly a: … } | { readonly b: … })`: at least one of them. */
function oneRequired(json: string, fields: readonly string[]): string {
  if (fields.length === 0) return "";
  const keys = fields.map((field) => JSON.stringify(field));
  const alternatives = keys.map((key) => `{ readonly ${key}: NonNullable<${json}[${key}]> }`);
  return ` & (${alternatives.join(" | ")})`;
}
