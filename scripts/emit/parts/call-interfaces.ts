import { StructureKind, type InterfaceDeclarationStructure, type PropertySignatureStructure } from "ts-morph";
import { METHODS, type ApiModel, type OperationModel } from "../../model/api-model.js";
import { allCalls, callsRows, currentCalls, hasDeprecated, type CallsRow, type Slot } from "./calls.js";
import { deprecatedTag, docComment } from "./doc-comment.js";
import type { Fragment } from "./imports.js";
import { isInitOptional } from "./init-interface.js";
import { property } from "./statements.js";

/**
 *     interface GetCalls { readonly "/v3/send_ips/pools": (init?: ListIpPoolInit) => Promise<ListIpPoolResult> }
 *     interface AllGlobalGetCalls extends GetCalls { readonly "/v3/ips/pools": … }
 *     // Which calls exist where, by region and method, without deprecated ones.
 *     interface Calls { readonly global: { readonly GET: GetCalls; … }; readonly eu: … }
 *     // Which calls exist where, by region and method, with deprecated ones.
 *     interface AllCalls { readonly global: { readonly GET: AllGlobalGetCalls; … }; readonly eu: … }
 */
export function callInterfaces(model: ApiModel): Fragment {
  const all = callsByRegion(model, { name: "AllCalls", which: "with deprecated ones", callsOf: allCalls });
  return {
    statements: [
      ...callsRows(model).map(callsInterface),
      callsByRegion(model, { name: "Calls", which: "without deprecated ones", callsOf: currentCalls }),
      ...(hasDeprecated(model) ? [all] : []),
    ],
    imports: [],
  };
}

function callsInterface({ name, extends: base, operations }: CallsRow): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    name,
    extends: base === undefined ? [] : [base],
    properties: operations.map(callProperty),
  };
}

function callProperty(operation: OperationModel): PropertySignatureStructure {
  const { path, name, summary } = operation;
  return {
    ...property(JSON.stringify(path), `(init${isInitOptional(operation) ? "?" : ""}: ${name}Init) => Promise<${name}Result>`, true),
    docs: docComment([summary], deprecatedTag(operation)),
  };
}

interface RegionIndex {
  readonly name: string;
  readonly which: string;
  /** The name of the interface that has a method's calls in a region. */
  readonly callsOf: (model: ApiModel, slot: Slot) => string;
}

function callsByRegion(model: ApiModel, { name, which, callsOf }: RegionIndex): InterfaceDeclarationStructure {
  const properties = model.regions.map((region) => {
    const methods = METHODS.map((method) => `readonly ${method}: ${callsOf(model, { method, region: region.name })}`);
    return property(JSON.stringify(region.name), `{ ${methods.join("; ")} }`, true);
  });
  const docs = docComment([`Which calls exist where, by region and method, ${which}.`]);
  return { kind: StructureKind.Interface, name, docs, properties };
}
