/** How deep causes are followed; they may be circular. */
export const MAX_DEPTH = 5;

/** The codes of an error. */
export function codesOf({ code, errno }: Readonly<Record<string, unknown>>): readonly string[] {
  return [code, errno].filter((value) => typeof value === "string");
}
