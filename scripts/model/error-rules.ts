import type { Problems } from "../problems/problems.js";
import { isRecord, type OpenApiDocument } from "../openapi/document.js";
import type { ErrorRuleModel } from "./api-model.js";
import { errorExamplesOf, type ErrorExample } from "./error-examples.js";
import { compileMessage, compileTemplate, repeatedName } from "./error-template.js";
import { camelCase, snakeCase } from "./names.js";
import { referenceName, type Resolve } from "./references.js";

/** The error rules of each operation, by the operation's JSON pointer. */
export type ErrorRules = ReadonlyMap<string, readonly ErrorRuleModel[]>;

type UnnamedRule = Omit<ErrorRuleModel, "constant">;

/** A rule and the pointer of its operation. */
interface OperationRule {
  readonly operation: string;
  readonly rule: UnnamedRule;
}

/**
 * Makes the rules that recognise an operation's errors from the document's own error examples.
 *
 *     IpAddressManagement400NameExistsError: { value: { errors: [{ field: name, message: already exists }] } }
 *     →  { code: "name_exists", status: 400, field: "name", message: "already exists", … }
 */
export function errorRulesOf(document: OpenApiDocument, resolve: Resolve, problems: Problems): ErrorRules {
  const rules = shareCodes(errorExamplesOf(document, resolve).flatMap((example) => rulesOf(example, problems)));
  const constants = constantNames(rules);
  const byOperation = new Map<string, ErrorRuleModel[]>();
  for (const { operation, rule } of rules) {
    const named = byOperation.get(operation) ?? [];
    const constant = constants.get(ruleKey(rule)) ?? "";
    if (!named.some((other) => other.constant === constant)) named.push({ constant, ...rule });
    byOperation.set(operation, named);
  }
  // Rules without details come first: a message that is known literally must not be read as the data of another rule.
  for (const named of byOperation.values()) named.sort((a, b) => Number(hasDetails(a)) - Number(hasDetails(b)));
  return byOperation;
}

function rulesOf(example: ErrorExample, problems: Problems): readonly OperationRule[] {
  return errorEntries(example.example.value).map((entry) => {
    const rule = ruleOf(entry, example);
    checkTemplate(rule, example.pointer, problems);
    return { operation: example.operation, rule };
  });
}

interface ErrorEntry {
  readonly field: string;
  readonly message: string;
}

/** The entries of an error body in the documented form; none if the body has another form. */
function errorEntries(value: unknown): readonly ErrorEntry[] {
  if (!isRecord(value) || !Array.isArray(value["errors"])) return [];
  return value["errors"].flatMap((entry: unknown) =>
    isRecord(entry) && typeof entry["message"] === "string"
      ? [{ field: typeof entry["field"] === "string" ? entry["field"] : "", message: entry["message"] }]
      : [],
  );
}

function ruleOf(entry: ErrorEntry, example: ErrorExample): UnnamedRule {
  const template = example.example["x-error-template"];
  const message = typeof template === "string" ? template : entry.message;
  const isUsable = typeof template === "string" && repeatedName(template) === undefined;
  const { pattern, details } = isUsable ? compileTemplate(message) : compileMessage(message);
  return { code: codeOf(example), status: example.status, field: entry.field, message, pattern, details, example: entry.message };
}

/** The name of the component without prefix, status and `Error`, or the key of an inline example; `x-error-code` overrides. */
function codeOf({ key, node, example }: ErrorExample): string {
  const extension = example["x-error-code"];
  if (typeof extension === "string") return extension;
  const name = "$ref" in node ? referenceName(node.$ref).replace(/^.*?[45]\d\d(?=[A-Z])/, "") : key;
  return snakeCase(name.replace(/\s*error$/i, "")) || "error";
}

function checkTemplate({ message, pattern, example }: UnnamedRule, pointer: string, problems: Problems): void {
  const template = JSON.stringify(message);
  const repeated = message === example ? undefined : repeatedName(message);
  if (repeated !== undefined) problems.reportAlways(`The error template ${template} contains {${repeated}} twice.`, pointer);
  if (new RegExp(pattern, "isu").test(example)) return;
  problems.reportAlways(`The error template ${template} does not match its own example ${JSON.stringify(example)}.`, pointer);
}

/** Examples with the same field and message share one code, the alphabetically first. */
function shareCodes(rules: readonly OperationRule[]): readonly OperationRule[] {
  const firstCodes = new Map<string, string>();
  for (const { rule } of rules) {
    const code = firstCodes.get(messageKey(rule));
    if (code === undefined || rule.code < code) firstCodes.set(messageKey(rule), rule.code);
  }
  return rules.map(({ operation, rule }) => ({ operation, rule: { ...rule, code: firstCodes.get(messageKey(rule)) ?? rule.code } }));
}

/** One constant per different rule: its code, numbered if several rules have the code. */
function constantNames(rules: readonly OperationRule[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const used = new Set<string>();
  for (const { rule } of rules) {
    const key = ruleKey(rule);
    if (names.has(key)) continue;
    const base = `${camelCase(rule.code)}Rule`;
    let name = base;
    for (let count = 2; used.has(name); count++) name = `${base}${count}`;
    used.add(name);
    names.set(key, name);
  }
  return names;
}

function messageKey({ field, message }: UnnamedRule): string {
  return JSON.stringify([field, message]);
}

function ruleKey({ code, status, field, message }: UnnamedRule): string {
  return JSON.stringify([code, status, field, message]);
}

function hasDetails(rule: ErrorRuleModel): boolean {
  return Object.keys(rule.details).length > 0;
}
