import type { ApiModel, ErrorRuleModel, PaginationModel, RetryClass } from "../../model/api-model.js";
import { STATUS_CODES } from "../../model/status-codes.js";
import { difference, list, type Tell } from "./change.js";
import type { OperationPair } from "./operation-pair.js";

/** From the strictest. What may be repeated more often than before may buy more than before. */
const STRICTNESS: readonly RetryClass[] = ["never", "rejected-only", "safe"];

/** Tells what the generator decides otherwise about an operation: regions, pagination, errors, retries. */
export function compareDecisions(pair: OperationPair, models: { readonly before: ApiModel; readonly after: ApiModel }, tell: Tell): void {
  const { before, after } = pair;
  if (!before.deprecated && after.deprecated) tell("minor", "operation-deprecated", "deprecated now");
  if (before.deprecated && !after.deprecated) tell("patch", "operation-undeprecated", "no longer deprecated");
  compareRegions(pair, models, tell);
  const isLaxer = STRICTNESS.indexOf(after.retry) > STRICTNESS.indexOf(before.retry);
  if (before.retry !== after.retry)
    tell(isLaxer ? "major" : "minor", "retry-changed", `the retry class is \`${after.retry}\` now, it was \`${before.retry}\``);
  compareExclusive(before.exclusive, after.exclusive, tell);
  comparePagination(before.pagination, after.pagination, tell);
  compareErrors(before.errors, after.errors, tell);
}

/** A region that came or went as a whole is the client's news, not each operation's. */
function compareRegions(
  { before, after }: OperationPair,
  models: { readonly before: ApiModel; readonly after: ApiModel },
  tell: Tell,
): void {
  const common = models.before.regions
    .map(({ name }) => name)
    .filter((name) => models.after.regions.some((region) => region.name === name));
  const { lost, gained } = difference(before.regions, after.regions);
  const [gone, come] = [lost.filter((name) => common.includes(name)), gained.filter((name) => common.includes(name))];
  if (gone.length > 0) tell("major", "region-lost", `no longer in the region ${list(gone)}`);
  if (come.length > 0) tell("minor", "region-gained", `in the region ${list(come)} as well now`);
}

function compareExclusive(before: readonly (readonly string[])[], after: readonly (readonly string[])[], tell: Tell): void {
  const text = (groups: readonly (readonly string[])[]): string[] => groups.map((group) => [...group].sort().join(" and "));
  const { lost, gained } = difference(text(before), text(after));
  if (gained.length > 0) tell("major", "exclusive-gained", `${gained.join("; ")} exclude each other now`);
  if (lost.length > 0) tell("minor", "exclusive-lost", `${lost.join("; ")} no longer exclude each other`);
}

function comparePagination(before: PaginationModel | undefined, after: PaginationModel | undefined, tell: Tell): void {
  if (before === undefined && after === undefined) return;
  if (before === undefined) {
    tell("minor", "pagination-gained", "paginated now, so there is a paginator");
    return;
  }
  if (after === undefined) {
    tell("major", "pagination-lost", "no longer paginated, so there is no paginator any more");
    return;
  }
  if (before.items !== after.items)
    tell("minor", "pagination-changed", `the items of a page are at \`${after.items}\` now, they were at \`${before.items}\``);
  const text = ({ directions }: PaginationModel): string =>
    directions.map(({ parameter, cursors }) => `\`${parameter}\` from ${list(cursors)}`).join("; ");
  if (text(before) !== text(after)) tell("minor", "pagination-changed", `paginated by ${text(after)} now, it was by ${text(before)}`);
}

function compareErrors(before: readonly ErrorRuleModel[], after: readonly ErrorRuleModel[], tell: Tell): void {
  const [a, b] = [byCode(before), byCode(after)];
  for (const [code, rules] of a) {
    const others = b.get(code);
    if (others === undefined) tell("major", "error-removed", `the error \`${code}\` is no longer documented (${describe(rules)})`);
    else compareError(code, rules, others, tell);
  }
  for (const [code, rules] of b) {
    if (a.has(code)) continue;
    // A 400 was `unknown` until now, which a program has to expect; what has a code by its status was that.
    const had = rules.map(({ status }) => STATUS_CODES[status]).find((each) => each !== undefined);
    const text = `the error \`${code}\` is documented now (${describe(rules)})${had === undefined ? "" : `; it was \`${had}\` until now`}`;
    tell(had === undefined ? "minor" : "major", "error-added", text);
  }
}

function byCode(rules: readonly ErrorRuleModel[]): ReadonlyMap<string, readonly ErrorRuleModel[]> {
  return new Map(rules.map(({ code }) => [code, rules.filter((rule) => rule.code === code)]));
}

function describe(rules: readonly ErrorRuleModel[]): string {
  return rules.map(({ status, field, message }) => `${status}${field === "" ? "" : ` \`${field}\``}: “${message}”`).join("; ");
}

function compareError(code: string, before: readonly ErrorRuleModel[], after: readonly ErrorRuleModel[], tell: Tell): void {
  const details = (rules: readonly ErrorRuleModel[]): string[] =>
    [...new Set(rules.flatMap((rule) => Object.entries(rule.details).map(([name, type]) => `${name}: ${type}`)))].sort();
  const { lost, gained } = difference(details(before), details(after));
  if (lost.length > 0) tell("major", "error-details-lost", `the error \`${code}\` no longer carries ${list(lost)}`);
  if (gained.length > 0) tell("minor", "error-details-gained", `the error \`${code}\` carries ${list(gained)} now`);
  const statuses = (rules: readonly ErrorRuleModel[]): string => [...new Set(rules.map(({ status }) => status))].sort().join(", ");
  if (statuses(before) !== statuses(after))
    tell("major", "error-moved", `the error \`${code}\` comes with ${statuses(after)} now, it came with ${statuses(before)}`);
  if (texts(before) !== texts(after))
    tell("patch", "error-reworded", `the error \`${code}\` is ${describe(after)} now, it was ${describe(before)}`);
}

/** Without the statuses. */
function texts(rules: readonly ErrorRuleModel[]): string {
  return rules.map(({ field, message }) => JSON.stringify([field, message])).join();
}
