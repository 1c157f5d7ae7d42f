import { StructureKind, VariableDeclarationKind, type VariableStatementStructure } from "ts-morph";
import type { ApiModel, OperationModel } from "../model/api-model.js";
import { literal } from "./parts/literal.js";
import { sourceText } from "./parts/source.js";

/**
 *     export const servers = { global: "https://api.sendgrid.com", … } as const;
 *     export const defaultRegion = "global";
 *     export const operationTable = {
 *       ListIpPool: { method: "GET", path: "/v3/send_ips/pools", regions: ["global", "eu"], success: { 200: "json" }, retry: "safe" },
 *     } as const satisfies OperationTable;
 */
export function emitOperations(model: ApiModel): string {
  const rows = model.operations.map((operation) => `${JSON.stringify(operation.id)}: ${literal(row(operation))}`);
  const servers = Object.fromEntries(model.regions.map(({ name, url }) => [name, url]));
  return sourceText(model, [
    {
      kind: StructureKind.ImportDeclaration,
      isTypeOnly: true,
      moduleSpecifier: `${model.src}/runtime/operation.js`,
      namedImports: ["OperationTable"],
    },
    constant("servers", `${literal(servers)} as const`, "The base URL of each region, from the document's `servers`."),
    constant(
      "defaultRegion",
      JSON.stringify(model.regions[0]?.name ?? "global"),
      "The region of a client that names none: the document's first server.",
    ),
    constant(
      "operationTable",
      `{ ${rows.join(", ")} } as const satisfies OperationTable`,
      "What the client decides by at run time, by operationId.",
    ),
  ]);
}

export function constant(name: string, initializer: string, description?: string): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name, initializer }],
    ...(description !== undefined && { docs: [{ description }] }),
  };
}

function row({ method, path, regions, successes, retry, ifUnknown }: OperationModel): Record<string, unknown> {
  const success = Object.fromEntries(successes.map(({ status, mediaType }) => [String(status), mediaType === undefined ? "none" : "json"]));
  return { method, path, regions, success, retry, ...(ifUnknown !== undefined && { ifUnknown }) };
}
