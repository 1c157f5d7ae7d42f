import { StructureKind, type PropertySignatureStructure } from "ts-morph";
import type { OperationModel, ParameterModel } from "../../model/api-model.js";
import { deprecatedTag, docComment } from "./doc-comment.js";
import { formerTypes } from "./former-names.js";
import { typesFrom, type Fragment, type TypeText } from "./imports.js";
import { retryAdvice } from "./shared-texts.js";
import { property } from "./statements.js";
import { fromTypes, operationType } from "./type-names.js";

/**
 *     // Get a List of all IP Pools ¶ … ¶ `GET /v3/send_ips/pools` ¶ Retried after a failed connection, a timeout, …
 *     export interface ListIpPoolInit extends CallOptions {
 *       readonly params?: { readonly query?: operations["ListIpPool"]["parameters"]["query"] };
 *     }
 */
export function initInterface(operation: OperationModel, runtime: string): Fragment {
  const { name, summary, description, method, path } = operation;
  const members = [...paramsProperty(operation), ...bodyProperty(operation)];
  return {
    statements: [
      {
        kind: StructureKind.Interface,
        name: `${name}Init`,
        isExported: true,
        extends: ["CallOptions"],
        docs: docComment([summary, description, `\`${method} ${path}\``, retryAdvice(operation)], deprecatedTag(operation)),
        properties: members.map(({ structure }) => structure),
      },
      ...formerTypes(operation, (operationName) => `${operationName}Init`),
    ],
    imports: [...typesFrom(`${runtime}/client-types.js`, ["CallOptions"]), ...members.flatMap(({ imports }) => imports)],
  };
}

/** Whether a call may leave its init out, because nothing in it is required: `init?: ListIpPoolInit`. */
export function isInitOptional({ parameters, body }: OperationModel): boolean {
  return !hasRequired(parameters) && body?.required !== true;
}

interface Member extends Pick<TypeText, "imports"> {
  readonly structure: PropertySignatureStructure;
}

function bodyProperty({ name, body }: OperationModel): readonly Member[] {
  if (body === undefined) return [];
  return [{ structure: property("body", `${name}Body`, body.required), imports: fromTypes(`${name}Body`) }];
}

function paramsProperty(operation: OperationModel): readonly Member[] {
  const places = (["path", "query", "header"] as const)
    .map((place) => ({ place, parameters: operation.parameters.filter((parameter) => parameter.in === place) }))
    .filter(({ parameters }) => parameters.length > 0);
  if (places.length === 0) return [];
  const { text, imports } = operationType(operation);
  const fields = places.map(({ place, parameters }) => {
    const exclusions = place === "query" ? exclusionsOf(operation) : "";
    return `readonly ${place}${hasRequired(parameters) ? "" : "?"}: ${text}["parameters"]["${place}"]${exclusions}`;
  });
  return [{ structure: property("params", `{ ${fields.join("; ")} }`, hasRequired(operation.parameters)), imports }];
}

function hasRequired(parameters: readonly ParameterModel[]): boolean {
  return parameters.some(({ required }) => required);
}

/** `[a, b]` → `& ({ readonly b?: never } | { readonly a?: never })`: at most one of them. */
function exclusionsOf({ exclusive }: OperationModel): string {
  return exclusive.map((group) => ` & (${group.map((kept) => withoutOthers(group, kept)).join(" | ")})`).join("");
}

function withoutOthers(group: readonly string[], kept: string): string {
  const others = group.filter((name) => name !== kept).map((name) => `readonly ${JSON.stringify(name)}?: never`);
  return `{ ${others.join("; ")} }`;
}
