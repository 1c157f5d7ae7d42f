import { isApiError } from "./api-error.js";
import { isFailure, type ErrorEntry } from "./result.js";

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

/**
 * Narrows a failed result, or an `ApiError`, by the rules of its operation. What no rule recognises is `unknown`. `undefined` for a success
 * and for everything that is not an API failure. Never throws.
 */
export function narrow<Documented extends ProblemBase>(failure: unknown, rules: readonly ErrorRule[]): Narrowed<Documented> | undefined {
  const source = isApiError(failure) || isFailure(failure) ? failure : undefined;
  if (source === undefined) return undefined;
  const entries = isApiError(source) ? source.errors : source.error.errors;
  // The rules and the type stand side by side in generated/errors.ts, made from the same examples.
  const all = entries.map((entry) => narrowEntry(entry, source.status, rules)) as unknown as Narrowed<Documented>["all"];
  const first: Documented | Problem<"unknown"> | undefined = all[0];
  return first === undefined ? undefined : { ...first, all };
}

function narrowEntry(entry: ErrorEntry, status: number, rules: readonly ErrorRule[]): ProblemBase & { readonly code: string } {
  const { field, message } = entry;
  const base = { status, field, message, entry };
  for (const rule of rules) {
    const match = rule.status === status && rule.field === (field ?? "") ? rule.pattern.exec(message) : null;
    if (match === null) continue;
    const names = Object.keys(rule.details);
    if (names.length === 0) return { ...base, code: rule.code };
    return { ...base, code: rule.code, ...{ details: detailsOf(rule, match.groups ?? {}) } };
  }
  return { ...base, code: "unknown" };
}

function detailsOf(rule: ErrorRule, groups: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rule.details).map(([name, type]) => [name, detail(groups[name] ?? "", type)]));
}

function detail(text: string, type: "string" | "number" | "list"): unknown {
  if (type === "number") return Number(text.replaceAll(",", ""));
  if (type === "string") return text;
  return text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
