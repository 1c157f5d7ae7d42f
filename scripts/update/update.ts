import { recoverFolders } from "../files/swap-folders.js";
import { applyUpdate } from "./apply.js";
import { assessUpdate } from "./assess.js";
import type { UpdateOptions } from "./options.js";
import { prepareUpdate } from "./prepare.js";
import { toJson, toMarkdown, toText } from "./report/format.js";
import type { UpdateReport } from "./report/report.js";

const FORMATS: Readonly<Record<UpdateOptions["format"], (report: UpdateReport) => string>> = {
  text: toText,
  markdown: toMarkdown,
  json: toJson,
};

/** Prints what the new document changes and, unless it is a dry run, applies it. Returns the exit code. */
export async function update(options: UpdateOptions): Promise<number> {
  recoverFolders();
  const prepared = await prepareUpdate(options);
  const report = assessUpdate(prepared, options);
  console.log(FORMATS[options.format](report));
  if (!options.dryRun) {
    await applyUpdate(prepared, options);
    console.error(
      `\nApplied: ${options.target} and ${options.build.out}/ were replaced. Next: run npm test, add a CHANGELOG entry, set the version.`,
    );
  }
  return exitCodeOf(report);
}

/** The exit code for a report: 0 only if nothing breaks and the update can be applied. */
export function exitCodeOf({ rating, canBeApplied }: Pick<UpdateReport, "rating" | "canBeApplied">): number {
  if (rating === "major") return 2;
  return canBeApplied ? 0 : 1;
}
