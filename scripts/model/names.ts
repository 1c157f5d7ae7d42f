import type { OperationModel } from "./api-model.js";

/** `list-suppression` → `ListSuppression`; `ListIp` stays. Always a valid part of an identifier. */
export function pascalCase(text: string): string {
  const name = words(text)
    .map(([first = "", ...rest]) => first.toUpperCase() + rest.join(""))
    .join("");
  return /^\p{ID_Start}/u.test(name) ? name : `Operation${name}`;
}

/** An id for an operation without one: `get`, `/v3/ips/{ip}` → `GetV3IpsByIp`. */
export function derivedId(method: string, path: string): string {
  const named = path.replace(/\{([^{}]*)\}/g, "/by $1/");
  return pascalCase(`${method} ${words(named).length === 0 ? "root" : named}`);
}

/** `PoolLimit`, `limit length` → `pool_limit`, `limit_length`. */
export function snakeCase(text: string): string {
  return words(text.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/([A-Z])([A-Z][a-z])/g, "$1 $2"))
    .map((word) => word.toLowerCase())
    .join("_");
}

/** `pool_limit` → `poolLimit`. */
export function camelCase(text: string): string {
  const name = pascalCase(text);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The interfaces of a region: `eu` → `EuClient`, `EuCalls`. */
export function clientNames(region: string): { readonly client: string; readonly calls: string } {
  return { client: `${pascalCase(region)}Client`, calls: `${pascalCase(region)}Calls` };
}

/** The name of an operation's function, by the operation's name: `CreateIpPool` → `createIpPool`. */
export function functionName(operationName: string): string {
  const name = camelCase(operationName);
  return KEYWORDS.has(name) ? `${name}Operation` : name;
}

/** The name of an operation's paginator: `ListIp` → `paginateListIp`. */
export function paginatorName(operationName: string): string {
  return `paginate${operationName}`;
}

/** The name of an operation's error narrower: `ListIp` → `narrowListIpError`. */
export function narrowerName(operationName: string): string {
  return `narrow${operationName}Error`;
}

/** The public names that come from an operation. */
export function namesOf({ name: currentName, formerNames, parameters, successes, body, pagination }: OperationModel): readonly string[] {
  return [currentName, ...formerNames].flatMap((name) => [
    `${name}Init`,
    `${name}Result`,
    `${name}Error`,
    narrowerName(name),
    ...successes.flatMap(({ dataName }) => (dataName === undefined ? [] : [name + dataName.slice(currentName.length)])),
    ...(body === undefined ? [] : [`${name}Body`, `${name}BodyFields`]),
    ...(parameters.some((parameter) => parameter.in === "query") ? [`${name}Query`, `${name}QueryFields`] : []),
    ...(pagination === undefined ? [] : [paginatorName(name)]),
    functionName(name),
  ]);
}

/** The reserved words of JavaScript: no function can have these names. */
const KEYWORDS: ReadonlySet<string> = new Set(
  `
    arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if
    implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof
    undefined var void while with yield
  `
    .trim()
    .split(/\s+/),
);

function words(text: string): string[] {
  return text.split(/(?:\P{ID_Continue}|_)+/u).filter((word) => word !== "");
}
