import {
  StructureKind,
  type InterfaceDeclarationStructure,
  type MethodSignatureStructure,
  type PropertySignatureStructure,
  type StatementStructures,
  type TypeAliasDeclarationStructure,
} from "ts-morph";
import { METHODS, type ApiModel, type Method, type OperationModel } from "../model/api-model.js";
import { callStatements, hasDeprecated } from "./parts/calls.js";
import { comment } from "./parts/comment.js";
import { property } from "./parts/statements.js";
import { formerTypes } from "./parts/former-names.js";
import { sourceText } from "./parts/source.js";
import { operationType, schemaImport } from "./types.js";

/**
 *     export interface ListIpPoolInit extends CallOptions { readonly params?: { readonly query?: … } }
 *     export type ListIpPoolResult = Success<200, ListIpPoolData> | Failure;
 *     interface GetCalls { "/v3/send_ips/pools": (init?: ListIpPoolInit) => Promise<ListIpPoolResult> }
 *     interface Calls { readonly global: { readonly GET: GetCalls }; readonly eu: … }
 *     export interface Client<R extends HostRegion = HostRegion> { GET<P extends keyof Calls[R]["GET"]>(path: P, …): … }
 */
export function emitClient(model: ApiModel): string {
  const dataNames = model.operations.flatMap(({ successes }) => successes.flatMap(({ dataName }) => dataName ?? []));
  const bodyNames = model.operations.flatMap(({ body, name }) => (body === undefined ? [] : [`${name}Body`]));
  const usesSchema = model.operations.some(({ parameters }) => parameters.length > 0);
  return sourceText(model, [
    {
      kind: StructureKind.ImportDeclaration,
      isTypeOnly: true,
      moduleSpecifier: `${model.src}/runtime/client-types.js`,
      namedImports: ["CallArguments", "CallOptions", "CallResult", "ClientBase"],
    },
    {
      kind: StructureKind.ImportDeclaration,
      isTypeOnly: true,
      moduleSpecifier: `${model.src}/runtime/result.js`,
      namedImports: ["Failure", "Success"],
    },
    ...schemaImport(usesSchema ? ["operations", "paths"] : ["paths"]),
    ...importTypes([...dataNames, ...bodyNames]),
    ...regionTypes(model),
    ...model.operations.flatMap((operation) => [
      initInterface(operation),
      resultAlias(operation),
      ...formerTypes(operation, [`${operation.name}Init`, `${operation.name}Result`]),
    ]),
    ...callStatements(model),
    clientInterface(model),
  ]);
}

export function importTypes(names: readonly string[]): StatementStructures[] {
  if (names.length === 0) return [];
  return [
    { kind: StructureKind.ImportDeclaration, isTypeOnly: true, moduleSpecifier: "./types.js", namedImports: [...new Set(names)].sort() },
  ];
}

function regionTypes({ regions }: ApiModel): TypeAliasDeclarationStructure[] {
  const names = regions.map(({ name }) => JSON.stringify(name));
  const hosts = regions
    .map(({ name, url, description }) => `${name}: ${url}${description === undefined ? "" : ` (${description})`}`)
    .join("; ");
  return [
    {
      kind: StructureKind.TypeAlias,
      name: "HostRegion",
      isExported: true,
      type: names.join(" | "),
      docs: [{ description: comment(`The document's servers. ${hosts}.`) }],
    },
    {
      kind: StructureKind.TypeAlias,
      name: "DefaultRegion",
      isExported: true,
      type: names[0] ?? '"global"',
      docs: [{ description: "The document's first server." }],
    },
  ];
}

function initInterface(operation: OperationModel): InterfaceDeclarationStructure {
  const { name, body } = operation;
  const params = paramsProperty(operation);
  const properties = [
    ...(params === undefined ? [] : [params]),
    ...(body === undefined ? [] : [property("body", `${name}Body`, body.required)]),
  ];
  return {
    kind: StructureKind.Interface,
    name: `${name}Init`,
    isExported: true,
    extends: ["CallOptions"],
    docs: [
      {
        description:
          comment(operation.summary, operation.description, `\`${operation.method} ${operation.path}\``, repetition(operation)) +
          (operation.deprecated ? "\n\n@deprecated" : ""),
      },
    ],
    properties,
  };
}

