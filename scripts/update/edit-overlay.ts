import { isMap, isSeq, parseDocument, type Range } from "yaml";
import type { OperationModel } from "../model/api-model.js";
import type { OperationPair } from "./compare/operation-pair.js";

/** Deletes actions from the overlay's text; everything else stays as it is, comments included. */
export function withoutActions(text: string, indices: readonly number[]): string {
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

/** Adds an action for each renamed operation to the overlay's text, so that its helpers keep their old names. */
export function withFormerIds(text: string, renamed: readonly OperationPair[], date: string): string {
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
