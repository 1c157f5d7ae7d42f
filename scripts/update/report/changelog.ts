import type { Change } from "../changes/change.js";
import type { Difference } from "../changes/difference.js";
import { codeList } from "../changes/code-list.js";
import { sentences } from "../changes/sentences.js";

export interface Entry {
  readonly version: string;
  /** The date of SendGrid's revision. */
  readonly date: string;
  readonly changes: readonly Change[];
  /** The exported names that come and go without a change that explains them. */
  readonly names: Difference<string>;
}

/** A CHANGELOG entry for the maintainer to edit, with the breaking changes first. */
export function changelogEntry({ version, date, changes, names }: Entry): string {
  const breaking = sentences(changes, "major").map((sentence) => `**Breaking:** ${sentence}`);
  const removed = names.removed.length === 0 ? [] : [`**Breaking:** no longer exported: ${codeList(names.removed)}.`];
  const added = names.added.length === 0 ? [] : [`New exports: ${codeList(names.added)}.`];
  const items = [...breaking, ...removed, ...sentences(changes, "minor"), ...added, ...sentences(changes, "patch")];
  return [`## ${version} (unreleased)`, "", `- SendGrid's document of ${date}.`, ...items.map((item) => `- ${item}`)].join("\n");
}
