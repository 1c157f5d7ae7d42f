/** Those names that a person may take for this one: they differ from it in case or blanks alone. */
export function similarNames(name: string, names: Iterable<string>): readonly string[] {
  return [...names].filter((other) => other !== name && keyOf(other) === keyOf(name));
}

/** `Marketing`, `marketing ` and `mar keting` have one key. */
function keyOf(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

/** Names for a sentence: `"marketing", "alerts"`. */
export function quoted(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(", ");
}
