import { quoted } from "../names/similar-names.js";
import type { PlanWarning } from "./plan.js";

/** What a plan refuses to do unless it is told, and why. */
export const GUARDS = {
  empty: "the pool would have no address left",
  shrink: "more than 30 % of the pool's addresses would be removed",
  other_pool: "addresses are used by another pool alone, which you do not mention",
  region: "addresses of different regions would be in the pool",
  rename: "senders that use the old name would lose their mail",
  delete: "senders that use the name would lose their mail",
  similar_name: "the name differs from another in case or blanks alone",
  unknown_pool: "the pool does not exist",
  unknown_address: "addresses are not the account's",
  unassignable: "the API refuses addresses in pools that are disabled or not assigned to the parent account",
  pool_size: "the pool would exceed the documented maximum of its addresses",
  pool_limit: "the account would exceed the documented maximum of its pools",
  pool_name: "the name does not satisfy the documented rules",
  unknown_subuser: "subusers are not the account's",
  last_address: "subusers would have no address left",
} as const;

/** The name of a guard. */
export type GuardCode = keyof typeof GUARDS;

/** Something that a plan refuses to do. */
export interface Refusal {
  readonly code: GuardCode;
  /** The pool, or the address whose subusers change. */
  readonly subject: string;
  /** The addresses, subusers or names concerned. */
  readonly items: readonly string[];
  readonly message: string;
  /** What to put into the option `allow` to go on. */
  readonly allow: string;
}

/** A refusal with its text. */
export function refusal(code: GuardCode, subject: string, items: readonly string[] = []): Refusal {
  const list =
    items.length === 0 ? "" : ` (${items.length > 5 ? `${items.slice(0, 5).join(", ")} and ${items.length - 5} more` : items.join(", ")})`;
  return { code, subject, items, message: `${JSON.stringify(subject)}: ${GUARDS[code]}${list}.`, allow: `${code}:${subject}` };
}

/** A plan that was not made because it would do something that is probably a mistake. */
export class PlanRefusedError extends Error {
  override readonly name = "PlanRefusedError";

  /** @param refusals everything that stands against the plan */
  constructor(readonly refusals: readonly Refusal[]) {
    const lines = refusals.map(({ message, allow }) => `  ${message} To go on, allow ${JSON.stringify(allow)}.`);
    super(["The plan was refused:", ...lines].join("\n"));
  }
}

/**
 * Looks at what stands against a plan, and returns what was allowed as warnings.
 *
 * @param allow entries such as `"shrink:marketing"` for one pool, or `"shrink"` for all
 * @throws {PlanRefusedError} for what is not allowed.
 * @throws {TypeError} for an entry without such a guard.
 */
export function checkRefusals(refusals: readonly Refusal[], allow: readonly string[] = []): readonly PlanWarning[] {
  const unknown = allow.find((entry) => !Object.hasOwn(GUARDS, entry.replace(/:.*$/s, "")));
  if (unknown !== undefined)
    throw new TypeError(
      `Unknown guard ${JSON.stringify(unknown)} in \`allow\`; expected one of ${quoted(Object.keys(GUARDS))}, alone or with a name.`,
    );
  const refused = refusals.filter((entry) => !allow.includes(entry.code) && !allow.includes(entry.allow));
  if (refused.length > 0) throw new PlanRefusedError(refused);
  return refusals.map(({ code, message }) => ({ code, message: `Allowed: ${message}` }));
}
