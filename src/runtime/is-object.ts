/** Whether a value has properties to read: not a primitive, not `null`, not a function. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
