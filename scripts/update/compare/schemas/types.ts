import { difference } from "../../changes/difference.js";
import { codeList } from "../../changes/code-list.js";
import { typesOf, type Keywords } from "./resolved-keywords.js";
import { placeName, type ValuePlace } from "./value-place.js";

/** Compares `type`. Returns whether the types have nothing in common, so that comparing their parts would say nothing. */
export function compareTypes(before: Keywords, after: Keywords, place: ValuePlace): boolean {
  const types = { before: typesOf(before), after: typesOf(after) };
  const { removed, added } = difference(types.before, types.after);
  const isRetyped =
    types.before.length === 0 || types.after.length === 0
      ? types.before.length !== types.after.length
      : [...removed, ...added].some((type) => type !== "null");
  if (!isRetyped) {
    compareNull({ removed: removed.includes("null"), added: added.includes("null") }, place);
    if (removed.length + added.length === 0 && types.before.includes("number")) compareNumberTypes(before, after, place);
    return false;
  }
  const isWider = types.after.length === 0 || (types.before.length > 0 && removed.length === 0);
  place.record(
    place.direction === "request" && isWider ? "minor" : "major",
    "retyped",
    `${placeName(place)} is now ${typeText(types.after)} (was ${typeText(types.before)})`,
  );
  return types.before.every((type) => !types.after.includes(type));
}

function compareNull({ removed, added }: { readonly removed: boolean; readonly added: boolean }, place: ValuePlace): void {
  const { direction, record } = place;
  if (added) record(direction === "request" ? "minor" : "major", "null-gained", `${placeName(place)} can now be \`null\``);
  // Breaking also in a response: the type no longer warns of a null that may still come, and a typed mock with a null does not compile.
  if (removed) record("major", "null-lost", `${placeName(place)} can no longer be \`null\``);
}

/** `integer` and `number` are one type in TypeScript. */
function compareNumberTypes(before: Keywords, after: Keywords, place: ValuePlace): void {
  if (String(before.type) === String(after.type)) return;
  const change = `now documented as ${codeList([after.type])} (was ${codeList([before.type])})`;
  place.record("patch", "retyped", `${placeName(place)} is ${change}: the same type in TypeScript`);
}

function typeText(types: readonly string[]): string {
  return types.length === 0 ? "of any type" : `\`${types.join(" | ")}\``;
}
