import type { ApiModel, CountDirectionModel, OperationModel, PaginationModel } from "../../model/api-model.js";
import { RETRY_CLASSES, type RetryClass } from "../../model/retry-rules.js";
import { difference } from "../changes/difference.js";
import type { BeforeAfter, RecordChange } from "../changes/change.js";
import { codeList } from "../changes/code-list.js";
import { compareErrors } from "./errors.js";
import type { OperationPair } from "./operation-pair.js";

/** Compares the generator's decisions about an operation: regions, retries, exclusive parameters, pagination, errors. */
export function compareDecisions({ before, after }: OperationPair, models: BeforeAfter<ApiModel>, record: RecordChange): void {
  compareDeprecation(before, after, record);
  compareRegions({ before, after }, models, record);
  compareRetry(before.retry, after.retry, record);
  compareExclusive(before.exclusive, after.exclusive, record);
  comparePagination(before.pagination, after.pagination, record);
  compareErrors(before.errors, after.errors, record);
}

function compareDeprecation(before: OperationModel, after: OperationModel, record: RecordChange): void {
  if (!before.deprecated && after.deprecated) record("minor", "operation-deprecated", "the operation is now deprecated");
  if (before.deprecated && !after.deprecated) record("patch", "operation-undeprecated", "the operation is no longer deprecated");
}

/** A region that the whole API gains or loses is a change of the client, not of its operations. */
function compareRegions({ before, after }: OperationPair, models: BeforeAfter<ApiModel>, record: RecordChange): void {
  const isInBoth = (name: string): boolean =>
    [models.before, models.after].every(({ regions }) => regions.some((region) => region.name === name));
  const { removed, added } = difference(before.regions.filter(isInBoth), after.regions.filter(isInBoth));
  if (removed.length > 0) record("major", "region-lost", `no longer available in the region ${codeList(removed)}; ${remedy(after)}`);
  if (added.length > 0) record("minor", "region-gained", `now also available in the region ${codeList(added)}`);
}

/** What a program must write that calls the operation with a client of any region. */
function remedy({ regions }: OperationModel): string {
  const types = regions.map((name) => `\`Client<"${name}">\``);
  return `a function that calls it must take ${types.join(" or ")} instead of a client of any region`;
}

function compareRetry(before: RetryClass, after: RetryClass, record: RecordChange): void {
  if (before === after) return;
  const isLooser = RETRY_CLASSES.indexOf(after) > RETRY_CLASSES.indexOf(before);
  record(isLooser ? "major" : "minor", "retry-changed", `the retry class is now \`${after}\` (was \`${before}\`)`);
}

type Groups = readonly (readonly string[])[];

function compareExclusive(before: Groups, after: Groups, record: RecordChange): void {
  const texts = (groups: Groups): string[] => groups.map((group) => codeList([...group].sort()));
  const { removed, added } = difference(texts(before), texts(after));
  if (added.length > 0) record("major", "exclusive-gained", `parameters now exclude each other: ${added.join("; ")}`);
  if (removed.length > 0) record("minor", "exclusive-lost", `parameters no longer exclude each other: ${removed.join("; ")}`);
}

function comparePagination(before: PaginationModel | undefined, after: PaginationModel | undefined, record: RecordChange): void {
  if (before === undefined || after === undefined) {
    if (after !== undefined) record("minor", "pagination-gained", "now paginated, with a paginator");
    if (before !== undefined) record("major", "pagination-lost", "no longer paginated; the paginator was removed");
    return;
  }
  if (before.items !== after.items)
    record("minor", "pagination-changed", `the items of a page are now at \`${after.items}\` (were at \`${before.items}\`)`);
  const [directions, oldDirections] = [directionsOf(after), directionsOf(before)];
  if (directions !== oldDirections) record("minor", "pagination-changed", `now paginated by ${directions} (was by ${oldDirections})`);
}

function directionsOf({ directions }: PaginationModel): string {
  return directions
    .map((direction) => `\`${direction.parameter}\` ${"cursors" in direction ? `from ${codeList(direction.cursors)}` : countOf(direction)}`)
    .join("; ");
}

function countOf({ counts, first }: CountDirectionModel): string {
  return `as the number of ${counts}, from ${first}`;
}
