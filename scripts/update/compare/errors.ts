import type { ErrorRuleModel } from "../../model/api-model.js";
import { STATUS_CODES } from "../../model/status-codes.js";
import { difference } from "../changes/difference.js";
import type { BeforeAfter, RecordChange } from "../changes/change.js";
import { codeList } from "../changes/code-list.js";

type Rules = readonly ErrorRuleModel[];

/** Compares the documented errors of an operation, code by code. */
export function compareErrors(before: Rules, after: Rules, record: RecordChange): void {
  const rules = { before: rulesByCode(before), after: rulesByCode(after) };
  for (const [code, oldRules] of rules.before) {
    const newRules = rules.after.get(code);
    if (newRules === undefined) record("major", "error-removed", `the error \`${code}\` is no longer documented (${describe(oldRules)})`);
    else compareError(code, { before: oldRules, after: newRules }, record);
  }
  for (const [code, newRules] of rules.after) if (!rules.before.has(code)) recordNewError(code, newRules, record);
}

function rulesByCode(rules: Rules): ReadonlyMap<string, Rules> {
  return new Map(rules.map(({ code }) => [code, rules.filter((rule) => rule.code === code)]));
}

/** An error without a code was `unknown`, which programs must expect; an error that had the code of its status no longer has it. */
function recordNewError(code: string, rules: Rules, record: RecordChange): void {
  const oldCode = rules.map(({ status }) => STATUS_CODES[status]).find((statusCode) => statusCode !== undefined);
  const text = `the error \`${code}\` is now documented (${describe(rules)})`;
  if (oldCode === undefined) record("minor", "error-added", text);
  else record("major", "error-added", `${text}; until now its code was \`${oldCode}\``);
}

function compareError(code: string, { before, after }: BeforeAfter<Rules>, record: RecordChange): void {
  const { removed, added } = difference(detailsOf(before), detailsOf(after));
  if (removed.length > 0) record("major", "error-details-lost", `the error \`${code}\` no longer has the details ${codeList(removed)}`);
  if (added.length > 0) record("minor", "error-details-gained", `the error \`${code}\` now has the details ${codeList(added)}`);
  const statuses = { before: statusesOf(before), after: statusesOf(after) };
  if (statuses.before !== statuses.after)
    record("major", "error-moved", `the error \`${code}\` now has the status ${statuses.after} (was ${statuses.before})`);
  if (messagesOf(before) !== messagesOf(after))
    record("patch", "error-reworded", `the error \`${code}\` is now ${describe(after)} (was ${describe(before)})`);
}

function describe(rules: Rules): string {
  return rules.map(({ status, field, message }) => `${status}${field === "" ? "" : ` \`${field}\``}: “${message}”`).join("; ");
}

function detailsOf(rules: Rules): string[] {
  return [...new Set(rules.flatMap((rule) => Object.entries(rule.details).map(([name, type]) => `${name}: ${type}`)))].sort();
}

function statusesOf(rules: Rules): string {
  return [...new Set(rules.map(({ status }) => status))].sort().join(", ");
}

function messagesOf(rules: Rules): string {
  return rules.map(({ field, message }) => JSON.stringify([field, message])).join();
}
