/**
 * A doc comment's text from the document's text. It cannot end the comment, and each line stays a line of it: ts-morph writes what it is
 * given, `*​/` included.
 */
export function comment(...paragraphs: readonly (string | undefined)[]): string {
  return paragraphs
    .filter((text) => text !== undefined && text.trim() !== "")
    .map((text) => oneComment(text ?? ""))
    .join("\n\n");
}

function oneComment(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u2028\u2029\f\v\u0085]/g, "\n")
      .replace(/\*\//g, "*\\/")
      // An `@` at a line's beginning would become a tag.
      .replace(/^(\s*)@/gm, "$1\\@")
      .trim()
  );
}

/** The document's Markdown as one cell of a Markdown table. */
export function cell(text: string): string {
  return text.replace(/\s+/g, " ").replace(/\|/g, "\\|").replace(/</g, "&lt;").trim();
}
