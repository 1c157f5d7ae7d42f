import { StructureKind, type InterfaceDeclarationStructure, type MethodSignatureStructure } from "ts-morph";
import { METHODS, type ApiModel, type Method, type OperationModel } from "../model/api-model.js";
import { clientNames } from "../model/names.js";
import { callInterfaces, hasPartial } from "./parts/call-interfaces.js";
import { deprecatedTag, docComment } from "./parts/doc-comment.js";
import { formerTypes } from "./parts/former-names.js";
import { typesFrom, withImports, type Fragment } from "./parts/imports.js";
import { initInterface } from "./shapes/init-interface.js";
import { regionList, titleOf } from "./parts/shared-texts.js";
import { sourceText } from "./parts/source.js";
import { exportType, property } from "./parts/statements.js";
import { dataType, fromSchema } from "./parts/type-names.js";
import type { ShapeNames } from "./shapes/shape-names.js";

/**
 *     export type HostRegion = "global" | "eu";
 *     export type DefaultRegion = "global";
 *     export interface ListIpPoolInit extends CallOptions { readonly params?: { readonly query?: … } }
 *     export type ListIpPoolResult = Success<200, ListIpPoolData> | Failure<"ListIpPool">;
 *     export interface Calls { readonly GET: { readonly "/v3/send_ips/pools": { init: [init?: …]; result: ListIpPoolResult }; … }; … }
 *     export interface RawClient extends OpenApiFetchClient<paths> {}
 *     export interface EuClient extends ClientBase<RawClient> {
 *       readonly region: "eu";
 *       GET<P extends keyof EuCalls["GET"]>(path: P, ...init: CallArguments<EuCalls["GET"][P]>): Promise<EuCalls["GET"][P]["result"]>;
 *     }
 *     export type Client<R extends HostRegion = DefaultRegion> = [R] extends ["eu"] ? EuClient : …;
 */
export function emitClient(model: ApiModel, names: ShapeNames): string {
  const runtime = `${model.src}/runtime`;
  const operations = model.operations.flatMap((operation) => [initInterface(operation, names, runtime), resultType(operation, runtime)]);
  const calls = {
    statements: callInterfaces(model),
    imports: typesFrom(`${runtime}/client-types.js`, hasPartial(model) ? ["ExistsOnlyInRegion"] : []),
  };
  return sourceText(model, withImports([regionTypes(model), ...operations, calls, rawClient(runtime), clients(model, runtime)]));
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
  const { id, name, method, path, successes } = operation;
  const types = successes.map(
    (success) => `Success<${typeof success.status === "number" ? success.status : "number"}, ${dataType([success]).text}>`,
  );
  const type = `${types.length === 0 ? "Success<number, unknown>" : types.join(" | ")} | Failure<${JSON.stringify(id)}>`;
  const docs = docComment([`Result of ${titleOf(operation)}`, `\`${method} ${path}\``], deprecatedTag(operation));
  return {
    statements: [exportType(`${name}Result`, type, docs), ...formerTypes(operation, (operationName) => `${operationName}Result`)],
    imports: [...typesFrom(`${runtime}/result.js`, ["Failure", "Success"]), ...dataType(successes).imports],
  };
}

/** An interface of ours, so that programs can name its type without openapi-fetch. */
function rawClient(runtime: string): Fragment {
  const docs = docComment(["The openapi-fetch client underneath, typed by `paths`."]);
  return {
    statements: [{ kind: StructureKind.Interface, name: "RawClient", isExported: true, extends: ["OpenApiFetchClient<paths>"], docs }],
    imports: [...typesFrom(`${runtime}/client-types.js`, ["OpenApiFetchClient"]), ...fromSchema("paths")],
  };
}

/**
 * One interface for each region, and one for any, if an operation exists in some regions only: a single one would have to look its calls up by its
 * type parameter, which costs the compiler twice as much.
 */
function clients(model: ApiModel, runtime: string): Fragment {
  const imports = typesFrom(`${runtime}/client-types.js`, ["CallArguments", "ClientBase"]);
  const what = "The document's operations, by method and path";
  if (!hasPartial(model)) {
    const typeParameters = [{ name: "R", constraint: "HostRegion", default: "DefaultRegion" }];
    return { statements: [{ ...clientInterface({ name: "Client", region: "R", calls: "Calls", what }), typeParameters }], imports };
  }
  const ofRegions = model.regions.map(({ name }) => ({ literal: JSON.stringify(name), ...clientNames(name) }));
  const conditions = ofRegions.map(({ literal, client }) => `[R] extends [${literal}] ? ${client} : `);
  const docs = [
    "A client of a region: `Client` is one of the default region, `Client<HostRegion>` one of any region, with the calls that exist everywhere.",
  ];
  return {
    statements: [
      clientInterface({ name: "AnyRegionClient", region: "HostRegion", calls: "Calls", what: `${what}: those of every region` }),
      ...ofRegions.map(({ literal, client, calls }) =>
        clientInterface({ name: client, region: literal, calls, what: `${what}: those of the region ${literal}` }),
      ),
      {
        ...exportType("Client", `${conditions.join("")}AnyRegionClient`, docComment(docs)),
        typeParameters: [{ name: "R", constraint: "HostRegion", default: "DefaultRegion" }],
      },
    ],
    imports,
  };
}

interface ClientShape {
  readonly name: string;
  /** The type of the region. */
  readonly region: string;
  /** The interface of its calls. */
  readonly calls: string;
  readonly what: string;
}

function clientInterface({ name, region, calls, what }: ClientShape): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    name,
    isExported: true,
    extends: ["ClientBase<RawClient>"],
    docs: docComment([`${what}.`]),
    properties: [{ ...property("region", region, true), docs: docComment(["The region that this client calls."]) }],
    methods: METHODS.map((method) => callMethod(method, `${calls}["${method}"]`)),
  };
}

const THROWS =
  "@throws `ConnectionError` or `TimeoutError` if no complete response arrives; `ApiError` if the body of a success is not the documented JSON; " +
  "the `signal`'s reason after an abort; `TypeError`, before anything is sent, for an unknown operation or an argument that cannot be sent.";

function callMethod(method: Method, calls: string): MethodSignatureStructure {
  return {
    kind: StructureKind.MethodSignature,
    name: method,
    docs: docComment([`Calls a ${method} operation. An HTTP error is a result, not an exception; \`unwrap\` throws it.`], [THROWS]),
    typeParameters: [{ name: "P", constraint: `keyof ${calls}` }],
    parameters: [
      { name: "path", type: "P" },
      { name: "init", isRestParameter: true, type: `CallArguments<${calls}[P]>` },
    ],
    returnType: `Promise<${calls}[P]["result"]>`,
  };
}
