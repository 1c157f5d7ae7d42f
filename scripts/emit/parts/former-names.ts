import type { TypeAliasDeclarationStructure, VariableStatementStructure } from "ts-morph";
import type { OperationModel } from "../../model/api-model.js";
import { docComment } from "./doc-comment.js";
import { exportConst, exportType } from "./statements.js";

/** The name of a helper, by its operation's name: `ListIp` → `paginateListIp`. */
type NameOf = (operationName: string) => string;

/**
 * A type under the names that it had when the operation had another id.
 *
 *     // deprecated: use ListIpInit
 *     export type GetIpsInit = ListIpInit;
 */
export function formerTypes({ name, formerNames }: OperationModel, nameOf: NameOf): TypeAliasDeclarationStructure[] {
  return formerNames.map((formerName) => exportType(nameOf(formerName), nameOf(name), deprecated(nameOf(name))));
}

/**
 * The same for a function.
 *
 *     // deprecated: use paginateListIp
 *     export const paginateGetIps = paginateListIp;
 */
export function formerFunctions({ name, formerNames }: OperationModel, nameOf: NameOf): VariableStatementStructure[] {
  return formerNames.map((formerName) => exportConst({ name: nameOf(formerName), value: nameOf(name), docs: deprecated(nameOf(name)) }));
}

function deprecated(name: string): ReturnType<typeof docComment> {
  return docComment(["The operation has a new id."], [`@deprecated Use ${name}.`]);
}
