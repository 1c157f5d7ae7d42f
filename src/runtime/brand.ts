/**
 * Errors are recognised by this brand, so that two copies of the package in one program agree on them.
 */
const brand = Symbol.for("@internal/sendgrid-ips/error");

/** Marks an error with the names of its class and of those that it extends. */
export function setBrand(error: Error, name: string): void {
  const names = brandsOf(error);
  Object.defineProperty(error, brand, { value: [...names, name], configurable: true });
}

/** What `instanceof` answers for a branded class; for a class that a user derives from it, the usual. */
export function isInstance(constructor: unknown, branded: unknown, name: string, value: unknown): boolean {
  if (constructor === branded) return brandsOf(value).includes(name);
  return Function.prototype[Symbol.hasInstance].call(constructor, value);
}

function brandsOf(value: unknown): readonly unknown[] {
  const names: unknown = typeof value === "object" && value !== null ? Reflect.get(value, brand) : undefined;
  return Array.isArray(names) ? names : [];
}
