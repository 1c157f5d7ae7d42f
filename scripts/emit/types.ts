import { StructureKind, type ImportDeclarationStructure, type TypeAliasDeclarationStructure } from "ts-morph";
import type { ApiModel, OperationModel } from "../model/api-model.js";
import { comment } from "./parts/comment.js";
import { formerTypes } from "./parts/former-names.js";
import { sourceText } from "./parts/source.js";

/**
 *     // The data of ListIpPool's answer.
 *     export type ListIpPoolData = operations["ListIpPool"]["responses"][200]["content"]["application/json"];
 *     export type CreateIpPoolBody = operations["CreateIpPool"]["requestBody"]["content"]["application/json"];
 *     export type IpPool = ListIpPoolData["result"][number];
 */
export function emitTypes(model: ApiModel): string {
  const titled = model.aliases.map(({ name, type, description }) => alias(name, type, comment(description)));
  const ofOperations = model.operations.flatMap((operation) => {
    const aliases = [...dataAliases(operation), ...bodyAlias(operation)];
    const names = aliases.map(({ name }) => name);
    return [...aliases, ...formerTypes(operation, names)];
  });
  const statements = [...titled, ...ofOperations];
  const used = ["components", "operations"].filter((name) => statements.some(({ type }) => String(type).includes(`${name}[`)));
  return sourceText(model, [...schemaImport(used), ...statements]);
}

export function schemaImport(names: readonly string[]): ImportDeclarationStructure[] {
  if (names.length === 0) return [];
  return [{ kind: StructureKind.ImportDeclaration, isTypeOnly: true, moduleSpecifier: "./schema.js", namedImports: [...names] }];
}

/** `operations["ListIpPool"]`; an id may be any string. */
export function operationType({ id }: OperationModel): string {
  return `operations[${JSON.stringify(id)}]`;
}

function alias(name: string, type: string, docs: string): TypeAliasDeclarationStructure {
  return { kind: StructureKind.TypeAlias, name, isExported: true, type, ...(docs !== "" && { docs: [{ description: docs }] }) };
}

function dataAliases(operation: OperationModel): TypeAliasDeclarationStructure[] {
  return operation.successes.flatMap(({ status, mediaType, dataName }) => {
    if (mediaType === undefined || dataName === undefined) return [];
    const key = typeof status === "number" ? status : JSON.stringify(status);
    const type = `${operationType(operation)}["responses"][${key}]["content"][${JSON.stringify(mediaType)}]`;
    return [alias(dataName, type, `The data of ${operation.name}'s ${status} answer.`)];
  });
}

function bodyAlias(operation: OperationModel): TypeAliasDeclarationStructure[] {
  const { body, name } = operation;
  if (body === undefined) return [];
  const requestBody = `${operationType(operation)}["requestBody"]`;
  const json = `${body.required ? requestBody : `NonNullable<${requestBody}>`}["content"][${JSON.stringify(body.mediaType)}]`;
  const one = body.atLeastOne.map((field) => `{ readonly ${JSON.stringify(field)}: NonNullable<${json}[${JSON.stringify(field)}]> }`);
  if (one.length === 0) return [alias(`${name}Body`, json, `The request body of ${name}.`)];
  return [
    alias(`${name}Body`, `${json} & (${one.join(" | ")})`, `The request body of ${name}: at least one of ${body.atLeastOne.join(", ")}.`),
  ];
}
