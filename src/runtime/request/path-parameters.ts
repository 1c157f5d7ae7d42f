/**
 * Fills in a path template. Every value is percent-encoded as a whole, `/`, `?`, `#`, `%` and `:` included.
 *
 * @throws {TypeError} if a value is missing, or is `""`, `"."` or `".."`: these would make it the path of another operation.
 */
export function fillPath(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = values[name];
    // Half a surrogate pair is what no URL can carry.
    if (!/^(?:string|number|bigint)$/.test(typeof value) || !/^(?!\.{1,2}$)\P{Surrogate}+$/u.test(String(value)))
      throw new TypeError(
        `The path parameter ${name} of ${template} cannot be ${typeof value === "string" ? JSON.stringify(value) : value === null ? "null" : typeof value}; nothing was sent.`,
      );
    return encodeURIComponent(String(value));
  });
}
