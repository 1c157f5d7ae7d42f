// The maintainer's one command: checks everything, then tags and publishes. `--dry-run` does neither, and shows both.
import { parseArgs } from "node:util";
import { packageVersion } from "./command/package-version.js";
import { git, npm } from "./release/commands.js";
import { problems, RIGHT_REGISTRY } from "./release/problems.js";
import { runCommand } from "./command/run-command.js";

const USAGE = `Usage: npm run release -- [--dry-run]

Refuses npm's public registry, a tree with uncommitted changes, a version that is lower than the changes since the last tag demand, a CHANGELOG
without a dated entry for it, drift of generated/, failing tests, and a packed tarball that fails its checks (about five minutes); then tags the
commit and publishes to the registry that .npmrc names for the package's scope.

  --dry-run   Look for every problem instead of stopping at the first, show what would be published, and do neither of the two.`;

/** Looks for what stands in the way, and returns the names of what does. A dry run looks for all of it. */
async function findProblems(dryRun: boolean): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, find } of problems) {
    const problem = await find();
    console.log(problem === undefined ? `ok  ${name}` : `no  ${name}\n    ${problem.replaceAll("\n", "\n    ")}`);
    if (problem !== undefined) found.push(name);
    if (problem !== undefined && !dryRun) return found;
  }
  return found;
}

async function rehearse(tag: string): Promise<number> {
  const found = await findProblems(true);
  // What is published, and where to, is npm's to say; but not of the wrong registry.
  const isPublishable = found.includes(RIGHT_REGISTRY) || (await npm("publish", "--dry-run", "--loglevel=warn")) === 0;
  const missing = [...found, ...(isPublishable ? [] : ["npm would publish it"])].map((name) => `\n  - ${name}`);
  console.log(
    missing.length === 0 ? `Ready to tag ${tag} and to publish; neither was done.` : `Not ready: it is not so that${missing.join("")}`,
  );
  return missing.length === 0 ? 0 : 1;
}

async function release(tag: string): Promise<number> {
  if ((await findProblems(false)).length > 0) return 1;
  await git("tag", "--annotate", tag, "--message", tag);
  const code = await npm("publish");
  if (code === 0) {
    console.log(`Published ${tag}. Next: git push --follow-tags`);
    return 0;
  }
  // A tag says that the version is out.
  await git("tag", "--delete", tag);
  console.error(`npm publish failed, so the tag ${tag} was deleted again.`);
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
