import type { Plan } from "../plan/plan.js";

const OPERATIONS = {
  pools: ["CreateIpPool", "UpdateIpPool", "AddIpsToIpPool", "DeleteIpsFromIpPool", "DeleteIpPool"],
  subusers: ["AddSubUsersToIp", "DeleteSubUsersFromIp"],
};

/**
 * Checks what may come from a file.
 *
 * @throws {TypeError} if it is not a plan.
 */
export function checkPlan(value: unknown): Plan {
  if (!isRecord(value) || value["version"] !== 1) throw new TypeError("This is not a plan of version 1.");
  const { kind, region, steps } = value;
  const holders = kind === "pools" ? value["pools"] : value["addresses"];
  const isPlan =
    (kind === "pools" || kind === "subusers") &&
    typeof region === "string" &&
    isListOf(holders, (holder) => isHolder(holder, kind)) &&
    isListOf(steps, (step) => isStep(step, kind));
  if (!isPlan) throw new TypeError("The plan is damaged: it has not the form of one that planPools or planSubusers made.");
  // Every property that is read has been checked.
  return value as unknown as Plan;
}

function isHolder(value: Readonly<Record<string, unknown>>, kind: keyof typeof OPERATIONS): boolean {
  const { id, name, ip, renamedFrom = "", before, after } = value;
  const isNamed = kind === "subusers" ? typeof ip === "string" : typeof name === "string" && (id === null || typeof id === "string");
  return isNamed && typeof renamedFrom === "string" && isTexts(before) && (isTexts(after) || (kind === "pools" && after === null));
}

function isStep(value: Readonly<Record<string, unknown>>, kind: keyof typeof OPERATIONS): boolean {
  const { operation, pool, newName, addresses, address, subusers } = value;
  if (typeof operation !== "string" || !OPERATIONS[kind].includes(operation)) return false;
  if (kind === "subusers") return typeof address === "string" && isTexts(subusers);
  return typeof pool === "string" && isTexts(addresses) && typeof newName === (operation === "UpdateIpPool" ? "string" : "undefined");
}

function isListOf(value: unknown, isItem: (item: Readonly<Record<string, unknown>>) => boolean): boolean {
  return Array.isArray(value) && value.every((item) => isRecord(item) && isItem(item));
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
