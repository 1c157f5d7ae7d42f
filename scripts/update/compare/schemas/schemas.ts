import { isDeepStrictEqual } from "node:util";
import { describesTheSame } from "../../../model/schemas.js";
import { isRecord, type Reference, type Schema } from "../../../openapi/document.js";
import type { BeforeAfter } from "../../changes/change.js";
import { compareEnums } from "./enums.js";
import { compareLimits } from "./limits.js";
import { compareOtherKeywords } from "./other-keywords.js";
import { keywordsOf, variantsOf, type Keywords } from "./resolved-keywords.js";
import { compareTypes } from "./types.js";
import { ADDITIONAL_PROPERTIES, ITEMS, placeBelow, placeName, variantStep, type SchemaPlace } from "./value-place.js";

/** Records every change of the values that a schema describes; its prose is not compared. */
export function compareSchemas(beforeNode: Schema | Reference, afterNode: Schema | Reference, place: SchemaPlace): void {
  const [before, after] = [keywordsOf(beforeNode, place.resolve.before), keywordsOf(afterNode, place.resolve.after)];
  const pair = { before: before.identity, after: after.identity };
  if (place.ancestors.some((ancestor) => ancestor.before === pair.before && ancestor.after === pair.after)) return;
  compareKeywords(before.keywords, after.keywords, { ...place, ancestors: [...place.ancestors, pair] });
}

function compareKeywords(before: Keywords, after: Keywords, place: SchemaPlace): void {
  const isRetyped = compareTypes(before, after, place);
  compareEnums(before, after, place);
  compareLimits(before, after, place);
  compareVariants(before, after, place);
  compareOtherKeywords(before, after, place);
  if (isRetyped) return;
  compareFields(before, after, place);
  compareAdditionalProperties(before, after, place);
  compareItems(before, after, place);
}

function compareFields(before: Keywords, after: Keywords, place: SchemaPlace): void {
  const described = [...Object.keys(before.properties ?? {}), ...Object.keys(after.properties ?? {})];
  for (const name of new Set([...described, ...(before.required ?? []), ...(after.required ?? [])])) {
    const schemas = { before: before.properties?.[name], after: after.properties?.[name] };
    const isRequired = { before: before.required?.includes(name) === true, after: after.required?.includes(name) === true };
    compareField(schemas, isRequired, placeBelow(place, name));
  }
}

function compareField(schemas: BeforeAfter<Schema | undefined>, isRequired: BeforeAfter<boolean>, place: SchemaPlace): void {
  const { before, after } = schemas;
  if (before === undefined && after !== undefined) {
    const isBreaking = place.direction === "request" && isRequired.after;
    place.record(isBreaking ? "major" : "minor", "field-added", `${placeName(place)} was added${isBreaking ? " and is required" : ""}`);
  } else if (before !== undefined && after === undefined) {
    place.record("major", "field-removed", `${placeName(place)} was removed`);
  } else {
    compareRequired(isRequired, before === undefined ? ", without a schema" : "", place);
    // A required field without a schema has nothing else to compare.
    if (before === undefined || after === undefined) return;
    if (before.deprecated !== true && after.deprecated === true)
      place.record("minor", "field-deprecated", `${placeName(place)} is now deprecated`);
    compareSchemas(before, after, place);
  }
}

/** A request breaks when a field becomes required, a response when it becomes optional. */
function compareRequired({ before, after }: BeforeAfter<boolean>, addition: string, place: SchemaPlace): void {
  if (before === after) return;
  const isBreaking = after === (place.direction === "request");
  place.record(
    isBreaking ? "major" : "minor",
    after ? "field-required" : "field-optional",
    `${placeName(place)} is now ${after ? "required" : "optional"}${addition}`,
  );
}

/** How `additionalProperties` treats fields that `properties` does not name, the strictest first. */
const OTHER_FIELDS = ["rejected", "undescribed", "described", "of any type"] as const;

function compareAdditionalProperties(before: Keywords, after: Keywords, place: SchemaPlace): void {
  const values = { before: before["additionalProperties"], after: after["additionalProperties"] };
  if (isRecord(values.before) && isRecord(values.after)) {
    compareSchemas(values.before, values.after, placeBelow(place, ADDITIONAL_PROPERTIES));
    return;
  }
  if (isDeepStrictEqual(values.before, values.after)) return;
  const treatment = { before: treatmentOfOtherFields(values.before), after: treatmentOfOtherFields(values.after) };
  const isWider = OTHER_FIELDS.indexOf(treatment.after) > OTHER_FIELDS.indexOf(treatment.before);
  place.record(
    isWider ? "minor" : "major",
    "other-fields-changed",
    `other fields of ${placeName(place)} are now ${treatment.after} (were ${treatment.before})`,
  );
}

function treatmentOfOtherFields(additionalProperties: unknown): (typeof OTHER_FIELDS)[number] {
  if (additionalProperties === undefined) return "undescribed";
  if (typeof additionalProperties === "boolean") return additionalProperties ? "of any type" : "rejected";
  return "described";
}

function compareItems(before: Keywords, after: Keywords, place: SchemaPlace): void {
  if (before.items !== undefined && after.items !== undefined) {
    compareSchemas(before.items, after.items, placeBelow(place, ITEMS));
  } else if (before.items !== after.items) {
    const text = after.items === undefined ? "no longer typed" : "now typed";
    place.record("major", "retyped", `the items of ${placeName(place)} are ${text}`);
  }
}

function compareVariants(before: Keywords, after: Keywords, place: SchemaPlace): void {
  for (const keyword of ["oneOf", "anyOf"]) {
    const variants = { before: variantsOf(before, keyword), after: variantsOf(after, keyword) };
    const pairs = variants.before.flatMap((variant) => {
      const same = variants.after.find((candidate) => isSameVariant(variant, candidate));
      return same === undefined ? [] : [{ before: variant, after: same }];
    });
    const removed = variants.before.filter((variant) => !pairs.some((pair) => pair.before === variant));
    const added = variants.after.filter((variant) => !pairs.some((pair) => pair.after === variant));
    // Equal variants are compared as well: a schema that they refer to may have changed.
    for (const pair of pairs) compareSchemas(pair.before, pair.after, placeBelow(place, variantStep(keyword)));
    if (removed.length === added.length) {
      for (const [index, variant] of removed.entries())
        compareSchemas(variant, added[index] ?? {}, placeBelow(place, variantStep(keyword)));
      continue;
    }
    const name = `\`${keyword}\` of ${placeName(place)}`;
    const isWider = place.direction === "request" && variants.before.length > 0;
    if (removed.length > 0) place.record("major", "variant-removed", `${name} lost ${variantCount(removed)}`);
    if (added.length > 0) place.record(isWider ? "minor" : "major", "variant-added", `${name} gained ${variantCount(added)}`);
  }
}

function isSameVariant(before: Schema, after: Schema): boolean {
  return before.$ref === undefined ? describesTheSame(before, after) : before.$ref === after.$ref;
}

function variantCount({ length }: readonly Schema[]): string {
  return length === 1 ? "1 variant" : `${length} variants`;
}
