import { StructureKind, type MethodSignatureStructure } from "ts-morph";
import { METHODS, type ApiModel, type Method, type OperationModel } from "../model/api-model.js";
import { callInterfaces } from "./parts/call-interfaces.js";
import { hasDeprecated } from "./parts/calls.js";
import { deprecatedTag, docComment } from "./parts/doc-comment.js";
import { formerTypes } from "./parts/former-names.js";
import { typesFrom, withImports, type Fragment } from "./parts/imports.js";
import { initInterface } from "./parts/init-interface.js";
import { regionList, titleOf } from "./parts/shared-texts.js";
import { sourceText } from "./parts/source.js";
import { exportType, property } from "./parts/statements.js";
import { dataType, fromSchema } from "./parts/type-names.js";

/**
 *     export type HostRegion = "global" | "eu";
 *     export type DefaultRegion = "global";
 *     export interface ListIpPoolInit extends CallOptions { readonly params?: { readonly query?: … } }
 *     export type ListIpPoolResult = Success<200, ListIpPoolData> | Failure;
 *     interface GetCalls { readonly "/v3/send_ips/pools": (init?: ListIpPoolInit) => Promise<ListIpPoolResult> }
 *     interface Calls { readonly global: { readonly GET: GetCalls; … }; readonly eu: … }
 *     export interface Client<R extends HostRegion = HostRegion> extends ClientBase<paths> {
 *       readonly region: R;
 *       GET<P extends keyof Calls[R]["GET"]>(path: P, ...init: CallArguments<…>): CallResult<…>;
 *     }
 */
export function emitClient(model: ApiModel): string {
  const runtime = `${model.src}/runtime`;
  const operations = model.operations.flatMap((operation) => [initInterface(operation, runtime), resultType(operation, runtime)]);
  return sourceText(model, withImports([regionTypes(model), ...operations, callInterfaces(model), clientInterface(model, runtime)]));
}

function regionTypes(model: ApiModel): Fragment {
  const names = model.regions.map(({ name }) => JSON.stringify(name));
  const docs = docComment(["The regions of the API: one for each server of the document.", regionList(model)]);
  return {
    statements: [
      exportType("HostRegion", names.join(" | "), docs),
      exportType("DefaultRegion", names[0] ?? '"global"', docComment(["The region of the document's first server."])),
    ],
    imports: [],
  };
}

function resultType(operation: OperationModel, runtime: string): Fragment {
  const { name, method, path, successes } = operation;
  const types = successes.map(
    (success) => `Success<${typeof success.status === "number" ? success.status : "number"}, ${dataType([success]).text}>`,
  );
  const type = `${types.length === 0 ? "Success<number, unknown>" : types.join(" | ")} | Failure`;
  const docs = docComment([`Result of ${titleOf(operation)}`, `\`${method} ${path}\``], deprecatedTag(operation));
  return {
    statements: [exportType(`${name}Result`, type, docs), ...formerTypes(operation, (operationName) => `${operationName}Result`)],
    imports: [...typesFrom(`${runtime}/result.js`, ["Failure", "Success"]), ...dataType(successes).imports],
  };
}

function clientInterface(model: ApiModel, runtime: string): Fragment {
  return {
    statements: [
      {
        kind: StructureKind.Interface,
        name: "Client",
        isExported: true,
        typeParameters: [{ name: "R", constraint: "HostRegion", default: "HostRegion" }],
        extends: ["ClientBase<paths>"],
        docs: docComment(["The document's operations, by method and path. The region decides which of them exist."]),
        properties: [{ ...property("region", "R", true), docs: docComment(["The region that this client calls."]) }],
        methods: METHODS.flatMap((method) => callMethods(model, method)),
      },
    ],
    imports: [...typesFrom(`${runtime}/client-types.js`, ["CallArguments", "CallResult", "ClientBase"]), ...fromSchema("paths")],
  };
}

const THROWS =
  "@throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body of a success is not the documented JSON; " +
  "the `signal`'s reason after an abort; `TypeError`, before anything is sent, for an unknown operation or an argument that cannot be sent.";

const DEPRECATED =
  "@deprecated The document deprecates this operation; the comment on its `Init` type and the README say what replaces it.";

/** The second overload accepts every path, so that the error about an unknown path lists them all. */
function callMethods(model: ApiModel, method: Method): MethodSignatureStructure[] {
  const current = callMethod("Calls", method, [THROWS]);
  return hasDeprecated(model, method) ? [current, callMethod("AllCalls", method, [THROWS, DEPRECATED])] : [current];
}

function callMethod(calls: string, method: Method, tags: readonly string[]): MethodSignatureStructure {
  const ofMethod = `${calls}[R]["${method}"]`;
  return {
    kind: StructureKind.MethodSignature,
    name: method,
    docs: docComment([`Calls a ${method} operation. HTTP errors resolve to a result, too; \`unwrap\` throws them.`], tags),
    typeParameters: [{ name: "P", constraint: `keyof ${ofMethod}` }],
    parameters: [
      { name: "path", type: "P" },
      { name: "init", isRestParameter: true, type: `CallArguments<${ofMethod}[P]>` },
    ],
    returnType: `CallResult<${ofMethod}[P]>`,
  };
}