/** What a caller is to know of a failure before it comes. */
function repetition({ retry, ifUnknown }: OperationModel): string {
  const repeated = {
    safe: "Repeated after a failed connection, a timeout, 408, 429, 502, 503 and 504.",
    "rejected-only": "Repeated after a 429 only.",
    never: "Never repeated, whatever happens.",
  }[retry];
  return ifUnknown === undefined ? repeated : `${repeated} If no answer came: ${ifUnknown}`;
}

function paramsProperty(operation: OperationModel): PropertySignatureStructure | undefined {
  const places = (["path", "query", "header"] as const).flatMap((place) => {
    const parameters = operation.parameters.filter((parameter) => parameter.in === place);
    if (parameters.length === 0) return [];
    const type = `${operationType(operation)}["parameters"][${JSON.stringify(place)}]${place === "query" ? exclusions(operation) : ""}`;
    return [{ required: parameters.some(({ required }) => required), text: (mark: string) => `readonly ${place}${mark}: ${type}` }];
  });
  if (places.length === 0) return undefined;
  const fields = places.map(({ required, text }) => text(required ? "" : "?")).join("; ");
  return property(
    "params",
    `{ ${fields} }`,
    places.some(({ required }) => required),
  );
}

/** `[a, b]` → `& ({ readonly a?: never } | { readonly b?: never })`: at most one of them. */
function exclusions({ exclusive }: OperationModel): string {
  return exclusive.map((group) => ` & (${onlyOne(group).join(" | ")})`).join("");
}

function onlyOne(group: readonly string[]): string[] {
  return group.map(
    (kept) =>
      `{ ${group
        .filter((name) => name !== kept)
        .map((name) => `readonly ${JSON.stringify(name)}?: never`)
        .join("; ")} }`,
  );
}

function resultAlias({ name, successes, deprecated }: OperationModel): TypeAliasDeclarationStructure {
  const types = successes.map(
    ({ status, dataName }) => `Success<${typeof status === "number" ? status : "number"}, ${dataName ?? "undefined"}>`,
  );
  const type = `${types.length === 0 ? "Success<number, unknown>" : types.join(" | ")} | Failure`;
  return {
    kind: StructureKind.TypeAlias,
    name: `${name}Result`,
    isExported: true,
    type,
    docs: [{ description: `What a call of ${name} resolves to.${deprecated ? "\n\n@deprecated" : ""}` }],
  };
}

function clientInterface(model: ApiModel): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    name: "Client",
    isExported: true,
    typeParameters: [{ name: "R", constraint: "HostRegion", default: "HostRegion" }],
    extends: ["ClientBase<paths>"],
    docs: [{ description: "The document's operations, by method and path. Which of them exist depends on the region." }],
    properties: [{ ...property("region", "R", true), docs: [{ description: "The server that this client calls." }] }],
    methods: METHODS.flatMap((method) => {
      const docs =
        `Calls a ${method} operation. An HTTP failure is a result as well; \`unwrap\` throws it.\n\n` +
        "@throws `ConnectionError` or `TimeoutError` if no complete answer came, `ApiError` if a success is not the documented JSON, the `signal`'s " +
        "reason, and `TypeError` for what cannot be called, before anything is sent.";
      const current = callMethod("Calls", method, docs);
      // The second overload takes every path, so that a wrong one is answered with all of them.
      return hasDeprecated(model, method)
        ? [
            current,
            callMethod(
              "AllCalls",
              method,
              `${docs}\n\n@deprecated The document says so of this operation; see its own comment and the README for what replaces it.`,
            ),
          ]
        : [current];
    }),
  };
}

function callMethod(calls: string, method: Method, description: string): MethodSignatureStructure {
  const ofMethod = `${calls}[R]["${method}"]`;
  return {
    kind: StructureKind.MethodSignature,
    name: method,
    docs: [{ description }],
    typeParameters: [{ name: "P", constraint: `keyof ${ofMethod}` }],
    parameters: [
      { name: "path", type: "P" },
      { name: "init", isRestParameter: true, type: `CallArguments<${ofMethod}[P]>` },
    ],
    returnType: `CallResult<${ofMethod}[P]>`,
  };
}
