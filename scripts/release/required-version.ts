import { entryPoints } from "../package/entry-points.js";
import type { Revision } from "../steps/pipeline.js";
import { readRevision } from "../steps/read-revision.js";
import { highestRating, ratingOfNames } from "../update/changes/change.js";
import { difference, type Difference } from "../update/changes/difference.js";
import { sentences } from "../update/changes/sentences.js";
import { nextVersion } from "../update/changes/version.js";
import { compare } from "../update/compare/compare.js";
import { git } from "./commands.js";

/** The lists of exported names, one for each entry point; a test keeps them up to date. */
const EXPORT_LISTS = entryPoints().map(({ name }) => `test/package/exports-${name}.txt`);
const DOCUMENT = "generated/openapi.yaml";

/** The tag of the last release before this commit; `undefined` if there is none. */
export async function lastTag(): Promise<string | undefined> {
  const tags = await git("tag", "--list", "v[0-9]*", "--merged", "HEAD", "--sort=-version:refname");
  return tags.split("\n")[0] || undefined;
}

export interface RequiredVersion {
  /** The lowest version that the changes since the tag allow. */
  readonly required: string;
  readonly reasons: readonly string[];
}

/** Rates what changed in the document and the exported names since a release. Without a change it is a patch: a version is published once. */
export async function requiredVersion(tag: string): Promise<RequiredVersion> {
  const changes = compare(await revisionAt(tag), await revisionAt("HEAD"));
  const differences = await Promise.all(EXPORT_LISTS.map((file) => changedLines(file, tag)));
  const names = { removed: differences.flatMap(({ removed }) => removed), added: differences.flatMap(({ added }) => added) };
  const rating = highestRating([...changes.map((change) => change.rating), ratingOfNames(names)]) ?? "patch";
  const exports = {
    major: names.removed.map((name) => `export removed: ${name}`),
    minor: names.added.map((name) => `export added: ${name}`),
    patch: [],
  };
  return {
    required: nextVersion(tag.slice(1), rating),
    reasons: [...sentences(changes, rating), ...exports[rating]].map((reason) => `- ${rating}: ${reason}`),
  };
}

async function revisionAt(commit: string): Promise<Revision> {
  const file = `${commit}:${DOCUMENT}`;
  return readRevision(await git("show", file), file);
}

async function changedLines(file: string, tag: string): Promise<Difference<string>> {
  // The first releases may lack the list.
  const before = await git("show", `${tag}:${file}`).catch(() => undefined);
  const after = await git("show", `HEAD:${file}`);
  return before === undefined ? { removed: [], added: [] } : difference(before.split("\n"), after.split("\n"));
}
