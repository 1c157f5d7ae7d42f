import { StructureKind, type InterfaceDeclarationStructure, type PropertySignatureStructure } from "ts-morph";
import { METHODS, type ApiModel, type Method, type OperationModel } from "../../model/api-model.js";
import { comment } from "./comment.js";
import { property } from "./statements.js";

/**
 *     interface GetCalls { "/v3/send_ips/pools": (init?: ListIpPoolInit) => Promise<ListIpPoolResult> }
 *     interface Calls { readonly global: { readonly GET: GetCalls }; readonly eu: … }
 *     interface AllCalls …
 */
export function callStatements(model: ApiModel): InterfaceDeclarationStructure[] {
  return [
    ...METHODS.flatMap((method) => [...callInterfaces(model, method), ...deprecatedInterfaces(model, method)]),
    callsInterface(model, "Calls", "Which calls exist where: by region, method and path.", (...at) => currentCalls(model, ...at)),
    ...(hasDeprecated(model)
      ? [callsInterface(model, "AllCalls", "The same with those that are deprecated.", (...at) => allCalls(model, ...at))]
      : []),
  ];
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

/** Whether any operation, or any of a method, is deprecated. */
export function hasDeprecated(model: ApiModel, method?: Method): boolean {
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
