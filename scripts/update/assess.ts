import { changesHiddenByOverlay, compare, namesOfMovedOperations } from "./compare/compare.js";
import { surfaceOf } from "./compare/surface.js";
import type { UpdateOptions } from "./options.js";
import type { PreparedUpdate } from "./prepare.js";
import { reportOf, type UpdateReport } from "./report/report.js";
import { checksum } from "./spec-folder.js";

/** What the update changes for users, and whether it can be applied. */
export function assessUpdate(prepared: PreparedUpdate, { source, date }: UpdateOptions): UpdateReport {
  const { current, candidate, uncorrected, generated } = prepared;
  const changes = compare(current, candidate.revision);
  return reportOf({
    source,
    sha256: checksum(prepared.documentText),
    date,
    currentVersion: prepared.currentVersion,
    expired: prepared.expired,
    problems: candidate.problems,
    canBeApplied: prepared.obstacles.length === 0,
    changes,
    hidden: changesHiddenByOverlay(compare(uncorrected.before, uncorrected.after), changes),
    surfaces: { before: surfaceOf(generated.before), after: surfaceOf(generated.after) },
    namesOfMovedOperations: namesOfMovedOperations(current, candidate.revision),
  });
}
