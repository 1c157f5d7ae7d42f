import { readFile } from "node:fs/promises";
import { packageVersion } from "../command/package-version.js";
import { git, npm, npmOutput } from "./commands.js";
import { lastTag, requiredVersion } from "./required-version.js";

/** One thing that must hold before a release. */
export interface Check {
  readonly name: string;
  /** What to do, and why; `undefined` if the check passes. */
  readonly findProblem: () => Promise<string | undefined>;
}

/** They take seconds, so all of them run. */
export const cheapChecks: readonly Check[] = [
  { name: "the registry is an internal one", findProblem: findWrongRegistry },
  { name: "the working tree is clean", findProblem: findUncommittedChanges },
  { name: "the version is high enough for the changes", findProblem: findLowVersion },
  { name: "the CHANGELOG has an entry for the version", findProblem: findMissingEntry },
  { name: "npm audit, if the registry offers it, finds nothing", findProblem: findVulnerabilities },
];

/** They take minutes, so they run one by one, and only after the cheap ones passed. */
export const expensiveChecks: readonly Check[] = [
  {
    name: "generated/ is up to date",
    findProblem: () => runNpm(["run", "generate", "--", "--check"], "Run npm run generate, and commit generated/."),
  },
  { name: "the tests pass", findProblem: () => runNpm(["test"], "Fix what it reports above.") },
  { name: "the packed tarball passes its checks", findProblem: () => runNpm(["run", "test:package"], "Fix what it reports above.") },
];

/** The maintainer configures the registry of the scope; without one, npm would publish to the public registry. */
async function findWrongRegistry(): Promise<string | undefined> {
  const { name } = JSON.parse(await readFile("package.json", "utf8")) as { name: string }; // npm requires a name
  const key = `${name.split("/")[0] ?? ""}:registry`;
  const registry = await npmOutput("config", "get", key);
  const whatToDo = `.npmrc: set ${key} to your registry, as in the README, "Install".`;
  if (!URL.canParse(registry)) return `${whatToDo} It is not a URL (received ${registry}).`;
  return new URL(registry).hostname === "registry.npmjs.org" ? `${whatToDo} It is the public registry.` : undefined;
}

async function findUncommittedChanges(): Promise<string | undefined> {
  const status = await git("status", "--porcelain");
  return status === "" ? undefined : `Commit or discard these changes:\n${status}`;
}

async function findLowVersion(): Promise<string | undefined> {
  const [version, tag] = [await packageVersion(), await lastTag()];
  if (tag === undefined) {
    return (await git("rev-parse", "--is-shallow-repository")) === "true"
      ? "Run git fetch --unshallow --tags: the clone is shallow and hides earlier releases."
      : undefined;
  }
  const { required, reasons } = await requiredVersion(tag);
  if (isAtLeast(version, required)) return undefined;
  return [
    `Run npm version --no-git-tag-version ${required}, and set the same in src/version.ts.`,
    `package.json has ${version}, but the changes since ${tag} require at least ${required}:`,
    ...reasons,
  ].join("\n");
}

/** Compares two versions of three numbers. */
function isAtLeast(version: string, minimum: string): boolean {
  const [numbers, minimumNumbers] = [version.split(".").map(Number), minimum.split(".").map(Number)];
  const differences = numbers.map((number, index) => number - (minimumNumbers[index] ?? 0));
  return (differences.find((difference) => difference !== 0) ?? 0) >= 0;
}

async function findMissingEntry(): Promise<string | undefined> {
  const version = await packageVersion();
  const headings = (await readFile("CHANGELOG.md", "utf8")).split("\n").filter((line) => line.startsWith("## "));
  const heading = headings.find((line) => line.split(" ")[1] === version);
  if (heading !== undefined && /\(\d{4}-\d\d-\d\d\)$/.test(heading)) return undefined;
  const dated = `## ${version} (${new Date().toISOString().slice(0, 10)})`;
  return heading === undefined
    ? `CHANGELOG.md: add "${dated}", and below it what changes for users.`
    : `CHANGELOG.md: write "${dated}" instead of "${heading}".`;
}

async function findVulnerabilities(): Promise<string | undefined> {
  // It exits with 1 if there is one.
  const { vulnerabilities } = JSON.parse(await npmOutput("audit", "--omit=dev", "--json")) as Audit;
  // A registry may offer no audit; npm then prints why.
  const packages = Object.values(vulnerabilities ?? {}).map(({ name, severity }) => `- ${name}: ${severity}`);
  return packages.length === 0 ? undefined : ["Update or replace these dependencies:", ...packages].join("\n");
}

/** What `npm audit --json` prints. */
interface Audit {
  readonly vulnerabilities?: Readonly<Record<string, { readonly name: string; readonly severity: string }>>;
}

async function runNpm(command: readonly string[], whatToDo: string): Promise<string | undefined> {
  const code = await npm(...command);
  return code === 0 ? undefined : `${whatToDo} npm ${command.join(" ")} exited with ${code}.`;
}
