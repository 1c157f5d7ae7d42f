import { difference, list, type ValuePlace } from "./change.js";
import { typesOf, type Keywords } from "./keywords.js";

/** Whether the type became another one, `null` apart. */
export function compareTypes(before: Keywords, after: Keywords, { direction, name, tell }: ValuePlace): boolean {
  const [a, b] = [typesOf(before), typesOf(after)];
  const { lost, gained } = difference(a, b);
  const isRetyped = a.length === 0 || b.length === 0 ? a.length !== b.length : [...lost, ...gained].some((type) => type !== "null");
  if (isRetyped) {
    const isWider = b.length === 0 || (a.length > 0 && lost.length === 0);
    tell(direction === "request" && isWider ? "minor" : "major", "retyped", `${name} is ${typeText(b)} now, it was ${typeText(a)}`);
    return a.every((type) => !b.includes(type));
  }
  if (gained.includes("null")) tell(direction === "request" ? "minor" : "major", "null-gained", `${name} may be \`null\` now`);
  if (lost.includes("null"))
    // Also in an answer: the type no longer reminds anybody of a null that may still come, and a typed mock that has one does not compile.
    tell("major", "null-lost", `${name} may no longer be \`null\``);
  const [exactBefore, exactAfter] = [String(before.type), String(after.type)];
  if (exactBefore !== exactAfter && lost.length + gained.length === 0 && a.includes("number"))
    tell("patch", "retyped", `${name} is documented as ${list([after.type])} now, it was ${list([before.type])}: the same in TypeScript`);
  return false;
}

function typeText(types: readonly string[]): string {
  return types.length === 0 ? "of any type" : `\`${types.join(" | ")}\``;
}

export function compareEnums(before: Keywords, after: Keywords, { direction, name, tell }: ValuePlace): void {
  const [a, b] = [valuesOf(before), valuesOf(after)];
  if (a === undefined && b === undefined) return;
  if (a === undefined) {
    tell("major", "enum-gained", `${name} must be one of ${list(b ?? [])} now`);
    return;
  }
  if (b === undefined) {
    tell(direction === "request" ? "minor" : "major", "enum-lost", `${name} may be any value now, not only ${list(a)}`);
    return;
  }
  const { lost, gained } = difference(a, b);
  if (lost.length > 0) tell("major", "enum-value-removed", `${name} can no longer be ${list(lost)}`);
  // An exhaustive switch over an answer's values, or a record with all of them, no longer compiles.
  if (gained.length > 0) tell(direction === "request" ? "minor" : "major", "enum-value-added", `${name} can also be ${list(gained)} now`);
}

/** `null` is compared with the types. */
function valuesOf({ enum: values, const: only }: Keywords): readonly unknown[] | undefined {
  return only === undefined ? values?.filter((value) => value !== null) : [only];
}
