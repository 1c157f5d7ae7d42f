import { readFile } from "node:fs/promises";
import { packageVersion } from "../command/package-version.js";
import { UpdateRefusedError } from "../command/problems.js";
import { emitFiles } from "../steps/emit-files.js";
import { readFolder } from "../files/read-folder.js";
import { parseYamlText } from "../files/read-yaml.js";
import { formatFiles } from "../steps/format-files.js";
import { toSource } from "../steps/load-documents.js";
import { candidateOf, currentRevision, uncorrectedRevision } from "./candidate.js";
import { compare, hiddenAmong, namesOfMovedOperations } from "./compare/compare.js";
import { pairsOf } from "./compare/operation-pair.js";
import { withFormerIds, withoutActions } from "./edit-overlay.js";
import { fetchText } from "./fetch-text.js";
import type { UpdateOptions } from "./options.js";
import { recoverFolders, replaceFolders } from "../files/swap-folders.js";
import { reportOf, toMarkdown, toText, type UpdateReport } from "./report/report.js";
import { checksum, specFolder } from "./spec-folder.js";
import { surfaceOf } from "./compare/surface.js";
import { typeErrorsWith } from "./type-check.js";

const FORMATS: Readonly<Record<UpdateOptions["format"], (report: UpdateReport) => string>> = {
  text: toText,
  markdown: toMarkdown,
  json: (report) => JSON.stringify(report, undefined, 2),
};

/** Reports what the new document changes and, unless it is a dry run, takes it. Returns the exit code. */
export async function update(options: UpdateOptions): Promise<number> {
  recoverFolders();
  const text = await fetchText(options.source);
  const incoming = { ...toSource(parseYamlText(text, options.source), options.source), file: options.target };

  const before = await currentRevision(options);
  let overlayText = await readFile(options.build.overlay, "utf8");
  let candidate = await candidateOf(incoming, overlayText, options);
  const { expired } = candidate;
  if (options.dropExpired)
    overlayText = withoutActions(
      overlayText,
      expired.filter(({ isFixed }) => isFixed).map(({ index }) => index),
    );
  const renamed = pairsOf(before, candidate.revision).filter((pair) => pair.before.id !== pair.after.id);
  const live = new Set(candidate.revision.model.operations.map(({ name }) => name));
  // An id that another operation has now cannot lead to this one.
  const aliased = renamed.filter((pair) => !live.has(pair.before.name) && !pair.after.formerNames.includes(pair.before.name));
  if (options.keepNames) overlayText = withFormerIds(overlayText, aliased, options.date);
  if (options.dropExpired || options.keepNames) candidate = await candidateOf(incoming, overlayText, options);

  const changes = compare(before, candidate.revision);
  const uncorrected = compare(await uncorrectedRevision(options), await uncorrectedRevision(options, incoming));
  const obstacles = [
    ...candidate.expired.map(({ index, reason }) => `${options.build.overlay}#/actions/${index}: ${reason}.`),
    ...candidate.problems,
  ];
  const generated = await readFolder(options.build.out);
  const emitted = await emitFiles(candidate.revision.model, candidate.revision.source.document);
  const report = reportOf({
    source: options.source,
    sha256: checksum(text),
    date: options.date,
    currentVersion: await packageVersion(),
    expired,
    problems: candidate.problems,
    canBeTaken: obstacles.length === 0,
    changes,
    hidden: hiddenAmong(uncorrected, changes),
    explained: namesOfMovedOperations(before, candidate.revision),
    surfaces: { before: surfaceOf([...generated].map(([path, file]) => ({ path, text: file }))), after: surfaceOf(emitted) },
  });
  console.log(FORMATS[options.format](report));
  const exitCode = report.rating === "major" ? 2 : 0;
  // What cannot be taken is never called fine.
  if (options.dryRun) return exitCode === 0 && obstacles.length > 0 ? 1 : exitCode;
  if (obstacles.length > 0) throw new UpdateRefusedError("Nothing was changed, because the build would stop:", obstacles);
  const files = await formatFiles(emitted);
  const typeErrors = typeErrorsWith(files, options.build.out);
  if (typeErrors.length > 0) throw new UpdateRefusedError("Nothing was changed, because the package would not compile:", typeErrors);
  replaceFolders({
    spec: await specFolder(text, overlayText, options),
    generated: new Map(files.map((file) => [file.path, file.text])),
  });
  console.error(`\nTaken: ${options.target} and ${options.build.out}/ are replaced. Next: npm test, the CHANGELOG entry, the version.`);
  return exitCode;
}
