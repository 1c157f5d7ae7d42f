/** Values as Markdown code: `["a", "b"]` → `` `a`, `b` ``. */
export function codeList(values: readonly unknown[]): string {
  return values.map((value) => `\`${typeof value === "string" ? value : JSON.stringify(value)}\``).join(", ");
}
