import { format } from "prettier";
import type { ApiModel, ErrorRuleModel, OperationModel } from "../model/api-model.js";
import { narrowerName } from "../model/names.js";
import { isRecord, type OpenApiDocument } from "../openapi/document.js";
import { callExample } from "../emit/parts/call-example.js";
import { inProse, retryAdvice } from "../emit/parts/shared-texts.js";
import type { Revision } from "../steps/pipeline.js";

/** The document, in which each operation has a sample of its call, and the decisions that the client takes for it. */
export async function annotate({ model, source }: Revision): Promise<OpenApiDocument> {
  const document = structuredClone(source.document);
  for (const operation of model.operations) {
    const node: unknown = document.paths?.[operation.path]?.[operation.method.toLowerCase() as Lowercase<OperationModel["method"]>];
    if (!isRecord(node)) throw new Error(`The document has the operation ${operation.id}: its model was made from it.`);
    const sample = callExample(operation);
    Object.assign(node, {
      description: descriptionOf(operation, model),
      ...(sample !== undefined && { "x-codeSamples": [{ lang: "TypeScript", label: "TypeScript", source: await readable(sample) }] }),
    });
  }
  return document;
}

function descriptionOf(operation: OperationModel, { regions }: ApiModel): string {
  const { id, name, description, billing, successor, errors } = operation;
  const where = operation.regions.length === regions.length ? "In all regions" : `In the region ${inProse(operation.regions, "and")} only`;
  const paragraphs = [
    ...(successor === undefined ? [] : [`Use ${successor.name} (\`${successor.method} ${successor.path}\`) instead.`]),
    ...(description === undefined ? [] : [description.trim()]),
    ...(billing === undefined ? [] : [`**${billing}**`]),
    `**In the client:** \`${id}\`. ${where}. ${retryAdvice(operation)}`,
    ...(errors.length === 0 ? [] : [`**Error codes** of \`${narrowerName(name)}\`:`, errors.map(errorItem).join("\n")]),
  ];
  return paragraphs.join("\n\n");
}

/** ``- `name_exists`: 400, `name`: already exists`` */
function errorItem({ code, status, field, message }: ErrorRuleModel): string {
  return `- \`${code}\`: ${status}, ${field === "" ? "" : `\`${field}\`: `}${message.replace(/[<{]/g, "\\$&")}`;
}

/** In lines that the narrow column of samples has room for. */
function readable(sample: string): Promise<string> {
  return format(sample, { parser: "typescript", printWidth: 60 });
}
