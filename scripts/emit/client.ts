import {
  StructureKind,
  type InterfaceDeclarationStructure,
  type MethodSignatureStructure,
  type PropertySignatureStructure,
  type StatementStructures,
  type TypeAliasDeclarationStructure,
} from "ts-morph";
import { METHODS, type ApiModel, type Method, type OperationModel } from "../model/api-model.js";
import { comment } from "./comment.js";
import { formerTypes } from "./former-names.js";
import { sourceText } from "./source.js";
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
      moduleSpecifier: `${model.runtime}/client-types.js`,
      namedImports: ["CallArguments", "CallOptions", "CallResult", "ClientBase"],
    },
    {
      kind: StructureKind.ImportDeclaration,
      isTypeOnly: true,
      moduleSpecifier: `${model.runtime}/result.js`,
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
    ...METHODS.flatMap((method) => [...callInterfaces(model, method), ...deprecatedInterfaces(model, method)]),
    callsInterface(model, "Calls", "Which calls exist where: by region, method and path.", (...at) => currentCalls(model, ...at)),
    ...(hasDeprecated(model)
      ? [callsInterface(model, "AllCalls", "The same with those that are deprecated.", (...at) => allCalls(model, ...at))]
      : []),
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
          comment(operation.summary, operation.description, `\`${operation.method} ${operation.path}\``) +
          (operation.deprecated ? "\n\n@deprecated" : ""),
      },
    ],
    properties,
  };
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

function property(name: string, type: string, required: boolean): PropertySignatureStructure {
  return { kind: StructureKind.PropertySignature, name, type, isReadonly: true, hasQuestionToken: !required };
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

/** One interface for the calls that exist in every region, and one that extends it for each region that has more. */
function callInterfaces(model: ApiModel, method: Method): InterfaceDeclarationStructure[] {
  const base: InterfaceDeclarationStructure = {
    kind: StructureKind.Interface,
    name: callsName(method),
    properties: model.operations.filter((each) => isCurrent(each, method) && isEverywhere(model, each)).map(callProperty),
  };
  const more = model.regions.flatMap(({ name }) => {
    const own = regionalCalls(model, method, name);
    if (own.length === 0) return [];
    return [{ ...base, name: callsName(method, name), extends: [callsName(method)], properties: own.map(callProperty) }];
  });
  return [base, ...more];
}

function isCurrent(operation: OperationModel, method: Method): boolean {
  return operation.method === method && !operation.deprecated;
}

function isEverywhere(model: ApiModel, { regions }: OperationModel): boolean {
  return regions.length === model.regions.length;
}

function regionalCalls(model: ApiModel, method: Method, region: string): OperationModel[] {
  return model.operations.filter((each) => isCurrent(each, method) && !isEverywhere(model, each) && each.regions.includes(region));
}

function deprecatedCalls(model: ApiModel, method: Method, region: string): OperationModel[] {
  return model.operations.filter((each) => each.method === method && each.deprecated && each.regions.includes(region));
}

function hasDeprecated(model: ApiModel, method?: Method): boolean {
  return model.operations.some((each) => each.deprecated && (method === undefined || each.method === method));
}

function callsName(method: Method, region = "", prefix = ""): string {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return `${prefix}${capital(region.replace(/[^A-Za-z0-9]/g, "_"))}${capital(method.toLowerCase())}Calls`;
}

function currentCalls(model: ApiModel, method: Method, region: string): string {
  return regionalCalls(model, method, region).length === 0 ? callsName(method) : callsName(method, region);
}

function allCalls(model: ApiModel, method: Method, region: string): string {
  return deprecatedCalls(model, method, region).length === 0
    ? currentCalls(model, method, region)
    : callsName(method, region, "Deprecated");
}

function callProperty({ path, name, summary, parameters, body, deprecated }: OperationModel): PropertySignatureStructure {
  const optional = !parameters.some(({ required }) => required) && body?.required !== true;
  const docs = comment(summary) + (deprecated ? "\n\n@deprecated" : "");
  return {
    kind: StructureKind.PropertySignature,
    name: JSON.stringify(path),
    isReadonly: true,
    type: `(init${optional ? "?" : ""}: ${name}Init) => Promise<${name}Result>`,
    ...(docs !== "" && { docs: [{ description: docs }] }),
  };
}

/** For each region with deprecated calls: what it has without them, and them. */
function deprecatedInterfaces(model: ApiModel, method: Method): InterfaceDeclarationStructure[] {
  return model.regions.flatMap(({ name }): InterfaceDeclarationStructure[] => {
    const old = deprecatedCalls(model, method, name);
    if (old.length === 0) return [];
    return [
      {
        kind: StructureKind.Interface,
        name: callsName(method, name, "Deprecated"),
        extends: [currentCalls(model, method, name)],
        properties: old.map(callProperty),
      },
    ];
  });
}

/** Which calls exist where: by region, method and path. */
function callsInterface(
  model: ApiModel,
  name: string,
  description: string,
  callsOf: (method: Method, region: string) => string,
): InterfaceDeclarationStructure {
  const properties = model.regions.map((region): PropertySignatureStructure => {
    const methods = METHODS.map((method) => `readonly ${method}: ${callsOf(method, region.name)}`);
    return property(JSON.stringify(region.name), `{ ${methods.join("; ")} }`, true);
  });
  return { kind: StructureKind.Interface, name, docs: [{ description }], properties };
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
      const docs = `Calls a ${method} operation.`;
      const current = callMethod("Calls", method, docs);
      // The second overload takes every path, so that a wrong one is answered with all of them.
      return hasDeprecated(model, method) ? [current, callMethod("AllCalls", method, `${docs}\n\n@deprecated`)] : [current];
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
