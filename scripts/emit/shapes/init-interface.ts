import { StructureKind, type PropertySignatureStructure } from "ts-morph";
import type { OperationModel } from "../../model/api-model.js";
import { importsOf } from "./declaration.js";
import type { ShapeNames } from "./shape-names.js";
import { typeWriter } from "./type-writer.js";
import { deprecatedTag, docComment } from "../parts/doc-comment.js";
import { formerTypes } from "../parts/former-names.js";
import { typesFrom, type Fragment, type TypeText } from "../parts/imports.js";
import { hasRequired } from "../parts/required.js";
import { retryAdvice } from "../parts/shared-texts.js";
import { property } from "../parts/statements.js";
import { fromTypes } from "../parts/type-names.js";

/**
 *     // Get a List of all IP Pools ¶ … ¶ `GET /v3/send_ips/pools` ¶ Retried after a failed connection, a timeout, …
 *     export interface ListIpPoolInit extends CallOptions {
 *       readonly params?: { readonly query?: ListIpPoolQuery | undefined } | undefined;
 *     }
 */
export function initInterface(operation: OperationModel, names: ShapeNames, runtime: string): Fragment {
  const { name, summary, description, billing, method, path } = operation;
  const members = [...paramsProperty(operation, names, runtime), ...bodyProperty(operation)];
  return {
    statements: [
      {
        kind: StructureKind.Interface,
        name: `${name}Init`,
        isExported: true,
        extends: ["CallOptions"],
        docs: docComment([summary, description, billing, `\`${method} ${path}\``, retryAdvice(operation)], deprecatedTag(operation)),
        properties: members.map(({ structure }) => structure),
      },
      ...formerTypes(operation, (operationName) => `${operationName}Init`),
    ],
    imports: [...typesFrom(`${runtime}/client-types.js`, ["CallOptions"]), ...members.flatMap(({ imports }) => imports)],
  };
}

interface Member extends Pick<TypeText, "imports"> {
  readonly structure: PropertySignatureStructure;
}

function bodyProperty({ name, body }: OperationModel): readonly Member[] {
  if (body === undefined) return [];
  return [{ structure: sent("body", `${name}Body`, body.required), imports: fromTypes(`${name}Body`) }];
}

function paramsProperty(operation: OperationModel, names: ShapeNames, runtime: string): readonly Member[] {
  const places = (["path", "query", "header"] as const)
    .map((place) => ({ place, parameters: operation.parameters.filter((parameter) => parameter.in === place) }))
    .filter(({ parameters }) => parameters.length > 0)
    .map(({ place, parameters }) => ({ place, isRequired: hasRequired(parameters), ...placeType(operation, place, names, runtime) }));
  if (places.length === 0) return [];
  const fields = places.map(
    ({ place, isRequired, text }) => `readonly ${place}${isRequired ? "" : "?"}: ${text}${orUndefined(isRequired)}`,
  );
  return [
    {
      structure: sent("params", `{ ${fields.join("; ")} }`, hasRequired(operation.parameters)),
      imports: places.flatMap(({ imports }) => imports),
    },
  ];
}

/** The query has a name, because programs build it in parts. */
function placeType({ id, name }: OperationModel, place: "path" | "query" | "header", names: ShapeNames, runtime: string): TypeText {
  const node = names.types.at(["operations", id, "parameters", place]);
  if (place === "query" || node === undefined) return { text: `${name}Query`, imports: fromTypes(`${name}Query`) };
  const writer = typeWriter(names, "request");
  return { text: writer.text(node), imports: [...importsOf(writer.uses, runtime), ...fromTypes(...writer.uses.names)] };
}

/** A member of a request: whatever is optional may also be `undefined`, as at run time. */
function sent(name: string, type: string, isRequired: boolean): PropertySignatureStructure {
  return property(name, type + orUndefined(isRequired), isRequired);
}

function orUndefined(isRequired: boolean): string {
  return isRequired ? "" : " | undefined";
}
