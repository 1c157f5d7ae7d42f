import { readFile } from "node:fs/promises";
import { git, npm } from "./commands.js";
import { lastTag, packageVersion, versionDemand } from "./version-demand.js";

/** What may stand in the way of a release, in the order in which it is looked for: the cheap first. */
export const problems: readonly { readonly name: string; readonly find: () => Promise<string | undefined> }[] = [
  { name: "the tree is clean", find: uncommitted },
  { name: "the version is as high as the changes demand", find: lowVersion },
  { name: "the CHANGELOG has an entry", find: missingEntry },
  { name: "generated/ is what the documents give", find: () => failing("run", "generate", "--", "--check") },
  { name: "the tests pass", find: () => failing("test") },
  { name: "the packed tarball passes its checks", find: () => failing("run", "test:package") },
];

async function uncommitted(): Promise<string | undefined> {
  const status = await git("status", "--porcelain");
  return status === "" ? undefined : `Commit or discard:\n${status}`;
}

async function lowVersion(): Promise<string | undefined> {
  const [version, tag] = [await packageVersion(), await lastTag()];
  if (tag === undefined) return undefined;
  const { demanded, reasons } = await versionDemand(tag);
  if (isAtLeast(version, demanded)) return undefined;
  return [`package.json has ${version}; since ${tag} there must be at least ${demanded}:`, ...reasons].join("\n");
}

/** Whether one version is another or comes after it; both are three numbers. */
function isAtLeast(version: string, other: string): boolean {
  const [a, b] = [version.split(".").map(Number), other.split(".").map(Number)];
  const difference = a.map((number, index) => number - (b[index] ?? 0)).find((each) => each !== 0) ?? 0;
  return difference >= 0;
}

async function missingEntry(): Promise<string | undefined> {
  const version = await packageVersion();
  const line = (await readFile("CHANGELOG.md", "utf8")).split("\n").find((each) => each.startsWith(`## ${version}`));
  if (line === undefined) return `CHANGELOG.md has no entry "## ${version}".`;
  return line.includes("unreleased") ? `CHANGELOG.md calls ${version} unreleased: give it its date.` : undefined;
}

async function failing(...command: readonly string[]): Promise<string | undefined> {
  const code = await npm(...command);
  return code === 0 ? undefined : `npm ${command.join(" ")} exits with ${code}.`;
}
