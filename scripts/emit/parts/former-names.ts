import { StructureKind, VariableDeclarationKind, type TypeAliasDeclarationStructure, type VariableStatementStructure } from "ts-morph";
import type { OperationModel } from "../../model/api-model.js";

/**
 *     // deprecated: use ListIpInit
 *     export type GetIpsInit = ListIpInit;
 */
export function formerTypes(operation: OperationModel, names: readonly string[]): TypeAliasDeclarationStructure[] {
  return names.flatMap((name) =>
    formerOf(operation, name).map((former) => ({
      kind: StructureKind.TypeAlias,
      name: former,
      isExported: true,
      type: name,
      docs: deprecated(name),
    })),
  );
}

/**
 *     // deprecated: use paginateListIp
 *     export const paginateGetIps = paginateListIp;
 */
export function formerFunctions(operation: OperationModel, name: string): VariableStatementStructure[] {
  return formerOf(operation, name).map((former) => ({
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    isExported: true,
    declarations: [{ name: former, initializer: name }],
    docs: deprecated(name),
  }));
}

/** The name as it was when the operation had another id. */
function formerOf({ name: current, formerNames }: OperationModel, name: string): readonly string[] {
  const start = name.indexOf(current);
  return formerNames.map((former) => name.slice(0, start) + former + name.slice(start + current.length));
}

function deprecated(name: string): { description: string }[] {
  return [{ description: `The operation has another id now.\n\n@deprecated Use ${name}.` }];
}
