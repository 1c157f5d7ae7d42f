import type { DetailType } from "./api-model.js";

/** What recognises an error message. */
export interface ErrorTemplate {
  /** The source of a regular expression with a named group per detail; used with the flags `i`, `s` and `u`. */
  readonly pattern: string;
  readonly details: Readonly<Record<string, DetailType>>;
}

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9_]*)(?::(number|list))?\}/g;

/** What the text of a detail may look like. A number may have thousands separators. */
const GROUPS: Readonly<Record<DetailType, string>> = { string: ".*?", number: "\\d[\\d,]*", list: ".+?" };

/**
 * Compiles a message that has placeholders for its data. The pattern tolerates small differences: other quotes, `≤` for `<=`, other white
 * space, another punctuation mark at the end, which is never part of a detail.
 *
 *     {limit:number} pools limit has been reached   →   ^(?<limit>\d[\d,]*)\s+pools\s+limit\s+has\s+been\s+reached\.?$
 */
export function compileTemplate(template: string): ErrorTemplate {
  const details: Record<string, DetailType> = {};
  let pattern = "";
  let end = 0;
  for (const match of template.matchAll(PLACEHOLDER)) {
    const [placeholder, name = "", type] = match;
    const detail: DetailType = type === "number" || type === "list" ? type : "string";
    details[name] = detail;
    pattern += escapeLiteral(template.slice(end, match.index)) + `(?<${name}>${GROUPS[detail]})`;
    end = match.index + placeholder.length;
  }
  return { pattern: wholeMessage(pattern + escapeLiteral(template.slice(end))), details };
}

/** Compiles a message without data: it is literal, braces included, with the same tolerance. */
export function compileMessage(message: string): ErrorTemplate {
  return { pattern: wholeMessage(escapeLiteral(message)), details: {} };
}

function wholeMessage(pattern: string): string {
  return `^\\s*${pattern}[.!]?\\s*$`;
}

/** The first placeholder name that a template contains twice, which it must not: details are read by name. */
export function repeatedName(template: string): string | undefined {
  const names = [...template.matchAll(PLACEHOLDER)].map(([, name]) => name);
  return names.find((name, index) => names.indexOf(name) !== index);
}

function escapeLiteral(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
    .replace(/≤|<=/g, "(?:≤|<=)")
    .replace(/≥|>=/g, "(?:≥|>=)")
    .replace(/["'‘’“”`´]/g, "[\"'‘’“”`´]")
    .replace(/\s+/g, "\\s+");
}
