import { isMap, isSeq, parseDocument } from "yaml";
import type { OperationModel } from "../model/api-model.js";
import type { OperationPair } from "./compare/operation-pair.js";

/** The overlay's text without some of its actions. Everything else stays as it is, comments included. */
export function withoutActions(text: string, indices: readonly number[]): string {
  const actions = parseDocument(text).get("actions");
  if (!isSeq(actions)) return text;
  const ranges = actions.items.map((item) => (isMap(item) ? item.range : undefined));
  return [...indices]
    .sort((a, b) => b - a)
    .reduce((left, index) => {
      const range = ranges[index];
      if (range === null || range === undefined) return left;
      const [start, end] = [left.lastIndexOf("\n", range[0]) + 1, range[1]];
      // A flow value ends before its line does.
      const rest = left.slice(end).replace(/^[^\S\n]*\n/, "");
      return left.slice(0, start) + (left.slice(0, end).endsWith("\n") ? left.slice(end) : rest);
    }, text);
}

/** The overlay's text with an action for each renamed operation, by which its helpers keep their old names. */
export function withFormerIds(text: string, renamed: readonly OperationPair[], date: string): string {
  if (renamed.length === 0) return text;
  const actions = renamed.map(
    ({ before, after }) => `  - target: ${JSON.stringify(target(after))}
    description: ${JSON.stringify(`The revision of ${date} renamed ${before.id} to ${after.id}; users of the old helpers have time to follow.`)}
    update:
      x-former-ids: ${JSON.stringify([before.id])}
`,
  );
  return text.replace(/\n*$/, "\n") + actions.join("");
}

function target({ path, method }: OperationModel): string {
  return `$.paths['${path.replaceAll("'", "\\'")}'].${method.toLowerCase()}`;
}
