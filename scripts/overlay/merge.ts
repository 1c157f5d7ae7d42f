import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../openapi/document.js";
import { pointerBelow } from "../openapi/json-pointer.js";
import { setOwn } from "./select-places.js";

/** How an update of an object treats a member that has another kind of value: Overlay 1.1.0 forbids it, 1.0.0 says nothing. */
export type OtherKinds = "refuse" | "replace";

/** A value that may be changed. */
type Mutable = Record<string, unknown>;

/** What a value is, for the rules of updates. */
export type Kind = "object" | "array" | "primitive";

/** The kind of a value; `null` is a primitive. */
export function kindOf(value: unknown): Kind {
  if (Array.isArray(value)) return "array";
  return isRecord(value) ? "object" : "primitive";
}

/** Why an object cannot be merged into another one, as a clause; `undefined` if it can. */
export function mergeObstacle(target: unknown, update: unknown, otherKinds: OtherKinds, pointer = ""): string | undefined {
  if (!isRecord(target) || !isRecord(update)) return undefined;
  const obstacles = Object.entries(update).map(([key, value]) => {
    if (!Object.hasOwn(target, key)) return undefined;
    const [current, place] = [target[key], pointerBelow(pointer, key)];
    const [from, to] = [kindOf(current), kindOf(value)];
    if (from === to) return mergeObstacle(current, value, otherKinds, place);
    // An empty value in YAML is `null`, which would delete everything below without a word.
    const isRefused = otherKinds === "refuse" || value === null;
    return isRefused ? `the update's ${place} is ${nounOf(value)}, but the target has ${nounOf(current)} there` : undefined;
  });
  return obstacles.find((obstacle) => obstacle !== undefined);
}

/** Merges objects, joins lists and replaces everything else. Returns whether anything changed. */
export function merge(target: Mutable, update: Readonly<Mutable>): boolean {
  let changed = false;
  for (const [key, value] of Object.entries(update)) {
    const current = Object.hasOwn(target, key) ? target[key] : undefined;
    if (isMutable(current) && isRecord(value)) {
      changed = merge(current, value) || changed;
    } else if (Array.isArray(current) && Array.isArray(value)) {
      changed = append(current, value) || changed;
    } else if (!isDeepStrictEqual(current, value)) {
      setOwn(target, key, unshared(value));
      changed = true;
    }
  }
  return changed;
}

/** Appends the items that the array does not contain yet: the lists of an OpenAPI document are sets. Returns whether there were any. */
export function append(target: unknown[], items: readonly unknown[]): boolean {
  const missing = items.filter((item) => !target.some((current) => isDeepStrictEqual(current, item)));
  target.push(...missing.map(unshared));
  return missing.length > 0;
}

/** A copy in which no two places share an object, as the aliases of YAML do: a change of one must not change the other. */
export function unshared(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unshared);
  if (!isRecord(value)) return value;
  const copy = {};
  for (const [key, member] of Object.entries(value)) setOwn(copy, key, unshared(member));
  return copy;
}

/** The same check as `isRecord`, for a part of our own copy of the document. */
export function isMutable(value: unknown): value is Mutable {
  return isRecord(value);
}

/** `an object`, `"text"` */
function nounOf(value: unknown): string {
  const kind = kindOf(value);
  if (kind === "primitive") return JSON.stringify(value);
  return kind === "object" ? "an object" : "a list";
}
