import type { ApiModel, OperationModel } from "../model/api-model.js";
import { RETRY_RULES } from "../model/retry-classes.js";
import { docComment } from "./parts/doc-comment.js";
import { typesFrom, withImports } from "./parts/imports.js";
import { literal } from "./parts/literal.js";
import { sourceText } from "./parts/source.js";
import { exportConst, exportType } from "./parts/statements.js";

/**
 *     export const servers = { global: "https://api.sendgrid.com", … } as const;
 *     export const defaultRegion = "global";
 *     export const retryRules: RetryRules = { safe: { withoutResponse: true, statuses: [408, …] }, … };
 *     export type OperationId = "ListIpPool" | …;
 *     export const operationTable: Readonly<Record<OperationId, OperationRow>> = {
 *       ListIpPool: { method: "GET", path: "/v3/send_ips/pools", regions: ["global", "eu"], success: { "200": "json" }, retry: "safe" },
 *     };
 */
export function emitOperations(model: ApiModel): string {
  const ids = model.operations.map(({ id }) => JSON.stringify(id));
  const rows = Object.fromEntries(model.operations.map((operation) => [operation.id, rowOf(operation)]));
  const servers = Object.fromEntries(model.regions.map(({ name, url }) => [name, url]));
  const statements = [
    exportConst({
      name: "servers",
      value: `${literal(servers)} as const`,
      docs: docComment(["The base URL of each region, from the document's `servers`."]),
    }),
    exportConst({
      name: "defaultRegion",
      value: JSON.stringify(model.regions[0]?.name ?? "global"),
      docs: docComment(["The region of a client that names none: the document's first server."]),
    }),
    exportConst({
      name: "retryRules",
      type: "RetryRules",
      value: literal(RETRY_RULES),
      docs: docComment(["After which failures an operation is retried, by retry class."]),
    }),
    exportType("OperationId", ids.join(" | ") || "never", docComment(["The document's operations, by operationId."])),
    exportConst({
      name: "operationTable",
      type: "Readonly<Record<OperationId, OperationRow>>",
      value: literal(rows),
      docs: docComment(["What the client needs to know of each operation at run time."]),
    }),
  ];
  const imports = typesFrom(`${model.src}/runtime/operation.js`, ["OperationRow", "RetryRules"]);
  return sourceText(model, withImports([{ statements, imports }]));
}

function rowOf({ method, path, regions, successes, retry, ifUnknown }: OperationModel): object {
  const success = Object.fromEntries(successes.map(({ status, mediaType }) => [String(status), mediaType === undefined ? "none" : "json"]));
  return { method, path, regions, success, retry, ...(ifUnknown !== undefined && { ifUnknown }) };
}
