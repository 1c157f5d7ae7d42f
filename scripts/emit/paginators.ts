import { StructureKind, type FunctionDeclarationStructure } from "ts-morph";
import type { ApiModel, OperationModel, PaginationModel } from "../model/api-model.js";
import { paginatorName } from "../model/names.js";
import { pagesName } from "./operations.js";
import { deprecatedTag, docComment } from "./parts/doc-comment.js";
import { formerFunctions } from "./parts/former-names.js";
import { typesFrom, valuesFrom, withImports, type Fragment, type ImportedName } from "./parts/imports.js";
import { isInitOptional } from "./parts/required.js";
import { titleOf } from "./parts/shared-texts.js";
import { sourceText } from "./parts/source.js";
import { clientType, dataType, itemType } from "./parts/type-names.js";

/**
 *     export function paginateListIpPool(
 *       client: Client<HostRegion>,
 *       init?: ListIpPoolInit,
 *       options?: PaginateOptions,
 *     ): Paginator<IpPool, ListIpPoolData> {
 *       return paginate(
 *         (init: ListIpPoolInit) => client.GET("/v3/send_ips/pools", init),
 *         listIpPoolPages,
 *         init ?? {},
 *         options,
 *       );
 *     }
 */
export function emitPaginators(model: ApiModel): string {
  const paginators = model.operations.flatMap((operation) =>
    operation.pagination === undefined ? [] : [paginator(model, operation, operation.pagination)],
  );
  return sourceText(model, withImports(paginators));
}

function paginator(model: ApiModel, operation: OperationModel, pagination: PaginationModel): Fragment {
  const { name, successes } = operation;
  const client = clientType(model, operation);
  const item = itemType(model, pagination, successes);
  // The page may be any of the successes; the loop stops if the response is not one.
  const data = dataType(successes);
  const declaration: FunctionDeclarationStructure = {
    kind: StructureKind.Function,
    name: paginatorName(name),
    isExported: true,
    docs: docComment([`Iterates over the items of all pages of ${titleOf(operation)}`], deprecatedTag(operation)),
    parameters: [
      { name: "client", type: client.text },
      { name: "init", type: `${name}Init`, hasQuestionToken: isInitOptional(operation) },
      { name: "options", type: "PaginateOptions", hasQuestionToken: true },
    ],
    returnType: `Paginator<${item.text}, ${data.text}>`,
    statements: [paginateCall(operation)],
  };
  return {
    statements: [declaration, ...formerFunctions(operation, paginatorName)],
    imports: [
      ...commonImports(model),
      ...client.imports,
      ...typesFrom("./client.js", [`${name}Init`]),
      ...valuesFrom("./operations.js", [pagesName(operation)]),
      ...item.imports,
      ...data.imports,
    ],
  };
}

function commonImports({ src }: ApiModel): readonly ImportedName[] {
  const paginate = `${src}/runtime/pagination/paginate.js`;
  return [...valuesFrom(paginate, ["paginate"]), ...typesFrom(paginate, ["PaginateOptions", "Paginator"])];
}

function paginateCall(operation: OperationModel): string {
  const { name, method, path } = operation;
  const call = `(init: ${name}Init) => client.${method}(${JSON.stringify(path)}, init)`;
  return `return paginate(${call}, ${pagesName(operation)}, init${isInitOptional(operation) ? " ?? {}" : ""}, options);`;
}
