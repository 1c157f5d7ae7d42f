import { type Report } from "../command/problems.js";
import { pointerBelow, pointerOf } from "../openapi/json-pointer.js";
import { isRecord, operationsOf, type Example, type OpenApiDocument, type Reference, type Response } from "../openapi/document.js";
import type { ErrorRuleModel } from "./api-model.js";
import { compileMessage, compileTemplate, repeatedName } from "./error-template.js";
import { camelCase, snakeCase } from "./names.js";
import { referenceName, type Resolve } from "./references.js";
import { isJson } from "./schemas.js";

/** The error rules of each operation, by the operation's JSON pointer. */
export type ErrorRules = ReadonlyMap<string, readonly ErrorRuleModel[]>;

interface Found {
  readonly operation: string;
  readonly rule: Omit<ErrorRuleModel, "constant">;
  readonly pointer: string;
}

/**
 * Reads the rules that recognise an operation's errors from the document's own error examples.
 *
 *     IpAddressManagement400NameExistsError: { value: { errors: [{ field: name, message: already exists }] } }
 *     →  { code: "name_exists", status: 400, field: "name", message: "already exists", … }
 */
export function errorRulesOf(document: OpenApiDocument, resolve: Resolve, report: Report): ErrorRules {
  const found = shareCodes(allExamples(document, resolve, report));
  const constants = constantNames(found);
  const byOperation = new Map<string, ErrorRuleModel[]>();
  for (const { operation, rule } of found) {
    const rules = byOperation.get(operation) ?? [];
    const constant = constants.get(ruleKey(rule)) ?? "";
    if (!rules.some((other) => other.constant === constant)) rules.push({ constant, ...rule });
    byOperation.set(operation, rules);
  }
  // Rules without details first: a message that is known to the letter is not to be read as another one's data.
  for (const rules of byOperation.values()) rules.sort((a, b) => Number(hasDetails(a)) - Number(hasDetails(b)));
  return byOperation;
}

function allExamples(document: OpenApiDocument, resolve: Resolve, report: Report): Found[] {
  const failures = operationsOf(document).flatMap(({ path, method, operation }) =>
    Object.entries(operation.responses ?? {})
      .filter(([status]) => /^[45]\d\d$/.test(status))
      .map(([status, response]) => ({ operation: pointerOf("paths", path, method), status, response })),
  );
  return failures.flatMap(({ operation, status, response }) => {
    const base = "$ref" in response ? response.$ref : pointerBelow(operation, "responses", status);
    return examplesOf(resolve(response), base).flatMap(({ key, node, pointer }) => {
      const example = resolve(node);
      return errorEntries(example.value).map((entry) => {
        const rule = ruleOf(entry, codeOf(key, node, example), Number(status), example);
        checkTemplate(rule, entry, report, "$ref" in node ? node.$ref : pointer);
        return { operation, rule, pointer };
      });
    });
  });
}

interface KeyedExample {
  readonly key: string;
  readonly node: Example | Reference;
  readonly pointer: string;
}

function examplesOf({ content = {} }: Response, base: string): KeyedExample[] {
  return Object.entries(content)
    .filter(([mediaType]) => isJson(mediaType))
    .flatMap(([mediaType, { examples = {} }]) =>
      Object.entries(examples).map(([key, node]) => ({ key, node, pointer: pointerBelow(base, "content", mediaType, "examples", key) })),
    );
}

interface Entry {
  readonly field: string;
  readonly message: string;
}

/** The entries of an error body in the documented form; none if the body has another. */
function errorEntries(value: unknown): Entry[] {
  if (!isRecord(value) || !Array.isArray(value["errors"])) return [];
  return value["errors"].flatMap((entry: unknown) =>
    isRecord(entry) && typeof entry["message"] === "string"
      ? [{ field: typeof entry["field"] === "string" ? entry["field"] : "", message: entry["message"] }]
      : [],
  );
}

function ruleOf(entry: Entry, code: string, status: number, example: Example): Found["rule"] {
  const template = example["x-error-template"];
  const message = typeof template === "string" ? template : entry.message;
  const isUsable = typeof template === "string" && repeatedName(template) === undefined;
  const { pattern, details } = isUsable ? compileTemplate(message) : compileMessage(message);
  return { code, status, field: entry.field, message, pattern, details, example: entry.message };
}

/** A component's name without prefix, status and `Error`; an inline example's own key. */
function codeOf(key: string, node: Example | Reference, example: Example): string {
  const given = example["x-error-code"];
  if (typeof given === "string") return given;
  const name = "$ref" in node ? referenceName(node.$ref).replace(/^.*?[45]\d\d(?=[A-Z])/, "") : key;
  return snakeCase(name.replace(/\s*error$/i, "")) || "error";
}

function checkTemplate(rule: Found["rule"], entry: Entry, report: Report, pointer: string): void {
  const repeated = rule.message === entry.message ? undefined : repeatedName(rule.message);
  if (repeated !== undefined) report(`The error template ${JSON.stringify(rule.message)} has {${repeated}} twice.`, pointer, "always");
  if (new RegExp(rule.pattern, "isu").test(entry.message)) return;
  report(
    `The error template ${JSON.stringify(rule.message)} does not match its own example ${JSON.stringify(entry.message)}.`,
    pointer,
    "always",
  );
}

/** Examples with the same field and message share one code, the alphabetically first. */
function shareCodes(found: readonly Found[]): Found[] {
  const first = new Map<string, string>();
  for (const { rule } of found) {
    const key = JSON.stringify([rule.field, rule.message]);
    const present = first.get(key);
    if (present === undefined || rule.code < present) first.set(key, rule.code);
  }
  return found.map((each) => {
    const code = first.get(JSON.stringify([each.rule.field, each.rule.message])) ?? each.rule.code;
    return { ...each, rule: { ...each.rule, code } };
  });
}

/** One constant per different rule: its code, numbered where one code has several rules. */
function constantNames(found: readonly Found[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const used = new Set<string>();
  for (const { rule } of found) {
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

function ruleKey({ code, status, field, message }: Found["rule"]): string {
  return JSON.stringify([code, status, field, message]);
}

function hasDetails(rule: ErrorRuleModel): boolean {
  return Object.keys(rule.details).length > 0;
}
