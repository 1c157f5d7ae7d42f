import { quoted } from "../names/similar-names.js";
import { sortedAddresses } from "../names/sorting.js";
import type { PlanStep } from "../plan/plan.js";

/** What a pool or an address has: its name, and its addresses or subusers; `null` if it does not exist. */
export type HolderState = { readonly name: string; readonly members: ReadonlySet<string> } | null;

/** The addresses or subusers that a step is about. */
export function itemsOf(step: PlanStep): readonly string[] {
  return "address" in step ? step.subusers : step.addresses;
}

/** The state after a step. */
export function stateAfter(state: HolderState, step: PlanStep): HolderState {
  if (step.operation === "CreateIpPool") return { name: step.pool, members: new Set(step.addresses) };
  if (step.operation === "DeleteIpPool" || state === null) return null;
  if (step.operation === "UpdateIpPool") return { name: step.newName ?? state.name, members: state.members };
  const items = new Set(itemsOf(step));
  const isAddition = step.operation === "AddIpsToIpPool" || step.operation === "AddSubUsersToIp";
  const members = isAddition ? [...state.members, ...items] : [...state.members].filter((member) => !items.has(member));
  return { name: state.name, members: new Set(members) };
}

/**
 * How many of a holder's steps are done, by the state that it is in; `undefined` if no number of them leads to it. A step of which a part is done
 * counts as not done.
 */
export function stepsDone(current: HolderState, states: readonly HolderState[]): number | undefined {
  for (let done = states.length - 1; done >= 0; done--) if (isSame(current, states[done] ?? null)) return done;
  for (let done = 0; done + 1 < states.length; done++) if (isBetween(current, states[done] ?? null, states[done + 1] ?? null)) return done;
  return undefined;
}

function isSame(a: HolderState, b: HolderState): boolean {
  if (a === null || b === null) return a === b;
  return a.name === b.name && a.members.size === b.members.size && [...a.members].every((member) => b.members.has(member));
}

/** Whether a part of a step has been done: nothing else is different. */
function isBetween(current: HolderState, before: HolderState, after: HolderState): boolean {
  if (current === null || before === null || after === null || current.name !== before.name || current.name !== after.name) return false;
  const { members } = current;
  const isKept = [...before.members].every((member) => members.has(member) || !after.members.has(member));
  return isKept && [...members].every((member) => before.members.has(member) || after.members.has(member));
}

/** What is different from what was expected, one sentence each. */
export function changesOf(expected: HolderState, current: HolderState): readonly string[] {
  if (expected === null)
    return current === null ? [] : [`${JSON.stringify(current.name)} exists already, with ${current.members.size} members.`];
  const name = JSON.stringify(expected.name);
  if (current === null) return [`${name} no longer exists.`];
  const gained = sortedAddresses([...current.members].filter((member) => !expected.members.has(member)));
  const lost = sortedAddresses([...expected.members].filter((member) => !current.members.has(member)));
  return [
    ...(current.name === expected.name ? [] : [`${name} is now called ${JSON.stringify(current.name)}.`]),
    ...(gained.length === 0 ? [] : [`${name} unexpectedly has ${quoted(gained)}.`]),
    ...(lost.length === 0 ? [] : [`${name} unexpectedly lacks ${quoted(lost)}.`]),
  ];
}
