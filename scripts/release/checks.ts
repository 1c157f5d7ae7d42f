import { readFile } from "node:fs/promises";
import { packageVersion } from "../command/package-version.js";
import { git, npm, npmOutput } from "./commands.js";
import { lastTag, requiredVersion } from "./required-version.js";

/** One thing that must hold before a release. */
export interface Check {
  readonly name: string;
  /** What is wrong and what to do; `undefined` if the check passes. */
  readonly findProblem: () => Promise<string | undefined>;
}

const REGISTRY: Check = { name: "the registry is an internal one", findProblem: findWrongRegistry };

/** Every check of a release, the cheap ones first. */
export const checks: readonly Check[] = [
  REGISTRY,
  { name: "the working tree is clean", findProblem: findUncommittedChanges },
  { name: "the version is high enough for the changes", findProblem: findLowVersion },
  { name: "the CHANGELOG has an entry for the version", findProblem: findMissingEntry },
  { name: "generated/ is up to date", findProblem: () => runNpm("run", "generate", "--", "--check") },
  { name: "the tests pass", findProblem: () => runNpm("test") },
  { name: "the packed tarball passes its checks", findProblem: () => runNpm("run", "test:package") },
];

/** Whether the registry is safe to talk to, by the checks that failed. */
export function hasSafeRegistry(failed: readonly Check[]): boolean {
  return !failed.includes(REGISTRY);
}

/** The maintainer configures the registry of the scope; without one, npm would publish to the public registry. */
async function findWrongRegistry(): Promise<string | undefined> {
  const { name } = JSON.parse(await readFile("package.json", "utf8")) as { name: string }; // npm requires a name
  const key = `${name.split("/")[0] ?? ""}:registry`;
  const registry = await npmOutput("config", "get", key);
  if (!URL.canParse(registry)) return `npm's setting ${key} is not a URL (received ${registry}): see the README, "Install".`;
  return new URL(registry).hostname === "registry.npmjs.org" ? `${key} is the public registry.` : undefined;
}

async function findUncommittedChanges(): Promise<string | undefined> {
  const status = await git("status", "--porcelain");
  return status === "" ? undefined : `Commit or discard these changes:\n${status}`;
}

async function findLowVersion(): Promise<string | undefined> {
  const [version, tag] = [await packageVersion(), await lastTag()];
  if (tag === undefined) {
    if ((await git("rev-parse", "--is-shallow-repository")) === "true")
      return "The clone is shallow and hides earlier releases: run git fetch --unshallow --tags.";
    console.log("        no earlier release");
    return undefined;
  }
  const { required, reasons } = await requiredVersion(tag);
  if (isAtLeast(version, required)) return undefined;
  return [`package.json has ${version}, but the changes since ${tag} require at least ${required}:`, ...reasons].join("\n");
}

/** Compares two versions of three numbers. */
function isAtLeast(version: string, minimum: string): boolean {
  const [numbers, minimumNumbers] = [version.split(".").map(Number), minimum.split(".").map(Number)];
  const differences = numbers.map((number, index) => number - (minimumNumbers[index] ?? 0));
  return (differences.find((difference) => difference !== 0) ?? 0) >= 0;
}

async function findMissingEntry(): Promise<string | undefined> {
  const version = await packageVersion();
  const lines = (await readFile("CHANGELOG.md", "utf8")).split("\n");
  const isDated = lines.some((line) => line.startsWith(`## ${version} (`) && /\(\d{4}-\d\d-\d\d\)$/.test(line));
  return isDated ? undefined : `CHANGELOG.md has no entry "## ${version} (YYYY-MM-DD)".`;
}

async function runNpm(...command: readonly string[]): Promise<string | undefined> {
  const code = await npm(...command);
  return code === 0 ? undefined : `npm ${command.join(" ")} exited with ${code}.`;
}
