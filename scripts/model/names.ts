/** `list-suppression` → `ListSuppression`; `ListIp` stays. Always a valid part of an identifier. */
export function pascalCase(text: string): string {
  const name = words(text)
    .map(([first = "", ...rest]) => first.toUpperCase() + rest.join(""))
    .join("");
  return /^\p{ID_Start}/u.test(name) ? name : `Operation${name}`;
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

function words(text: string): string[] {
  return text.split(/(?:\P{ID_Continue}|_)+/u).filter((word) => word !== "");
}
