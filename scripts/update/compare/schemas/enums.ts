import { codeList } from "../../changes/code-list.js";
import { difference } from "../../changes/difference.js";
import type { Keywords } from "./resolved-keywords.js";
import { placeName, type ValuePlace } from "./value-place.js";

/** Compares `enum` and `const`. */
export function compareEnums(before: Keywords, after: Keywords, place: ValuePlace): void {
  const { direction, record } = place;
  const values = { before: valuesOf(before), after: valuesOf(after) };
  if (values.before === undefined) {
    if (values.after !== undefined) record("major", "enum-gained", `${placeName(place)} must now be one of ${codeList(values.after)}`);
    return;
  }
  const ratingOfMore = direction === "request" ? "minor" : "major";
  if (values.after === undefined) {
    record(ratingOfMore, "enum-lost", `${placeName(place)} can now be any value, not only ${codeList(values.before)}`);
    return;
  }
  const { removed, added } = difference(values.before, values.after);
  if (removed.length > 0) record("major", "enum-value-removed", `${placeName(place)} can no longer be ${codeList(removed)}`);
  // In a response, an exhaustive switch over the values, or a record of all of them, no longer compiles.
  if (added.length > 0) record(ratingOfMore, "enum-value-added", `${placeName(place)} can now also be ${codeList(added)}`);
}

/** Without `null`, which is compared as a type. */
function valuesOf({ enum: values, const: only }: Keywords): readonly unknown[] | undefined {
  return only === undefined ? values?.filter((value) => value !== null) : [only];
}
