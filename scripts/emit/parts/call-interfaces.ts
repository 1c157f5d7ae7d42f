import { StructureKind, type InterfaceDeclarationStructure } from "ts-morph";
import { METHODS, type ApiModel, type OperationModel } from "../../model/api-model.js";
import { clientNames } from "../../model/names.js";
import { commentText, deprecatedTag, docComment } from "./doc-comment.js";
import { isInitOptional } from "./required.js";
import { property } from "./statements.js";

/**
 * What the methods of a client look up. The objects inside have no names, because the compiler lists the paths of one without, and shows only the
 * name of another:
 *
 *     // The calls that exist in every region, by method and path.
 *     export interface Calls {
 *       readonly GET: { readonly "/v3/send_ips/pools": { init: [init?: ListIpPoolInit | undefined]; result: ListIpPoolResult }; … };
 *     }
 *     export interface GlobalCalls { … }
 *     // The calls of the region eu, and those that exist in other regions only, to say so.
 *     export interface EuCalls { readonly GET: { …; readonly "/v3/ips/pools": { init: ExistsOnlyInRegion<"global">; result: … }; … }; … }
 */
export function callInterfaces(model: ApiModel): readonly InterfaceDeclarationStructure[] {
  const { operations, regions } = model;
  const everywhere = operations.filter((operation) => operation.regions.length === regions.length);
  const common = callsInterface({
    name: "Calls",
    what: "The calls that exist in every region, by method and path.",
    operations: everywhere,
    call: callOf,
  });
  if (!hasPartial(model)) return [common];
  return [
    common,
    ...regions.map(({ name }) =>
      callsInterface({
        name: clientNames(name).calls,
        what: `The calls of the region ${name}, and those that exist in other regions only, to say so.`,
        operations,
        call: (operation) => (operation.regions.includes(name) ? callOf(operation) : callElsewhere(operation)),
      }),
    ),
  ];
}

/** Whether an operation exists in some regions only. */
export function hasPartial({ operations, regions }: ApiModel): boolean {
  return operations.some((operation) => operation.regions.length < regions.length);
}

function callOf(operation: OperationModel): string {
  const { name } = operation;
  const isOptional = isInitOptional(operation);
  return `{ init: [init${isOptional ? "?" : ""}: ${name}Init${isOptional ? " | undefined" : ""}]; result: ${name}Result }`;
}

function callElsewhere({ name, regions }: OperationModel): string {
  return `{ init: ExistsOnlyInRegion<${regions.map((region) => JSON.stringify(region)).join(" | ")}>; result: ${name}Result }`;
}

/** Comments are indented. */
const WIDTH = 90;

interface CallIndex {
  readonly name: string;
  readonly what: string;
  readonly operations: readonly OperationModel[];
  readonly call: (operation: OperationModel) => string;
}

function callsInterface({ name, what, operations, call }: CallIndex): InterfaceDeclarationStructure {
  const properties = METHODS.map((method) => {
    const rows = operations
      .filter((operation) => operation.method === method)
      .map(
        (operation) => `${commentText([], deprecatedTag(operation), WIDTH)}readonly ${JSON.stringify(operation.path)}: ${call(operation)}`,
      );
    return property(method, rows.length === 0 ? "object" : `{ ${rows.join(";\n")} }`, true);
  });
  return { kind: StructureKind.Interface, name, isExported: true, docs: docComment([what]), properties };
}
