import { checkKeys, DesiredStateError, entriesOf, listOf } from "./desired-state-error.js";

/** Which subusers addresses should have, by address. Addresses that are not mentioned stay as they are. */
export type DesiredSubusers = Readonly<Record<string, DesiredAddress>>;

/** Which subusers an address should have. */
export interface DesiredAddress {
  /** IDs or usernames. */
  readonly subusers: readonly string[];
  /**
   * What the subusers are: `"exact"`, all that the address has; `"add"`, some that it has; `"remove"`, some that it does not have.
   *
   * @default "exact"
   */
  readonly mode?: "exact" | "add" | "remove" | undefined;
}

/** The same, checked. */
export interface CheckedAddress {
  readonly ip: string;
  readonly subusers: readonly string[];
  readonly mode: NonNullable<DesiredAddress["mode"]>;
}

const MODES = ["exact", "add", "remove"] as const;

/** @throws {DesiredStateError} with everything that is wrong with it. */
export function checkDesiredSubusers(desired: unknown): readonly CheckedAddress[] {
  const problems: string[] = [];
  const addresses = entriesOf(desired, problems).map(([ip, value]) => {
    checkKeys(ip, value, ["subusers", "mode"], problems);
    const { mode: modeName = "exact", subusers } = value;
    const mode = MODES.find((known) => known === modeName);
    if (mode === undefined) problems.push(`${JSON.stringify(ip)}: unknown mode ${JSON.stringify(modeName)}; expected ${MODES.join(", ")}.`);
    return { ip, subusers: listOf(ip, subusers, "subusers", problems), mode: mode ?? ("exact" as const) };
  });
  if (problems.length > 0) throw new DesiredStateError(problems);
  return addresses;
}
