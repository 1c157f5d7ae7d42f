import { parseOptions } from "../command/options.js";
import { createProblems } from "../command/problems.js";
import { parseYamlText } from "../files/read-yaml.js";
import { toSource } from "../steps/load-documents.js";
import { buildRevision, type Revision } from "../steps/pipeline.js";
import { difference, gravest } from "../update/compare/change.js";
import { compare } from "../update/compare/compare.js";
import { sentences } from "../update/report/report.js";
import { nextVersion } from "../update/report/version.js";
import { git } from "./commands.js";

/** The public names of each entry point, as a test pins them. */
const SURFACES = ["test/package/exports-index.txt", "test/package/exports-testing.txt"];
const DOCUMENT = "generated/openapi.yaml";

/** The last release that this commit comes after; `undefined` before the first. */
export async function lastTag(): Promise<string | undefined> {
  const tags = await git("tag", "--list", "v[0-9]*", "--merged", "HEAD", "--sort=-version:refname");
  return tags.split("\n")[0] || undefined;
}

export interface VersionDemand {
  /** The lowest version that the changes since the tag allow. */
  readonly demanded: string;
  readonly reasons: readonly string[];
}

/** What the document and the pinned surface have changed since a release; at least a patch, since one version is published once. */
export async function versionDemand(tag: string): Promise<VersionDemand> {
  const changes = compare(await revisionAt(tag), await revisionAt("HEAD"));
  const names = await Promise.all(SURFACES.map((file) => namesBetween(tag, file)));
  const [lost, gained] = [names.flatMap((each) => each.lost), names.flatMap((each) => each.gained)];
  const byNames = lost.length > 0 ? "major" : gained.length > 0 ? "minor" : undefined;
  const rating = gravest([...changes.map((change) => change.rating), byNames]) ?? "patch";
  return {
    demanded: nextVersion(tag.slice(1), rating),
    reasons: [
      ...sentences(changes, rating).map((text) => `- ${rating}: ${text}`),
      ...(byNames === rating
        ? (byNames === "major" ? lost : gained).map((name) => `- ${rating}: export ${byNames === "major" ? "gone" : "new"}: ${name}`)
        : []),
    ],
  };
}

async function revisionAt(commit: string): Promise<Revision> {
  const options = parseOptions([]);
  if (options === undefined) throw new Error("The build has defaults.");
  const file = `${commit}:${DOCUMENT}`;
  return buildRevision(toSource(parseYamlText(await git("show", file), file), file), options, createProblems(file, "collecting"));
}

async function namesBetween(tag: string, file: string): Promise<ReturnType<typeof difference<string>>> {
  // The first releases may have had no pinned surface.
  const before = await git("show", `${tag}:${file}`).catch(() => undefined);
  const after = await git("show", `HEAD:${file}`);
  return before === undefined ? { lost: [], gained: [] } : difference(before.split("\n"), after.split("\n"));
}
