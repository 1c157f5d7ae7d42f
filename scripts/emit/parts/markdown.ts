/** The longest line of prose, in Markdown and in doc comments. */
export const MAX_LINE = 110;

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(tableCell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A text of the document, which may be Markdown of several lines, as one cell of a table. */
export function tableCell(text: string): string {
  return text.replace(/\s+/g, " ").replace(/\|/g, "\\|").replace(/</g, "&lt;").trim();
}

/** `` `a`, `b` `` */
export function codeList(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

/**
 * Wraps the long lines of a Markdown text. Code blocks, tables, headings and quotations stay as they are, because a line break means something
 * there.
 *
 *     - a list item that is too long
 *     →
 *     - a list item
 *       that is too long
 */
export function wrapProse(text: string, width = MAX_LINE): string {
  let isCode = false;
  const lines = text.split("\n").map((line) => {
    const isFence = /^\s*(?:```|~~~)/.test(line);
    if (isFence) isCode = !isCode;
    return isFence || isCode || INDENTED_CODE.test(line) ? line : wrapLine(line, width);
  });
  return lines.join("\n");
}

const INDENTED_CODE = /^(?: {4}|\t)/;

/** The indentation of a line, and the markers of the list items that begin in it. */
const LINE_START = /^\s*(?:(?:[-+*]|\d{1,9}[.)])\s+)*/;

/** A row of a table, a heading or a quotation. */
const ONE_LINE_BLOCK = /^[|#>]/;

/** White space after which a line may begin: not where the next word would make a heading, a list, a quotation or a rule of it. */
const BREAK = / +(?=\S)(?!(?:#{1,6}|\d{1,9}[.)]|[-+*=_]+)(?:\s|$)|[>|]|```|~~~)/;

/** A line of these would be a rule. */
const ONLY_MARKS = /^[\s\-+*=_]*$/;

function wrapLine(line: string, width: number): string {
  const [start = ""] = LINE_START.exec(line) ?? [];
  const text = line.slice(start.length);
  if (line.length <= width || ONE_LINE_BLOCK.test(text)) return line;
  const indentation = " ".repeat(start.length);
  const [first = "", ...words] = text.split(BREAK);
  const lines: string[] = [];
  let current = start + first;
  for (const word of words) {
    if (current.length + 1 + word.length <= width || ONLY_MARKS.test(current.slice(start.length))) {
      current += ` ${word}`;
    } else {
      lines.push(current);
      current = indentation + word;
    }
  }
  return [...lines, current].join("\n");
}
