import type { Resolve } from "../../../model/references.js";
import type { BeforeAfter, RecordChange } from "../../changes/change.js";

/** Where the compared values occur. The same change is rated the opposite way in a request and in a response. */
export interface ValuePlace {
  readonly direction: "request" | "response";
  /** What holds the values: `the request body`. */
  readonly owner: string;
  /** The steps from the owner to the values: field names, and the constants below. */
  readonly path: readonly string[];
  readonly record: RecordChange;
}

/** The place of a schema, and what it takes to follow its references. */
export interface SchemaPlace extends ValuePlace {
  readonly resolve: BeforeAfter<Resolve>;
  /** The pairs of schemas around this one: a schema may refer to itself. */
  readonly ancestors: readonly BeforeAfter<object>[];
}

/** The step to the items of a list. */
export const ITEMS = "[]";

/** The step to the fields that `properties` does not name. */
export const ADDITIONAL_PROPERTIES = "*";

/** The step to a variant of `oneOf` or `anyOf`. */
export function variantStep(keyword: string): string {
  return `(${keyword})`;
}

/** The same place, one step further. */
export function placeBelow(place: SchemaPlace, step: string): SchemaPlace {
  return { ...place, path: [...place.path, step] };
}

/** `` `result[].name` in the 200 response ``; without a path, the owner alone. */
export function placeName({ owner, path }: ValuePlace): string {
  if (path.length === 0) return owner;
  const steps = path.map((step) => (step === ITEMS ? step : step.startsWith("(") ? ` ${step}` : `.${step}`));
  return `\`${steps.join("").replace(/^[. ]/, "")}\` in ${owner}`;
}
