/**
 * Fills in a path template. Every value is percent-encoded as a whole, `/`, `?`, `#`, `%` and `:` included.
 *
 * @throws {TypeError} if a value is missing, or is `""`, `"."` or `".."`: these would make it the path of another operation.
 */
export function fillPath(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => encodeURIComponent(checked(template, name, values[name])));
}

function checked(template: string, name: string, value: unknown): string {
  const refuse = (what: string): never => {
    throw new TypeError(`The path parameter ${name} of ${template} ${what}, so the request was not sent.`);
  };
  if (value === undefined || value === null) return refuse("is missing");
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "bigint")
    return refuse(`is not a string or a number but ${typeof value}`);
  const text = String(value);
  if (text === "") return refuse("is empty");
  if (text === "." || text === "..") return refuse(`is ${JSON.stringify(text)}, which would change the path`);
  if (/\p{Surrogate}/u.test(text)) return refuse("holds half a surrogate pair, which no URL can carry");
  return text;
}
