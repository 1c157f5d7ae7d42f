// The maintainer's command for a release: runs every check, then tags and publishes. With `--dry-run` it does neither.
import { parseArgs } from "node:util";
import { packageVersion } from "./command/package-version.js";
import { runCommand } from "./command/run-command.js";
import { cheapChecks, expensiveChecks } from "./release/checks.js";
import { git, npm } from "./release/commands.js";
import { report, runChecks } from "./release/run-checks.js";

const USAGE = `Usage: npm run release -- [--dry-run]

First runs the checks that take seconds: that the registry is not npm's public one, the working tree is clean, the
version is high enough for the changes since the last tag, the CHANGELOG has a dated entry for it, and npm audit
finds nothing. If all of them pass, runs those that take minutes: that generated/ is up to date, the tests pass and the
packed tarball passes its checks. Ends with all results and what to do. If all passed, tags the commit and publishes to
the registry that .npmrc names for the package's scope.

  --dry-run   run the same checks, and show what would be published; neither tag nor publish
  --help      show this text`;

async function rehearse(tag: string): Promise<number> {
  if ((await npm("publish", "--dry-run", "--loglevel=warn")) !== 0) {
    console.error("Not ready: npm publish --dry-run failed.");
    return 1;
  }
  console.log(`Ready to tag ${tag} and publish it. This dry run did neither.`);
  return 0;
}

async function release(tag: string): Promise<number> {
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
  const results = await runChecks(cheapChecks, expensiveChecks);
  console.log(report(tag, results));
  if (results.some(({ outcome }) => outcome !== "passed")) return 1;
  return values["dry-run"] === true ? rehearse(tag) : release(tag);
});
