// The maintainer's one command: checks everything, then tags and publishes. `--dry-run` does neither, and shows both.
import { parseArgs } from "node:util";
import { git, npm } from "./release/commands.js";
import { problems } from "./release/problems.js";
import { packageVersion } from "./package-version.js";

const USAGE = `Usage: npm run release -- [--dry-run]

Refuses a tree with uncommitted changes, a version that is lower than the changes since the last tag demand, a CHANGELOG without an entry for it,
drift of generated/, and failing tests; then tags the commit and publishes to the registry that .npmrc names for the package's scope.`;

async function release(dryRun: boolean): Promise<number> {
  let isReady = true;
  for (const { name, find } of problems) {
    const problem = await find();
    console.log(problem === undefined ? `ok  ${name}` : `no  ${name}\n    ${problem.replaceAll("\n", "\n    ")}`);
    if (problem !== undefined) isReady = false;
    // A dry run shows everything that is in the way.
    if (!isReady && !dryRun) return 1;
  }
  const tag = `v${await packageVersion()}`;
  if (dryRun) {
    console.log(`${isReady ? "would" : "would, were it ready,"} tag ${tag}, and publish:`);
    const code = await npm("publish", "--dry-run");
    return isReady ? code : 1;
  }
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

try {
  const { values } = parseArgs({ options: { "dry-run": { type: "boolean" }, help: { type: "boolean" } } });
  if (values.help === true) console.log(USAGE);
  else process.exitCode = await release(values["dry-run"] === true);
} catch (error) {
  console.error(error instanceof Error ? `${error.message}\n\n${USAGE}` : error);
  process.exitCode = 1;
}
