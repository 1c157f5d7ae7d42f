import { StructureKind, type FunctionDeclarationStructure } from "ts-morph";
import type { ApiModel, OperationModel, PaginationModel } from "../model/api-model.js";
import { importTypes } from "./client.js";
import { comment } from "./parts/comment.js";
import { formerFunctions } from "./parts/former-names.js";
import { literal } from "./parts/literal.js";
import { sourceText } from "./parts/source.js";

/**
 *     export function paginateListIpPool(client: Client, init?: ListIpPoolInit, options?: PaginateOptions): Paginator<IpPool, ListIpPoolData> {
 *       return paginate((each) => client.GET("/v3/send_ips/pools", each), { items: "/result", directions: […] }, init, options);
 *     }
 */
export function emitPaginators(model: ApiModel): string {
  const paginated = model.operations.flatMap((operation) =>
    operation.pagination === undefined ? [] : [{ operation, pagination: operation.pagination }],
  );
  if (paginated.length === 0) return sourceText(model, ["export {};"]);
  const functions = paginated.flatMap(({ operation, pagination }) => [
    paginator(model, operation, pagination),
    ...formerFunctions(operation, `paginate${operation.name}`),
  ]);
  const text = JSON.stringify(functions);
  const typeNames = [
    ...model.aliases.map(({ name }) => name),
    ...model.operations.flatMap(({ successes }) => successes.flatMap(({ dataName }) => dataName ?? [])),
  ];
  return sourceText(model, [
    {
      kind: StructureKind.ImportDeclaration,
      moduleSpecifier: `${model.src}/runtime/pagination/paginate.js`,
      namedImports: ["paginate", { name: "PaginateOptions", isTypeOnly: true }, { name: "Paginator", isTypeOnly: true }],
    },
    {
      kind: StructureKind.ImportDeclaration,
      isTypeOnly: true,
      moduleSpecifier: "./client.js",
      namedImports: ["Client", ...paginated.map(({ operation }) => `${operation.name}Init`)],
    },
    ...importTypes(typeNames.filter((name) => new RegExp(`\\b${name}\\b`).test(text))),
    ...functions,
  ]);
}

function paginator(model: ApiModel, operation: OperationModel, pagination: PaginationModel): FunctionDeclarationStructure {
  const { name, method, path, regions, successes, summary } = operation;
  const rule = literal({ items: pagination.items, directions: pagination.directions });
  const everywhere = regions.length === model.regions.length;
  const client = everywhere ? "Client" : regions.map((region) => `Client<${JSON.stringify(region)}>`).join(" | ");
  const optional = !operation.parameters.some(({ required }) => required);
  return {
    kind: StructureKind.Function,
    name: `paginate${name}`,
    isExported: true,
    docs: [
      {
        description:
          comment(`Iterates over the items of all pages of ${name}: ${summary ?? path}.`) + (operation.deprecated ? "\n\n@deprecated" : ""),
      },
    ],
    parameters: [
      { name: "client", type: client },
      { name: "init", type: `${name}Init${optional ? " | undefined" : ""}`, ...(optional && { hasQuestionToken: true }) },
      { name: "options", type: "PaginateOptions | undefined", hasQuestionToken: true },
    ],
    // Whatever success the page came with: the loop stops if it is not one.
    returnType: `Paginator<${itemName(model, pagination)}, ${dataNames(successes)}>`,
    statements: [
      `return paginate((each: ${name}Init) => client.${method}(${JSON.stringify(path)}, each), ${rule}, init${optional ? " ?? {}" : ""}, options);`,
    ],
  };
}

/** The type of a page's items, by its own name if it has one. */
export function itemName(model: ApiModel, { itemType }: PaginationModel): string {
  return model.aliases.find(({ type }) => type === itemType)?.name ?? itemType;
}

export function dataNames(successes: OperationModel["successes"]): string {
  return successes.map(({ dataName }) => dataName ?? "undefined").join(" | ");
}
