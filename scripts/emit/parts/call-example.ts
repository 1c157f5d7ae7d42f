import type { OperationModel, ParameterModel } from "../../model/api-model.js";
import { narrowerName, paginatorName } from "../../model/names.js";
import { isRecord } from "../../openapi/document.js";

/**
 * A call with what it requires and nothing else; `undefined` if the operation requires a body and the document has no example of one.
 *
 *     const result = await client.GET("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "<poolid>" } } });
 *     if (!result.ok) console.error(narrowGetIpPoolError(result)?.code);
 */
export function callExample(operation: OperationModel): string | undefined {
  const { name, method, path, body, pagination, examples } = operation;
  const example = body && examples.find(({ kind }) => kind === "request");
  if (body?.required === true && example === undefined) return undefined;
  const params = requiredParams(operation);
  const init = {
    ...(Object.keys(params).length > 0 && { params }),
    ...(example !== undefined && { body: example.value }),
  };
  const argument = Object.keys(init).length === 0 ? "" : `, ${readable(init)}`;
  const lines = [
    `const result = await client.${method}(${JSON.stringify(path)}${argument});`,
    `if (!result.ok) console.error(${narrowerName(name)}(result)?.code);`,
    ...(pagination === undefined ? [] : [`for await (const item of ${paginatorName(name)}(client${argument})) console.log(item);`]),
  ];
  return lines.join("\n");
}

/** `{ path: { poolid: "<poolid>" } }` */
function requiredParams({ parameters }: OperationModel): Readonly<Record<string, unknown>> {
  const places = (["path", "query", "header"] as const).flatMap((place) => {
    const required = parameters.filter((parameter) => parameter.in === place && parameter.required);
    const values = required.map((parameter) => [parameter.name, valueOf(parameter)] as const);
    return values.length === 0 ? [] : [[place, Object.fromEntries(values)] as const];
  });
  return Object.fromEntries(places);
}

function valueOf({ name, bounds }: ParameterModel): unknown {
  const [value] = bounds.enum ?? [];
  if (value !== undefined) return value;
  const types = typeof bounds.type === "string" ? [bounds.type] : bounds.type;
  if (types.includes("string")) return `<${name}>`;
  if (types.includes("integer") || types.includes("number")) return bounds.minimum ?? 1;
  return types.includes("boolean") ? true : `<${name}>`;
}

/** A JSON value without needless quotation marks. */
function readable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(readable).join(", ")}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, entry]) => `${/^[A-Za-z]\w*$/.test(key) ? key : JSON.stringify(key)}: ${readable(entry)}`,
  );
  return `{ ${entries.join(", ")} }`;
}
