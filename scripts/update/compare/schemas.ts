import type { ValuePlace } from "./change.js";
import { isDeepStrictEqual } from "node:util";
import { isRecord, type Reference, type Schema } from "../../openapi/document.js";
import type { Resolve } from "../../model/references.js";
import { describesTheSame } from "../../model/schemas.js";
import { compareLimits } from "./limits.js";
import { compareEnums, compareTypes } from "./types.js";
import { keywordsOf, variantsOf, type Keywords } from "./keywords.js";

export interface SchemaPlace extends ValuePlace {
  readonly before: Resolve;
  readonly after: Resolve;
  /** Pairs that are being compared: schemas may refer to themselves. */
  readonly open?: readonly (readonly [object, object])[];
}

/** Tells every change of the values that a schema describes, and none of its prose. */
export function compareSchemas(before: Schema | Reference, after: Schema | Reference, place: SchemaPlace): void {
  const [a, b] = [keywordsOf(before, place.before), keywordsOf(after, place.after)];
  if (place.open?.some(([left, right]) => left === a.identity && right === b.identity)) return;
  const inner = { ...place, open: [...(place.open ?? []), [a.identity, b.identity] as const] };
  const isRetyped = compareTypes(a.keywords, b.keywords, inner);
  compareEnums(a.keywords, b.keywords, inner);
  compareLimits(a.keywords, b.keywords, inner);
  compareVariants(a.keywords, b.keywords, inner);
  compareOthers(a.keywords, b.keywords, inner);
  // Of a schema that became another kind of thing, the parts are no news.
  if (isRetyped) return;
  compareFields(a.keywords, b.keywords, inner);
  compareOtherFields(a.keywords, b.keywords, inner);
  compareItems(a.keywords, b.keywords, inner);
}

function compareFields(before: Keywords, after: Keywords, place: SchemaPlace): void {
  const { direction, tell } = place;
  const [a, b] = [before.properties ?? {}, after.properties ?? {}];
  for (const field of new Set([...Object.keys(a), ...Object.keys(b), ...(before.required ?? []), ...(after.required ?? [])])) {
    const [left, right] = [a[field], b[field]];
    const inner = { ...place, name: inside(place.name, `.${field}`) };
    const [was, is] = [before.required?.includes(field) === true, after.required?.includes(field) === true];
    if (left === undefined && right === undefined) {
      // It is required without being described.
      if (was !== is)
        tell(
          is === (direction === "request") ? "major" : "minor",
          is ? "field-required" : "field-optional",
          `${inner.name} is ${is ? "required" : "no longer required"}, and not described`,
        );
    } else if (right === undefined) {
      tell("major", "field-removed", `${inner.name} is gone`);
    } else if (left === undefined) {
      const breaks = direction === "request" && is;
      tell(breaks ? "major" : "minor", "field-added", `${inner.name} is new${breaks ? ", and required" : ""}`);
    } else {
      if (!was && is)
        tell(
          direction === "request" ? "major" : "minor",
          "field-required",
          `${inner.name} is ${direction === "request" ? "required" : "always there"} now`,
        );
      if (was && !is)
        tell(
          direction === "request" ? "minor" : "major",
          "field-optional",
          `${inner.name} is ${direction === "request" ? "optional" : "not always there"} now`,
        );
      compareDeprecation(left, right, inner);
      compareSchemas(left, right, inner);
    }
  }
}

function compareDeprecation(before: Schema, after: Schema, { name, tell }: SchemaPlace): void {
  if (before.deprecated !== true && after.deprecated === true) tell("minor", "field-deprecated", `${name} is deprecated now`);
}

