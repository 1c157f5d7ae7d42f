/** @throws {TypeError} if an option is no number, or less than the least that makes sense. */
export function atLeast(least: number, name: string, value: number): number {
  if (typeof value === "number" && value >= least) return value;
  throw new TypeError(
    `${name} must be a number from ${least}, but is ${typeof value === "string" ? JSON.stringify(value) : String(value)}.`,
  );
}
