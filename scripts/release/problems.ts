import { readFile } from "node:fs/promises";
import { git, npm, npmOutput } from "./commands.js";
import { packageVersion } from "../command/package-version.js";
import { lastTag, versionDemand } from "./version-demand.js";

export const RIGHT_REGISTRY = "the registry is an internal one";

/** What may stand in the way of a release, in the order in which it is looked for: the cheap first. */
export const problems: readonly { readonly name: string; readonly find: () => Promise<string | undefined> }[] = [
  { name: RIGHT_REGISTRY, find: wrongRegistry },
  { name: "the tree is clean", find: uncommitted },
  { name: "the version is as high as the changes demand", find: lowVersion },
  { name: "the CHANGELOG has an entry", find: missingEntry },
  { name: "generated/ is what the documents give", find: () => failing("run", "generate", "--", "--check") },
  { name: "the tests pass", find: () => failing("test") },
  { name: "the packed tarball passes its checks", find: () => failing("run", "test:package") },
];

/** The scope's registry is the maintainer's configuration; without one, npm would take the public one. */
async function wrongRegistry(): Promise<string | undefined> {
  const { name } = JSON.parse(await readFile("package.json", "utf8")) as { name: string }; // npm insists on one
  const key = `${name.split("/")[0] ?? ""}:registry`;
  const registry = await npmOutput("config", "get", key);
  if (!URL.canParse(registry)) return `npm's configuration has no ${key} that is a URL (it has ${registry}): see the README, "Install".`;
  return new URL(registry).hostname === "registry.npmjs.org" ? `${key} is the public registry.` : undefined;
}

async function uncommitted(): Promise<string | undefined> {
  const status = await git("status", "--porcelain");
  return status === "" ? undefined : `Commit or discard:\n${status}`;
}

async function lowVersion(): Promise<string | undefined> {
  const [version, tag] = [await packageVersion(), await lastTag()];
  if (tag === undefined) {
    if ((await git("rev-parse", "--is-shallow-repository")) === "true")
      return "The clone is shallow, so earlier releases cannot be seen: git fetch --unshallow --tags";
    console.log("    there is no earlier release");
    return undefined;
  }
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
  const lines = (await readFile("CHANGELOG.md", "utf8")).split("\n");
  const isDated = lines.some((line) => line.startsWith(`## ${version} (`) && /\(\d{4}-\d\d-\d\d\)$/.test(line));
  return isDated ? undefined : `CHANGELOG.md has no entry "## ${version} (YYYY-MM-DD)".`;
}

async function failing(...command: readonly string[]): Promise<string | undefined> {
  const code = await npm(...command);
  return code === 0 ? undefined : `npm ${command.join(" ")} exits with ${code}.`;
}
