import { isApiError } from "./api-error.js";
import { toErrorBody } from "./error-body.js";
import { isObject } from "../is-object.js";
import type { ErrorEntry } from "../result.js";

/** How a documented error is recognised; decided at build time from the document's own examples. */
export interface ErrorRule {
  readonly code: string;
  readonly status: number;
  /** Empty if no field is responsible. */
  readonly field: string;
  /** Recognises the message, with a named group per detail. */
  readonly pattern: RegExp;
  /** What the message carries, and as what. */
  readonly details: Readonly<Record<string, "string" | "number" | "list">>;
}

/** Codes for what no rule recognises, by status. */
export interface StatusCodes {
  readonly byStatus: Readonly<Record<number, string>>;
  readonly otherServerError: string;
}

/** A recognised entry of an error body. */
export type Problem<Code extends string, Details = undefined> = ProblemBase & { readonly code: Code } & (Details extends undefined
    ? unknown
    : { readonly details: Details });

interface ProblemBase {
  readonly status: number;
  /** `null` or empty if no field is responsible. */
  readonly field: string | null;
  /** As the server sent it. */
  readonly message: string;
  /** The entry as the server sent it, with whatever else it carried. */
  readonly entry: ErrorEntry;
}

/** The first entry of an error body, narrowed, and all of them. */
export type Narrowed<Documented extends ProblemBase> = (Documented | Problem<"unknown">) & {
  readonly all: readonly (Documented | Problem<"unknown">)[];
};

/** Whatever may have failed, but no promise: a forgotten `await` would look like a success. */
export type Settled<T> = T extends PromiseLike<unknown> ? "a promise, which must be awaited first" : T;

/**
 * Narrows a failed result, or an `ApiError`, by the rules of its operation, then by its status; what neither recognises is `unknown`.
 * `undefined` for a success and for everything that is not an API failure. Never throws, and keeps every entry.
 */
export function narrow<Documented extends ProblemBase>(
  failure: unknown,
  rules: readonly ErrorRule[],
  codes: StatusCodes,
): Narrowed<Documented> | undefined {
  const failed = failedAnswer(failure);
  // The rules and the type stand side by side in generated/errors.ts, made from the same examples.
  const all = failed?.entries.map((entry) => narrowEntry(entry, failed.status, rules, codes)) as unknown as
    Narrowed<Documented>["all"] | undefined;
  const first: Documented | Problem<"unknown"> | undefined = all?.[0];
  return all === undefined || first === undefined ? undefined : { ...first, all };
}

/** Whether a failure has this status, or an entry that one of the rules recognises. */
export function isFailureOf(failure: unknown, status: number, rules: readonly ErrorRule[]): boolean {
  const failed = failedAnswer(failure);
  if (failed === undefined) return false;
  return failed.status === status || failed.entries.some((entry) => findRule(entry, failed.status, rules) !== undefined);
}

interface FailedAnswer {
  readonly status: number;
  readonly entries: readonly ErrorEntry[];
}

/** A result of the client or of `raw`, or an error; whatever the error body is, it is brought into the documented shape. */
function failedAnswer(failure: unknown): FailedAnswer | undefined {
  if (!isObject(failure)) return undefined;
  if (isApiError(failure)) return { status: failure.status, entries: toErrorBody({ errors: failure.errors }, failure.status).errors };
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
  const rule = findRule(entry, status, rules);
  if (rule === undefined) return { ...base, code: codes.byStatus[status] ?? (status >= 500 ? codes.otherServerError : "unknown") };
  const groups = rule.pattern.exec(message)?.groups;
  return groups === undefined ? { ...base, code: rule.code } : { ...base, code: rule.code, details: detailsOf(rule, groups) };
}

/** No documented message comes near this; a longer one would only keep the patterns busy. In characters. */
const MAX_MESSAGE = 100_000;

/** The rule for the entry's field; if the entry names none, the one rule that knows the message. */
function findRule({ field, message }: ErrorEntry, status: number, rules: readonly ErrorRule[]): ErrorRule | undefined {
  if (message.length > MAX_MESSAGE) return undefined;
  const knowing = rules.filter((rule) => rule.status === status && rule.pattern.test(message));
  const exact = knowing.find((rule) => rule.field === (field ?? ""));
  return exact ?? (field === null && knowing.length === 1 ? knowing[0] : undefined);
}

function detailsOf(rule: ErrorRule, groups: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rule.details).map(([name, type]) => [name, detail(groups[name] ?? "", type)]));
}

function detail(text: string, type: "string" | "number" | "list"): unknown {
  if (type === "number") return Number(text.replaceAll(",", ""));
  if (type === "string") return text;
  return text
    .split(",")
    .map((item) => item.trim().replace(/^["'‘’“”`´]|["'‘’“”`´]$/g, ""))
    .filter((item) => item !== "");
}
