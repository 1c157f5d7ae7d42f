/**
 * Fills in a path template, or a URL whose path is one. Every value is percent-encoded as a whole, including `/`, `?`, `#`, `%` and `:`, unless
 * `textOf` serializes the parameter.
 *
 * @throws {TypeError} if a value is missing, or is `""`, `"."` or `".."`: these would make it the path of another operation.
 */
export function fillPath(
  template: string,
  values: Readonly<Record<string, unknown>>,
  textOf: (name: string) => string | undefined = () => undefined,
): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = values[name];
    const text = textOf(name);
    const segment = text ?? String(value);
    // No URL can contain half a surrogate pair.
    if ((text === undefined && !/^(?:string|number|bigint)$/.test(typeof value)) || !/^(?!\.{1,2}$)\P{Surrogate}+$/u.test(segment))
      throw new TypeError(
        `The path parameter ${name} of ${template.replace(/^https?:\/\/[^/]*/i, "")} cannot be ${shown(value)}; nothing was sent.`,
      );
    return text ?? encodeURIComponent(segment);
  });
}

function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  return value === null ? "null" : typeof value;
}
