import { readFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";
import type { OpenApiDocument, Operation, PathItem } from "../../scripts/openapi/document.js";
import { HTTP_METHODS } from "../../scripts/openapi/document.js";
import { projectPath } from "../../scripts/command/paths.js";
import { resolver } from "../../scripts/model/references.js";

/** The corrected document, as it is committed. */
export const document = parseYaml(readFileSync(projectPath("generated/openapi.yaml"), "utf8")) as OpenApiDocument;

export const resolve = resolver({ file: "generated/openapi.yaml", document });

export interface DocumentedOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly pathItem: PathItem;
  readonly operation: Operation;
}

/** Read from the document itself, not from the tables that the generator makes from it. */
export const documentedOperations: readonly DocumentedOperation[] = Object.entries(document.paths ?? {}).flatMap(([path, pathItem]) =>
  HTTP_METHODS.flatMap((method) => {
    const operation = pathItem[method];
    return operation === undefined ? [] : [{ id: operation.operationId ?? "", method: method.toUpperCase(), path, pathItem, operation }];
  }),
);

/** The examples of a response by name. */
export function responseExamples({ operation }: DocumentedOperation, status: string): readonly (readonly [string, unknown])[] {
  const response = operation.responses?.[status];
  const examples = response === undefined ? {} : (resolve(response).content?.["application/json"]?.examples ?? {});
  return Object.entries(examples).map(([name, example]) => [name, resolve(example).value]);
}

export function requestExamples({ operation }: DocumentedOperation): readonly (readonly [string, unknown])[] {
  const body = operation.requestBody;
  const examples = body === undefined ? {} : (resolve(body).content?.["application/json"]?.examples ?? {});
  return Object.entries(examples).map(([name, example]) => [name, resolve(example).value]);
}
