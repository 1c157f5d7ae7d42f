import { isDeepStrictEqual } from "node:util";
import { codeList } from "../../changes/code-list.js";
import type { Keywords } from "./resolved-keywords.js";
import { placeName, type ValuePlace } from "./value-place.js";

/** Keywords that other files of this folder compare, or that do not describe values. */
const COMPARED_ELSEWHERE =
  /^(?:type|enum|const|properties|required|items|oneOf|anyOf|allOf|additionalProperties|title|description|summary|examples?|default|deprecated|nullable|externalDocs|xml|\$comment|x-.*|(?:min|max|exclusiveM).*|multipleOf|pattern|uniqueItems)$/;

/** Keywords that describe values, but change no type. */
const ANNOTATIONS = ["format", "readOnly", "writeOnly"];

/** Compares the keywords that TypeScript does not see, and reports every keyword that no rule knows. */
export function compareOtherKeywords(before: Keywords, after: Keywords, place: ValuePlace): void {
  for (const keyword of ANNOTATIONS) compareAnnotation(keyword, { before: before[keyword], after: after[keyword] }, place);
  for (const keyword of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const isKnown = ANNOTATIONS.includes(keyword) || COMPARED_ELSEWHERE.test(keyword);
    if (isKnown || isDeepStrictEqual(before[keyword], after[keyword])) continue;
    place.record("major", "keyword-changed", `the keyword \`${keyword}\` of ${placeName(place)} changed: read the diff`);
  }
}

function compareAnnotation(keyword: string, values: { readonly before: unknown; readonly after: unknown }, place: ValuePlace): void {
  const [before, after] = [values.before || undefined, values.after || undefined];
  if (before === after) return;
  // A server may reject a request that sets a read-only field.
  const rating = keyword === "readOnly" && place.direction === "request" && after === true ? "major" : "patch";
  const text = (value: unknown): string => (value === undefined ? "unset" : codeList([value]));
  place.record(rating, `${keyword}-changed`, `\`${keyword}\` of ${placeName(place)} is now ${text(after)} (was ${text(before)})`);
}
