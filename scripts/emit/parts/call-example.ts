import { isRecord } from "../../openapi/document.js";
import type { OperationModel, ParameterModel } from "../../model/api-model.js";

/**
 * A call with what it requires and nothing else; `undefined` if the document shows no body for an operation that requires one.
 *
 *     const result = await client.GET("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "<poolid>" } } });
 *     if (!result.ok) console.error(narrowGetIpPoolError(result)?.code);
 */
export function callExample(operation: OperationModel): string | undefined {
  const { name, method, path, parameters, body, pagination, examples } = operation;
  const places = (["path", "query", "header"] as const).flatMap((place) => {
    const required = parameters.filter((parameter) => parameter.in === place && parameter.required);
    return required.length === 0 ? [] : [[place, Object.fromEntries(required.map((each) => [each.name, valueOf(each)]))] as const];
  });
  const shown = examples.find(({ kind }) => kind === "request");
  if (body?.required === true && shown === undefined) return undefined;
  const init = {
    ...(places.length > 0 && { params: Object.fromEntries(places) }),
    ...(body !== undefined && shown !== undefined && { body: shown.value }),
  };
  const argument = Object.keys(init).length === 0 ? "" : `, ${readable(init)}`;
  const lines = [
    `const result = await client.${method}(${JSON.stringify(path)}${argument});`,
    `if (!result.ok) console.error(narrow${name}Error(result)?.code);`,
    ...(pagination === undefined ? [] : [`for await (const item of paginate${name}(client${argument})) console.log(item);`]),
  ];
  return lines.join("\n");
}

function valueOf({ name, bounds }: ParameterModel): unknown {
  const [value] = bounds.enum ?? [];
  if (value !== undefined) return value;
  const types = typeof bounds.type === "string" ? [bounds.type] : bounds.type;
  if (types.includes("string")) return `<${name}>`;
  if (types.includes("integer") || types.includes("number")) return bounds.minimum ?? 1;
  return types.includes("boolean") ? true : `<${name}>`;
}

/** A JSON value as a person writes it. */
function readable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(readable).join(", ")}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, entry]) => `${/^[A-Za-z]\w*$/.test(key) ? key : JSON.stringify(key)}: ${readable(entry)}`,
  );
  return `{ ${entries.join(", ")} }`;
}
