import { codeList } from "../../changes/code-list.js";
import type { Keywords } from "./resolved-keywords.js";
import { placeName, type ValuePlace } from "./value-place.js";

/** Limits that allow more values when the number is higher, and those that allow fewer. */
const UPPER = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];
const LOWER = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];

interface LimitChange {
  readonly keyword: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly isTighter: boolean;
}

/** A tighter limit of a request does not change a type, but the server rejects what it accepted until now. */
export function compareLimits(before: Keywords, after: Keywords, place: ValuePlace): void {
  for (const change of [...changedBounds(before, after), ...changedConstraints(before, after)]) recordLimit(change, place);
  if (JSON.stringify(before.default) === JSON.stringify(after.default)) return;
  // A request without the field means something else now.
  const rating = place.direction === "request" ? "major" : "patch";
  place.record(
    rating,
    "default-changed",
    `the default of ${placeName(place)} is now ${limitText(after.default)} (was ${limitText(before.default)})`,
  );
}

function recordLimit({ keyword, before, after, isTighter }: LimitChange, place: ValuePlace): void {
  const rating = place.direction === "response" ? "patch" : isTighter ? "major" : "minor";
  const text = `\`${keyword}\` of ${placeName(place)} is now ${limitText(after)} (was ${limitText(before)})`;
  place.record(rating, isTighter ? "limit-tightened" : "limit-relaxed", text);
}

function changedBounds(before: Keywords, after: Keywords): readonly LimitChange[] {
  return [...UPPER, ...LOWER]
    .map((keyword) => ({ keyword, before: boundOf(before, keyword), after: boundOf(after, keyword) }))
    .filter((bound) => bound.before !== bound.after)
    .map((bound) => ({ ...bound, isTighter: UPPER.includes(bound.keyword) ? bound.after < bound.before : bound.after > bound.before }));
}

function changedConstraints(before: Keywords, after: Keywords): readonly LimitChange[] {
  return ["pattern", "multipleOf", "uniqueItems"]
    .map((keyword) => ({ keyword, before: before[keyword] || undefined, after: after[keyword] || undefined }))
    .filter((constraint) => constraint.before !== constraint.after)
    .map((constraint) => ({ ...constraint, isTighter: constraint.after !== undefined }));
}

function boundOf(keywords: Keywords, keyword: string): number {
  const value = keywords[keyword];
  // A minimum count of 0 excludes nothing.
  if (value === 0 && /^min(?:Length|Items|Properties)$/.test(keyword)) return -Infinity;
  return typeof value === "number" ? value : UPPER.includes(keyword) ? Infinity : -Infinity;
}

function limitText(value: unknown): string {
  return value === undefined || value === Infinity || value === -Infinity ? "unset" : codeList([value]);
}
