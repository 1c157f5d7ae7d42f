import { isObject } from "../is-object.js";
import type { ErrorEntry, Failure } from "../result.js";
import { toErrorBody } from "./error-body.js";

/** How a documented error is recognised; made at build time from the document's examples. */
export interface ErrorRule {
  readonly code: string;
  readonly status: number;
  /** Empty if no field caused the error. */
  readonly field: string;
  /** Recognises the message; it has a named group for each detail. */
  readonly pattern: RegExp;
  /** The details that the message carries, with their types. */
  readonly details: Readonly<Record<string, "string" | "number" | "list">>;
}

/** Codes by status, for entries that no rule recognises. */
export interface StatusCodes {
  readonly byStatus: Readonly<Record<number, string>>;
  readonly otherServerError: string;
}

/** A recognised entry of an error body. */
export type Problem<Code extends string, Details = undefined> = ProblemBase & { readonly code: Code } & (Details extends undefined
    ? unknown
    : { readonly details: Details });

/** What every problem has. */
export interface ProblemBase {
  readonly status: number;
  /** `null` or empty if no field caused the error. */
  readonly field: string | null;
  /** As the server sent it. */
  readonly message: string;
  /** The entry as the server sent it, with all its fields. */
  readonly entry: ErrorEntry;
}

/** The first entry of an error body, narrowed, and all of them. */
export type Narrowed<Documented extends ProblemBase> = (Documented | Problem<"unknown">) & {
  readonly all: readonly (Documented | Problem<"unknown">)[];
};

/** Anything that may have failed, except a promise: a forgotten `await` would look like a success. */
export type NotAPromise<T> = T extends PromiseLike<unknown> ? "a promise, which must be awaited first" : T;

/** The same for one operation: a result of another one would be narrowed by the wrong rules. What is not known to be one is accepted. */
export type FailureOf<OperationId extends string, T> =
  T extends Failure<infer Other> ? (OperationId extends Other ? T : `a result of ${Other}, whose errors are others`) : NotAPromise<T>;

/**
 * Narrows a failed result, an `ApiError`, its JSON, or an error with one as its cause, by the rules of its operation, then by its status; an entry
 * that neither recognises is `unknown`.
 * Returns `undefined` for a success and for everything that is not an API failure. Never throws, and keeps every entry.
 */
export function narrow<Documented extends ProblemBase>(
  failure: unknown,
  rules: readonly ErrorRule[],
  codes: StatusCodes,
): Narrowed<Documented> | undefined {
  const failed = failedResponse(failure);
  // The rules and the type are next to each other in generated/errors.ts, made from the same examples.
  const all = failed?.entries.map((entry) => narrowEntry(entry, failed.status, rules, codes)) as unknown as
    Narrowed<Documented>["all"] | undefined;
  const first: Documented | Problem<"unknown"> | undefined = all?.[0];
  return all === undefined || first === undefined ? undefined : { ...first, all };
}

/** Whether a failure has this status, or an entry that one of the rules recognises. */
export function isFailureOf(failure: unknown, status: number, rules: readonly ErrorRule[]): boolean {
  const failed = failedResponse(failure);
  if (failed === undefined) return false;
  return failed.status === status || failed.entries.some((entry) => findRule(entry, failed.status, rules) !== undefined);
}

interface FailedResponse {
  readonly status: number;
  readonly entries: readonly ErrorEntry[];
}

/** How many causes of an error are followed; they may go round in a circle. */
const MAX_DEPTH = 5;

/** Reads a result of the client or of `raw`, or an error, also as JSON; whatever the error body is, it gets the documented shape. */
function failedResponse(failure: unknown, depth = 0): FailedResponse | undefined {
  if (!isObject(failure) || depth > MAX_DEPTH) return undefined;
  return failedResult(failure) ?? errorJson(failure) ?? failedResponse(failure["cause"], depth + 1);
}

/** What `JSON.stringify` makes of an `ApiError`; a 2xx is one whose body is not the documented JSON, which is not the API's failure. */
function errorJson({ status, errors }: Readonly<Record<string, unknown>>): FailedResponse | undefined {
  if (typeof status !== "number" || (status >= 200 && status < 300) || !Array.isArray(errors)) return undefined;
  return { status, entries: toErrorBody({ errors }, status).errors };
}

function failedResult(failure: Readonly<Record<string, unknown>>): FailedResponse | undefined {
  const { ok, response, error } = failure;
  const status = failure["status"] ?? (isObject(response) ? response["status"] : undefined);
  const failed = ok === false || (ok === undefined && isObject(response) && response["ok"] === false);
  return failed && typeof status === "number" ? { status, entries: toErrorBody(error, status).errors } : undefined;
}

function narrowEntry(
  entry: ErrorEntry,
  status: number,
  rules: readonly ErrorRule[],
  codes: StatusCodes,
): ProblemBase & { readonly code: string; readonly details?: object } {
  const { field, message } = entry;
  const base = { status, field, message, entry };
  const match = findRule(entry, status, rules);
  if (match === undefined) return { ...base, code: codes.byStatus[status] ?? (status >= 500 ? codes.otherServerError : "unknown") };
  const { rule, groups } = match;
  return groups === undefined ? { ...base, code: rule.code } : { ...base, code: rule.code, details: detailsOf(rule, groups) };
}

/** No documented message comes near this length; a longer one would only keep the patterns busy. In characters. */
const MAX_MESSAGE = 100_000;

interface RuleMatch {
  readonly rule: ErrorRule;
  /** Absent if the pattern has no named group. */
  readonly groups: Readonly<Record<string, string>> | undefined;
}

/** The rule for the entry's field; if the entry names none, the only rule that recognises the message. */
function findRule({ field, message }: ErrorEntry, status: number, rules: readonly ErrorRule[]): RuleMatch | undefined {
  if (message.length > MAX_MESSAGE) return undefined;
  const matches = rules.flatMap((rule): RuleMatch[] => {
    const match = rule.status === status ? rule.pattern.exec(message) : null;
    return match === null ? [] : [{ rule, groups: match.groups }];
  });
  const exact = matches.find(({ rule }) => rule.field === (field ?? ""));
  return exact ?? (field === null && matches.length === 1 ? matches[0] : undefined);
}

function detailsOf({ details }: ErrorRule, groups: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(details).map(([name, type]) => [name, detail(groups[name] ?? "", type)]));
}

function detail(text: string, type: "string" | "number" | "list"): unknown {
  if (type === "number") return Number(text.replaceAll(",", ""));
  if (type === "string") return text;
  return text
    .split(",")
    .map((item) => item.trim().replace(/^["'‘’“”`´]|["'‘’“”`´]$/g, ""))
    .filter((item) => item !== "");
}
