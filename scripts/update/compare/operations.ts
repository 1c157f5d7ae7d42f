import { isDeepStrictEqual } from "node:util";
import type { Revision } from "../../steps/pipeline.js";
import type { Change, RecordChange } from "../changes/change.js";
import { compareBodies } from "./bodies.js";
import { compareDecisions } from "./decisions.js";
import { documentedOperation, type OperationComparison } from "./operation-comparison.js";
import { endpoint, pairsOf, type OperationPair } from "./operation-pair.js";
import { compareParameters } from "./parameters.js";
import { proseOf } from "./prose.js";
import { compareResponses } from "./responses.js";

/** Compares all operations of two revisions. */
export function compareOperations(before: Revision, after: Revision): readonly Change[] {
  const changes: Change[] = [];
  const recordFor =
    (subject: string): RecordChange =>
    (rating, kind, text) =>
      void changes.push({ rating, kind, subject, text });
  const pairs = pairsOf(before, after);
  for (const operation of before.model.operations)
    if (!pairs.some((pair) => pair.before === operation))
      recordFor(operation.id)("major", "operation-removed", `\`${endpoint(operation)}\` was removed`);
  for (const operation of after.model.operations)
    if (!pairs.some((pair) => pair.after === operation))
      recordFor(operation.id)("minor", "operation-added", `\`${endpoint(operation)}\` was added`);
  for (const models of pairs) {
    const record = recordFor(models.after.id);
    compareNames(models, record);
    compareDecisions(models, { before: before.model, after: after.model }, record);
    const operations = { before: documentedOperation(before, models.before), after: documentedOperation(after, models.after) };
    compareDocumented({ ...operations, models, record });
  }
  return changes;
}

function compareNames({ before, after }: OperationPair, record: RecordChange): void {
  const keepsNames = after.formerNames.includes(before.name);
  const consequence = keepsNames
    ? "its helpers and types keep their old names as deprecated aliases; its key in `operations` does not"
    : "its helpers, types and key in `operations` have new names";
  if (before.id !== after.id)
    record(keepsNames ? "minor" : "major", "operation-renamed", `\`${endpoint(after)}\` was renamed from \`${before.id}\`; ${consequence}`);
  if (endpoint(before) !== endpoint(after))
    record("major", "operation-moved", `moved to \`${endpoint(after)}\` (was \`${endpoint(before)}\`)`);
}

function compareDocumented(comparison: OperationComparison): void {
  const { before, after, record } = comparison;
  // An operation's `security` overrides that of the document, which is compared once for the client.
  if (!isDeepStrictEqual(before.operation.security, after.operation.security))
    record("major", "security-changed", "the operation's `security` changed; the client sends a bearer token with every request");
  compareParameters(comparison);
  compareBodies(comparison);
  compareResponses(comparison);
  if (proseOf(before.operation, before.resolve) !== proseOf(after.operation, after.resolve))
    record("patch", "documentation", "the description or the examples changed");
}
