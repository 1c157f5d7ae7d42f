import { operationTable } from "../../../generated/operations.js";
import type { OperationRow, OperationTable } from "../../runtime/operation.js";

export interface Route {
  readonly operationId: string;
  /** `GET /v3/send_ips/ips/{ip}` */
  readonly operation: string;
  readonly params: Readonly<Record<string, string>>;
}

interface Pattern {
  readonly operationId: string;
  readonly row: OperationRow;
  readonly names: readonly string[];
  readonly expression: RegExp;
}

const table: OperationTable = operationTable;

const patterns: readonly Pattern[] = Object.entries(table).map(([operationId, row]) => ({
  operationId,
  row,
  names: [...row.path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? ""),
  // A literal colon is a colon: `ips:batchAdd` is neither a parameter nor a part of one.
  expression: new RegExp(`^${row.path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^{}]+\}/g, "([^/:]+)")}$`),
}));

/** The operation of a request; the methods that the path has if it is another's; `undefined` if no operation has the path. */
export function findRoute(method: string, path: string): Route | { readonly allow: readonly string[] } | undefined {
  const matching = patterns.filter(({ expression }) => expression.test(path));
  const found = matching.find(({ row }) => row.method === method);
  if (found === undefined) return matching.length === 0 ? undefined : { allow: matching.map(({ row }) => row.method) };
  const values = found.expression.exec(path)?.slice(1) ?? [];
  return {
    operationId: found.operationId,
    operation: `${method} ${found.row.path}`,
    params: Object.fromEntries(found.names.map((name, index) => [name, decode(values[index] ?? "")])),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
