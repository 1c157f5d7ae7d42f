import { operationTable, type OperationId } from "../../../generated/operations.js";
import type { OperationRow } from "../../runtime/operation.js";

/** The operation of a request. */
export interface Route {
  readonly operationId: OperationId;
  /** `GET /v3/send_ips/ips/{ip}` */
  readonly operation: string;
  /** The decoded path parameters. */
  readonly params: Readonly<Record<string, string>>;
}

/** The methods of a path that has operations, but none with the request's method. */
export interface AllowedMethods {
  readonly allow: readonly string[];
}

interface Pattern {
  readonly operationId: OperationId;
  readonly row: OperationRow;
  /** The names of the path parameters. */
  readonly names: readonly string[];
  /** With a group for each path parameter. */
  readonly expression: RegExp;
}

// The table has no other keys, as its type says; `Object.entries` types them as strings.
const rows = Object.entries(operationTable) as [OperationId, OperationRow][];

const patterns: readonly Pattern[] = rows.map(([operationId, row]) => ({
  operationId,
  row,
  names: [...row.path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? ""),
  // A colon is literal: `ips:batchAdd` is neither a parameter nor part of one.
  expression: new RegExp(`^${row.path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^{}]+\}/g, "([^/:]+)")}$`),
}));

/** Finds the operation of a request; `undefined` if the document does not have the path. */
export function findRoute(method: string, path: string): Route | AllowedMethods | undefined {
  const matching = patterns.filter(({ expression }) => expression.test(path));
  const pattern = matching.find(({ row }) => row.method === method);
  if (pattern === undefined) return matching.length === 0 ? undefined : { allow: matching.map(({ row }) => row.method) };
  const values = pattern.expression.exec(path)?.slice(1) ?? [];
  return {
    operationId: pattern.operationId,
    operation: `${method} ${pattern.row.path}`,
    params: Object.fromEntries(pattern.names.map((name, index) => [name, decode(values[index] ?? "")])),
  };
}

/** An invalid escape stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
