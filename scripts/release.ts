// The maintainer's command for a release: runs every check, then tags and publishes. With `--dry-run` it does neither.
import { parseArgs } from "node:util";
import { packageVersion } from "./command/package-version.js";
import { runCommand } from "./command/run-command.js";
import { checks, hasSafeRegistry, type Check } from "./release/checks.js";
import { git, npm } from "./release/commands.js";

const USAGE = `Usage: npm run release -- [--dry-run]

Checks that the registry is not npm's public one, the working tree is clean, the version is high enough for the
changes since the last tag, the CHANGELOG has a dated entry for it, generated/ is up to date, the tests pass and the
packed tarball passes its checks (about five minutes). Then tags the commit and publishes to the registry that .npmrc
names for the package's scope.

  --dry-run   run every check instead of stopping at the first failure, and show what would be published;
              neither tag nor publish
  --help      show this text`;

/** Runs the checks, prints their results and returns those that failed. */
async function runChecks({ stopAtFirst }: { readonly stopAtFirst: boolean }): Promise<readonly Check[]> {
  const failed: Check[] = [];
  for (const check of checks) {
    const problem = await check.findProblem();
    console.log(
      problem === undefined ? `ok      ${check.name}` : `failed  ${check.name}\n        ${problem.replaceAll("\n", "\n        ")}`,
    );
    if (problem !== undefined) failed.push(check);
    if (problem !== undefined && stopAtFirst) break;
  }
  return failed;
}

async function rehearse(tag: string): Promise<number> {
  const failed = await runChecks({ stopAtFirst: false });
  const names = failed.map(({ name }) => name);
  // npm shows what it would publish, and where; it must not ask the public registry.
  if (hasSafeRegistry(failed) && (await npm("publish", "--dry-run", "--loglevel=warn")) !== 0) names.push("npm publish --dry-run succeeds");
  if (names.length === 0) {
    console.log(`Ready to tag ${tag} and publish it. This dry run did neither.`);
    return 0;
  }
  console.log(`Not ready; these checks failed:${names.map((name) => `\n  - ${name}`).join("")}`);
  return 1;
}

async function release(tag: string): Promise<number> {
  if ((await runChecks({ stopAtFirst: true })).length > 0) return 1;
  await git("tag", "--annotate", tag, "--message", tag);
  if ((await npm("publish")) === 0) {
    console.log(`Published ${tag}. Next: git push --follow-tags`);
    return 0;
  }
  // A tag says that the version was published.
  await git("tag", "--delete", tag);
  console.error(`npm publish failed; the tag ${tag} was deleted again.`);
  return 1;
}

await runCommand(USAGE, async (args) => {
  const { values } = parseArgs({ args: [...args], options: { "dry-run": { type: "boolean" }, help: { type: "boolean" } } });
  if (values.help === true) {
    console.log(USAGE);
    return 0;
  }
  const tag = `v${await packageVersion()}`;
  return values["dry-run"] === true ? rehearse(tag) : release(tag);
});
