import { isMap, isSeq, parseDocument, type Range } from "yaml";
import type { OperationModel } from "../model/api-model.js";
import type { ExpiredAction } from "../steps/apply-overlay.js";
import type { Revision } from "../steps/pipeline.js";
import type { BeforeAfter } from "./changes/change.js";
import { renamedPairs, type OperationPair } from "./compare/operation-pair.js";
import type { UpdateOptions } from "./options.js";

/** What a new document means for the overlay. */
export interface OverlayChange extends BeforeAfter<Revision> {
  /** The actions that do not apply to the new document. */
  readonly expired: readonly ExpiredAction[];
}

/** Edits the overlay's text as the options ask: deletes what SendGrid has fixed, and keeps the old names of renamed operations. */
export function editOverlay(
  text: string,
  { before, after, expired }: OverlayChange,
  { dropExpired, keepNames, date }: Pick<UpdateOptions, "dropExpired" | "keepNames" | "date">,
): string {
  const fixed = expired.filter(({ isFixed }) => isFixed).map(({ index }) => index);
  const pruned = dropExpired ? withoutActions(text, fixed) : text;
  return keepNames ? withFormerIds(pruned, pairsToAlias(before, after), date) : pruned;
}

/** Deletes actions from the text; everything else stays as it is, comments included. */
function withoutActions(text: string, indices: readonly number[]): string {
  const actions = parseDocument(text).get("actions");
  if (!isSeq(actions)) return text;
  const ranges = actions.items.map((item) => (isMap(item) ? item.range : undefined));
  // From the last to the first, so that the earlier ranges stay valid.
  const lastFirst = [...indices].sort((first, second) => second - first);
  return lastFirst.reduce((remaining, index) => withoutRange(remaining, ranges[index] ?? undefined), text);
}

function withoutRange(text: string, range: Range | undefined): string {
  if (range === undefined) return text;
  const [start, end] = [text.lastIndexOf("\n", range[0]) + 1, range[1]];
  // A block ends with its last line, a flow value (`{ … }`) before the end of its line.
  const rest = text.slice(0, end).endsWith("\n") ? text.slice(end) : text.slice(end).replace(/^[^\S\n]*\n/, "");
  return text.slice(0, start) + rest;
}

/** The renamed operations that need an alias. A name that another operation has now cannot be one. */
function pairsToAlias(before: Revision, after: Revision): readonly OperationPair[] {
  const names = new Set(after.model.operations.map(({ name }) => name));
  return renamedPairs(before, after).filter((pair) => !names.has(pair.before.name) && !pair.after.formerNames.includes(pair.before.name));
}

/** Adds an action for each renamed operation to the text, so that its helpers keep their old names. */
function withFormerIds(text: string, renamed: readonly OperationPair[], date: string): string {
  if (renamed.length === 0) return text;
  const actions = renamed.map(
    ({ before, after }) => `  - target: ${JSON.stringify(target(after))}
    description: ${JSON.stringify(`The revision of ${date} renamed ${before.id} to ${after.id}; the old helper names stay as deprecated aliases.`)}
    update:
      x-former-ids: ${JSON.stringify([before.id])}
`,
  );
  return text.replace(/\n*$/, "\n") + actions.join("");
}

function target({ path, method }: OperationModel): string {
  return `$.paths['${path.replaceAll("'", "\\'")}'].${method.toLowerCase()}`;
}
