import type { ValuePlace } from "./change.js";
import type { Keywords } from "./keywords.js";

/** Limits where a higher number allows more, and those where it allows less. */
const UPPER = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];
const LOWER = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];

/** A request that was within the limits and no longer is will be refused: the types stay the same, the program fails at run time. */
export function compareLimits(before: Keywords, after: Keywords, { direction, name, tell }: ValuePlace): void {
  for (const keyword of [...UPPER, ...LOWER]) {
    const [was, is] = [boundOf(before, keyword), boundOf(after, keyword)];
    if (was === is) continue;
    const isTighter = UPPER.includes(keyword) ? is < was : is > was;
    const rating = direction === "response" ? "patch" : isTighter ? "major" : "minor";
    tell(rating, isTighter ? "limit-tightened" : "limit-relaxed", `${name}: \`${keyword}\` is ${text(is)} now, it was ${text(was)}`);
  }
  for (const keyword of ["pattern", "multipleOf", "uniqueItems"]) {
    const [was, is] = [before[keyword] || undefined, after[keyword] || undefined];
    if (was === is) continue;
    const isTighter = is !== undefined;
    const rating = direction === "response" ? "patch" : isTighter ? "major" : "minor";
    tell(rating, isTighter ? "limit-tightened" : "limit-relaxed", `${name}: \`${keyword}\` is ${text(is)} now, it was ${text(was)}`);
  }
  // A request that leaves the field out means something else now.
  if (JSON.stringify(before.default) !== JSON.stringify(after.default))
    tell(
      direction === "request" ? "major" : "patch",
      "default-changed",
      `${name}: the default is ${text(after.default)} now, it was ${text(before.default)}`,
    );
}

function boundOf(keywords: Keywords, keyword: string): number {
  const value = keywords[keyword];
  // That there are no fewer than none says nothing.
  if (value === 0 && /^min(?:Length|Items|Properties)$/.test(keyword)) return -Infinity;
  return typeof value === "number" ? value : UPPER.includes(keyword) ? Infinity : -Infinity;
}

function text(value: unknown): string {
  return value === undefined || value === Infinity || value === -Infinity
    ? "not stated"
    : `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
}
