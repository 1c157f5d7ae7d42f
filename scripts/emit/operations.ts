import type { VariableStatementStructure } from "ts-morph";
import type { ApiModel, OperationModel, ParameterModel, StyleModel } from "../model/api-model.js";
import { camelCase } from "../model/names.js";
import { RETRY_RULES } from "../model/retry-rules.js";
import { docComment } from "./parts/doc-comment.js";
import { typesFrom, valuesFrom, withImports } from "./parts/imports.js";
import { literal } from "./parts/literal.js";
import { sourceText } from "./parts/source.js";
import { exportConst, exportType } from "./parts/statements.js";

/**
 *     export const servers = { global: "https://api.sendgrid.com", … } as const;
 *     export const defaultRegion = "global";
 *     export const retryRules: RetryRules = { safe: { withoutResponse: true, statuses: [408, …] }, … };
 *     export const listIpPoolPages: PageRule = { items: "/result", directions: [{ parameter: "after_key", cursors: […] }], size: … };
 *     export type OperationId = "ListIpPool" | …;
 *     export const operationTable: Readonly<Record<OperationId, OperationRow>> = {
 *       ListIpPool: { method: "GET", path: "/v3/send_ips/pools", regions: ["global", "eu"], success: { "200": "object" }, retry: "safe", pages: listIpPoolPages },
 *       ListThing: { …, serializer: serializerOf({ query: { ids: { style: "form", explode: false } } }) },
 *     };
 */
export function emitOperations(model: ApiModel): string {
  const ids = model.operations.map(({ id }) => JSON.stringify(id));
  const rows = model.operations.map((operation) => `${JSON.stringify(operation.id)}: ${rowOf(operation)}`);
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
      docs: docComment(["The region of a client without the `region` option: the document's first server."]),
    }),
    exportConst({
      name: "retryRules",
      type: "RetryRules",
      value: literal(RETRY_RULES),
      docs: docComment(["After which failures an operation is retried, by retry class."]),
    }),
    ...model.operations.flatMap(pagesConst),
    exportType("OperationId", ids.join(" | ") || "never", docComment(["The document's operations, by operationId."])),
    exportConst({
      name: "operationTable",
      type: "Readonly<Record<OperationId, OperationRow>>",
      value: `{ ${rows.join(", ")} }`,
      docs: docComment(["What the client needs to know about each operation at run time."]),
    }),
  ];
  const isPaginated = model.operations.some(({ pagination }) => pagination !== undefined);
  const types = ["OperationRow", ...(isPaginated ? ["PageRule"] : []), "RetryRules"];
  const serializer = model.operations.some(hasStyles)
    ? valuesFrom(`${model.src}/runtime/request/parameter-styles.js`, ["serializerOf"])
    : [];
  const imports = [...typesFrom(`${model.src}/runtime/operation.js`, types), ...serializer];
  return sourceText(model, withImports([{ statements, imports }]));
}

function pagesConst(operation: OperationModel): VariableStatementStructure[] {
  const { name, pagination } = operation;
  if (pagination === undefined) return [];
  const { items, directions, size } = pagination;
  return [
    exportConst({
      name: pagesName(operation),
      type: "PageRule",
      value: literal({ items, directions, ...(size !== undefined && { size }) }),
      docs: docComment([`Where a page of ${name} has its items, and how the next one is requested.`]),
    }),
  ];
}

/** The name of the constant that says where a page has its items and cursors. */
export function pagesName({ name }: OperationModel): string {
  return `${camelCase(name)}Pages`;
}

function rowOf(operation: OperationModel): string {
  const { method, path, regions, successes, retry, ifUnknown, pagination } = operation;
  const success = Object.fromEntries(successes.map(({ status, kind }) => [String(status), kind]));
  const row = literal({ method, path, regions, success, retry, ...(ifUnknown !== undefined && { ifUnknown }) });
  // A counted list needs its rule in the paginator alone, so a program without it need not have the rule.
  const hasCursors = pagination?.directions.some((direction) => "cursors" in direction) === true;
  const references = [
    ...(hasCursors ? [`pages: ${pagesName(operation)}`] : []),
    ...(hasStyles(operation) ? [`serializer: serializerOf(${literal(stylesOf(operation))} as const)`] : []),
  ];
  return references.length === 0 ? row : row.replace(/ \}$/, `, ${references.join(", ")} }`);
}

function hasStyles({ parameters }: OperationModel): boolean {
  return parameters.some(({ style }) => style !== undefined);
}

/** `{ query: { ids: { style: "form", explode: false } } }` */
function stylesOf({ parameters }: OperationModel): object {
  const styled: Partial<Record<ParameterModel["in"], Record<string, StyleModel>>> = {};
  for (const { name, in: location, style } of parameters) if (style !== undefined) (styled[location] ??= {})[name] = style;
  return styled;
}
