import { namesOf } from "../../model/names.js";
import type { Revision } from "../../steps/pipeline.js";
import { RATINGS, type Change } from "../changes/change.js";
import { compareClient } from "./client.js";
import { pairsOf } from "./operation-pair.js";
import { compareOperations } from "./operations.js";

/** All changes between two revisions, rated for a program that uses the client; the highest rating first. */
export function compare(before: Revision, after: Revision): readonly Change[] {
  const changes = [...compareClient(before, after), ...compareOperations(before, after)];
  return changes.sort((first, second) => RATINGS.indexOf(first.rating) - RATINGS.indexOf(second.rating));
}

/** The changes of the uncorrected documents that the corrected ones do not show. */
export function changesHiddenByOverlay(uncorrected: readonly Change[], corrected: readonly Change[]): readonly Change[] {
  return uncorrected.filter(
    ({ kind, subject }) => kind !== "documentation" && !corrected.some((change) => change.kind === kind && change.subject === subject),
  );
}

/** The exported names that come or go because an operation was added, removed or renamed. */
export function namesOfMovedOperations(before: Revision, after: Revision): ReadonlySet<string> {
  const unmoved = pairsOf(before, after).filter((pair) => pair.before.id === pair.after.id);
  const moved = [
    ...before.model.operations.filter((operation) => !unmoved.some((pair) => pair.before === operation)),
    ...after.model.operations.filter((operation) => !unmoved.some((pair) => pair.after === operation)),
  ];
  return new Set(moved.flatMap(namesOf));
}