/** Absent, other fields are allowed but not typed. */
function compareOtherFields(before: Keywords, after: Keywords, place: SchemaPlace): void {
  const [was, is] = [before["additionalProperties"], after["additionalProperties"]];
  if (isRecord(was) && isRecord(is)) {
    compareSchemas(was, is, { ...place, name: inside(place.name, ".*") });
    return;
  }
  if (isDeepStrictEqual(was, is)) return;
  const openness = (value: unknown): number => (value === false ? 0 : value === undefined ? 1 : value === true ? 3 : 2);
  const isWider = openness(is) > openness(was);
  const text = ["refused", "not described", "described", "of any type"];
  place.tell(
    isWider ? "minor" : "major",
    "other-fields-changed",
    `other fields of ${place.name} are ${text[openness(is)] ?? ""} now, they were ${text[openness(was)] ?? ""}`,
  );
}

function compareItems(before: Keywords, after: Keywords, place: SchemaPlace): void {
  if (before.items !== undefined && after.items !== undefined) {
    compareSchemas(before.items, after.items, { ...place, name: inside(place.name, "[]") });
    return;
  }
  if (before.items !== after.items)
    place.tell("major", "retyped", `the items of ${place.name} are ${after.items === undefined ? "of any type" : "typed"} now`);
}

function compareVariants(before: Keywords, after: Keywords, place: SchemaPlace): void {
  for (const keyword of ["oneOf", "anyOf"]) {
    const [a, b] = [variantsOf(before, keyword), variantsOf(after, keyword)];
    const pairs = a.flatMap((left) => {
      const right = b.find((each) => same(left, each));
      return right === undefined ? [] : [[left, right] as const];
    });
    // What is written the same may refer to what has changed.
    for (const [left, right] of pairs) compareSchemas(left, right, { ...place, name: inside(place.name, ` (${keyword})`) });
    const lost = a.filter((left) => !pairs.some(([each]) => each === left));
    const gained = b.filter((right) => !pairs.some(([, each]) => each === right));
    if (lost.length === gained.length) {
      lost.forEach((left, index) => {
        compareSchemas(left, gained[index] ?? {}, { ...place, name: inside(place.name, ` (${keyword})`) });
      });
    } else {
      if (lost.length > 0) place.tell("major", "variant-removed", `${place.name} has ${lost.length} fewer possible forms (\`${keyword}\`)`);
      if (gained.length > 0)
        place.tell(
          place.direction === "request" && a.length > 0 ? "minor" : "major",
          "variant-added",
          `${place.name} has ${gained.length} more possible forms (\`${keyword}\`)`,
        );
    }
  }
}

function same(left: Schema, right: Schema): boolean {
  return left.$ref === undefined ? describesTheSame(left, right) : left.$ref === right.$ref;
}

/** Keywords that are compared above, or that describe no values. */
const KNOWN =
  /^(?:type|enum|const|properties|required|items|oneOf|anyOf|allOf|additionalProperties|title|description|summary|examples?|default|deprecated|format|nullable|externalDocs|xml|readOnly|writeOnly|\$comment|x-.*|(?:min|max|exclusiveM).*|multipleOf|pattern|uniqueItems)$/;

function compareOthers(before: Keywords, after: Keywords, { direction, name, tell }: SchemaPlace): void {
  for (const keyword of ["format", "readOnly", "writeOnly"])
    if ((before[keyword] || undefined) !== (after[keyword] || undefined))
      tell(
        // A server may refuse a field that is not to be written.
        keyword === "readOnly" && direction === "request" && after[keyword] === true ? "major" : "patch",
        `${keyword}-changed`,
        `${name}: \`${keyword}\` is ${JSON.stringify(after[keyword] ?? null)} now, it was ${JSON.stringify(before[keyword] ?? null)}`,
      );
  for (const keyword of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (KNOWN.test(keyword) || isDeepStrictEqual(before[keyword], after[keyword])) continue;
    tell("major", "keyword-changed", `${name}: the keyword \`${keyword}\` changed; read the diff`);
  }
}

/** `` field `a` `` and `.b` → `` field `a.b` ``. */
function inside(name: string, step: string): string {
  const end = name.lastIndexOf("`");
  if (end === -1) return `${name}, \`${step.replace(/^\./, "")}\``;
  return `${name.slice(0, end)}${step}${name.slice(end)}`;
}
