import { isRecord } from "../../openapi/document.js";

/** A JSON value as a TypeScript expression. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, entry]) => `${propertyKey(key)}: ${literal(entry)}`)
    .join(", ")} }`;
}

/** `__proto__` as a plain key would set the prototype instead. */
export function propertyKey(key: string): string {
  return key === "__proto__" ? '["__proto__"]' : JSON.stringify(key);
}
