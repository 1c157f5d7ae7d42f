import { compareTexts } from "../names/sorting.js";
import { quoted } from "../names/similar-names.js";
import { DesiredStateError } from "./desired-state-error.js";
import type { PoolStep } from "./plan.js";
import type { PoolTarget } from "./pool-targets.js";

/**
 * Renames in an order in which each new name is free.
 *
 * @throws {DesiredStateError} for pools that exchange their names: that would need a third name, which senders do not know.
 */
export function renameSteps(targets: readonly PoolTarget[]): readonly PoolStep[] {
  const left = targets
    .flatMap(({ name, oldName }) => (oldName === null || oldName === name ? [] : [{ name, oldName }]))
    .sort((a, b) => compareTexts(a.name, b.name));
  const steps: PoolStep[] = [];
  while (left.length > 0) {
    const index = left.findIndex(({ name }) => !left.some((other) => other.oldName === name));
    const [next] = index === -1 ? [] : left.splice(index, 1);
    if (next === undefined) {
      const names = quoted(left.map(({ oldName }) => oldName));
      throw new DesiredStateError([`The pools ${names} exchange their names; rename one of them to a third name first.`]);
    }
    const why = `The pool should be called ${JSON.stringify(next.name)}.`;
    steps.push({ operation: "UpdateIpPool", pool: next.oldName, newName: next.name, addresses: [], why });
  }
  return steps;
}
