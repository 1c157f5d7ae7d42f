import { METHODS, type ApiModel, type Method, type OperationModel } from "../../model/api-model.js";

/** An interface of calls: its name, the one that it extends, and the operations whose calls it adds. */
export interface CallsRow {
  readonly name: string;
  readonly extends?: string;
  readonly operations: readonly OperationModel[];
}

/** One method in one region. */
export interface Slot {
  readonly method: Method;
  readonly region: string;
}

/** Every interface of calls once, each behind the one that it extends. */
export function callsRows(model: ApiModel): readonly CallsRow[] {
  const slots = METHODS.flatMap((method) => model.regions.map(({ name }) => ({ method, region: name })));
  const rows = slots.flatMap((slot) => stackOf(model, slot));
  return [...new Map(rows.map((row) => [row.name, row])).values()];
}

/** The interface that has every call of a method in a region. */
export function allCalls(model: ApiModel, slot: Slot): string {
  return topOf(stackOf(model, slot), slot);
}

/** The one that has those that are not deprecated. */
export function currentCalls(model: ApiModel, slot: Slot): string {
  return topOf(currentStack(model, slot), slot);
}

/** Whether any operation, or any of a method, is deprecated. */
export function hasDeprecated({ operations }: ApiModel, method?: Method): boolean {
  return operations.some((operation) => operation.deprecated && (method === undefined || operation.method === method));
}

/**
 * What exists in every region, then what only some regions have:
 *
 *     GetCalls, GlobalGetCalls extends GetCalls
 */
function currentStack(model: ApiModel, { method, region }: Slot): readonly CallsRow[] {
  const current = operationsOf(model, { method, region }).filter(({ deprecated }) => !deprecated);
  const isEverywhere = ({ regions }: OperationModel): boolean => regions.length === model.regions.length;
  return stacked([
    { name: callsName(method), operations: current.filter(isEverywhere) },
    { name: callsName(method, region), operations: current.filter((operation) => !isEverywhere(operation)) },
  ]);
}

/** The same, then what is deprecated: `AllGlobalGetCalls extends GlobalGetCalls`. */
function stackOf(model: ApiModel, slot: Slot): readonly CallsRow[] {
  const deprecated = operationsOf(model, slot).filter((operation) => operation.deprecated);
  return stacked([...currentStack(model, slot), { name: `All${callsName(slot.method, slot.region)}`, operations: deprecated }]);
}

function operationsOf({ operations }: ApiModel, { method, region }: Slot): readonly OperationModel[] {
  return operations.filter((operation) => operation.method === method && operation.regions.includes(region));
}

/** Lets each row extend the one before it, and leaves out those that add nothing, except the first. */
function stacked(rows: readonly CallsRow[]): readonly CallsRow[] {
  const kept = rows.filter(({ operations }, index) => index === 0 || operations.length > 0);
  return kept.map((row, index) => {
    const below = kept[index - 1];
    return below === undefined ? row : { ...row, extends: below.name };
  });
}

function topOf(stack: readonly CallsRow[], { method }: Slot): string {
  return stack.at(-1)?.name ?? callsName(method);
}

function callsName(method: Method, region = ""): string {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return `${capital(region.replace(/[^A-Za-z0-9]/g, "_"))}${capital(method.toLowerCase())}Calls`;
}
