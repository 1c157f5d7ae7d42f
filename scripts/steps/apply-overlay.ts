import { isDeepStrictEqual } from "node:util";
import { append, isMutable, kindOf, merge, mergeObstacle, unshared } from "../overlay/merge.js";
import { removePlaces, selectPlaces, setValue, valueAt, type Holder, type Place } from "../overlay/select-places.js";
import { BuildError } from "../problems/problems.js";
import { pointerOf } from "../openapi/json-pointer.js";
import { isRecord, type OpenApiDocument, type SourceDocument } from "../openapi/document.js";
import type { Overlay, OverlayAction } from "./read-overlay.js";

/** An action that no longer applies to the document. */
export interface ExpiredAction {
  /** Its position in the overlay's `actions`. */
  readonly index: number;
  readonly target: string;
  /** The action's description. */
  readonly evidence: string;
  /** Why it does not apply, as a clause: `the target matches nothing`. */
  readonly reason: string;
  /** Whether the document itself now says what the action says: the value to set is set, or the node to remove is gone. Otherwise the target may have moved. */
  readonly isFixed: boolean;
}

const NOTHING_MATCHED = "the target matches nothing";
const NOTHING_CHANGED = "the action changes nothing";

/**
 * Applies the overlay to a copy of the document. It is stricter than the specification in one point: an action whose target matches nothing,
 * or that changes nothing, has expired, because the document no longer contains what the action corrects. By default it throws a
 * {@link BuildError}; with `onExpired` the caller decides.
 */
export function applyOverlay(
  source: SourceDocument,
  { file, version, actions }: Overlay,
  onExpired: (action: ExpiredAction) => void = stopBuild(file),
): SourceDocument {
  const holder: Holder = { document: unshared(source.document) };
  for (const [index, action] of actions.entries()) {
    const reason = applyAction(holder, action, version);
    if (reason === undefined) continue;
    const isFixed = reason === (action.remove === true ? NOTHING_MATCHED : NOTHING_CHANGED);
    onExpired({ index, target: action.target, evidence: action.description, reason, isFixed });
  }
  // An overlay changes values only, and the linter checks the result.
  return { ...source, document: holder.document as OpenApiDocument };
}

function stopBuild(file: string): (expired: ExpiredAction) => never {
  return ({ index, target, evidence, reason }) => {
    throw new BuildError(`${reason}. Target: ${target}. Evidence: ${evidence} If SendGrid has fixed this, delete the action.`, {
      file,
      pointer: pointerOf("actions", index),
    });
  };
}

/** Applies the action, or changes nothing and says why it does not apply. */
function applyAction(holder: Holder, action: OverlayAction, version: Overlay["version"]): string | undefined {
  const places = selectPlaces(holder, action.target);
  if (typeof places === "string") return places;
  if (places.length === 0) return NOTHING_MATCHED;
  if (action.remove === true) {
    if (places.some(({ container }) => container === holder)) return "the target is the whole document, which cannot be removed";
    removePlaces(places);
    return undefined;
  }
  const update = action.copy === undefined ? { value: action.update } : copyOf(holder, action.copy);
  if (typeof update === "string") return update;
  const obstacle = updateObstacle(places.map(valueAt), update.value, version);
  if (obstacle !== undefined) return obstacle;
  return places.map((place) => updatePlace(place, update.value)).includes(true) ? undefined : NOTHING_CHANGED;
}

/** The value to copy, as it is before the action, or why there is none. */
function copyOf(holder: Holder, query: string): { readonly value: unknown } | string {
  const places = selectPlaces(holder, query);
  if (typeof places === "string") return places.replace("target", "`copy`");
  const [only, another] = places;
  if (only === undefined) return "its `copy` matches nothing";
  return another === undefined
    ? { value: unshared(valueAt(only)) }
    : `its \`copy\` matches ${places.length} nodes, and only one can be copied`;
}

/** Why an update does not fit the selected values; `undefined` if it does. */
function updateObstacle(targets: readonly unknown[], update: unknown, version: Overlay["version"]): string | undefined {
  const kinds = new Set(targets.map(kindOf));
  if (version === "1.0" && kinds.has("primitive"))
    return "the target is neither an object nor an array, so it can only be removed (Overlay 1.1.0 can update it: write `overlay: 1.1.0`)";
  if (version === "1.1" && kinds.size > 1) return `the target matches nodes of different kinds (${[...kinds].join(", ")})`;
  if (kinds.has("object") && !isRecord(update)) return "the update of an object must be an object";
  if (kinds.has("primitive") && kindOf(update) !== "primitive")
    return `the update of a primitive value must be one, not an ${kindOf(update)}`;
  const obstacles = targets.map((target) => mergeObstacle(target, update, version === "1.0" ? "replace" : "refuse"));
  return obstacles.find((obstacle) => obstacle !== undefined);
}

/** Returns whether anything changed. */
function updatePlace(place: Place, update: unknown): boolean {
  const target = valueAt(place);
  // Every tool joins two lists, as 1.1.0 says; 1.0.0 has a single entry in mind.
  if (Array.isArray(target)) return append(target, Array.isArray(update) ? update : [update]);
  if (isMutable(target) && isRecord(update)) return merge(target, update);
  if (isDeepStrictEqual(target, update)) return false;
  setValue(place, update);
  return true;
}
