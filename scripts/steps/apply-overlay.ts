import { isDeepStrictEqual } from "node:util";
import { compile, type JSONPathNode, type JSONValue } from "json-p3";
import { errorMessage } from "../problems/error-message.js";
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
  { file, actions }: Overlay,
  onExpired: (action: ExpiredAction) => void = stopBuild(file),
): SourceDocument {
  // An overlay changes values only, and the linter checks the result.
  const root = structuredClone(source.document) as unknown as JSONValue;
  for (const [index, action] of actions.entries()) {
    const reason = applyAction(root, action);
    if (reason === undefined) continue;
    const isFixed = reason === (action.remove === true ? NOTHING_MATCHED : NOTHING_CHANGED);
    onExpired({ index, target: action.target, evidence: action.description, reason, isFixed });
  }
  return { ...source, document: root as unknown as OpenApiDocument };
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
function applyAction(root: JSONValue, action: OverlayAction): string | undefined {
  const nodes = matchesOf(root, action.target);
  if (typeof nodes === "string") return nodes;
  if (nodes.length === 0) return NOTHING_MATCHED;
  if (action.remove !== true) {
    const obstacle = nodes.map((node) => updateObstacle(node.value, action.update)).find((reason) => reason !== undefined);
    if (obstacle !== undefined) return obstacle;
  }
  // From the last to the first: removing an item of an array must not move those that are still to be removed.
  const changes = nodes.reverse().map((node) => (action.remove === true ? removeNode(root, node) : updateNode(node.value, action.update)));
  return changes.includes(true) ? undefined : NOTHING_CHANGED;
}

/** The nodes that the target selects, or why it selects none. */
function matchesOf(root: JSONValue, target: string): JSONPathNode[] | string {
  try {
    return compile(target).query(root).nodes;
  } catch (cause) {
    return `the target is not an RFC 9535 JSONPath (${errorMessage(cause)})`;
  }
}

function removeNode(root: JSONValue, node: JSONPathNode): boolean {
  const parent = node.location.slice(0, -1).reduce<unknown>((value, key) => childOf(value, key), root);
  const key = node.location.at(-1);
  if (Array.isArray(parent) && typeof key === "number") parent.splice(key, 1);
  else if (isMutableRecord(parent) && key !== undefined) Reflect.deleteProperty(parent, key);
  return true;
}

function updateObstacle(target: unknown, update: unknown): string | undefined {
  if (Array.isArray(target)) return undefined;
  if (!isRecord(target)) return "the target is neither an object nor an array, so it can only be removed";
  return isRecord(update) ? undefined : "the update of an object must be an object";
}

function updateNode(target: unknown, update: unknown): boolean {
  if (Array.isArray(target)) return append(target, [update]);
  return isMutableRecord(target) && isRecord(update) && merge(target, update);
}

/** Appends the items that the array does not contain yet: the lists of an OpenAPI document are sets. Returns whether there were any. */
function append(target: unknown[], items: readonly unknown[]): boolean {
  const missing = items.filter((item) => !target.some((current) => isDeepStrictEqual(current, item)));
  target.push(...structuredClone(missing));
  return missing.length > 0;
}

/** Merges objects, joins arrays (as Overlay 1.1.0 clarifies) and replaces everything else. Returns whether anything changed. */
function merge(target: Record<string, unknown>, update: Readonly<Record<string, unknown>>): boolean {
  let changed = false;
  for (const [key, value] of Object.entries(update)) {
    const current = target[key];
    if (isMutableRecord(current) && isRecord(value)) {
      changed = merge(current, value) || changed;
    } else if (Array.isArray(current) && Array.isArray(value)) {
      changed = append(current, value) || changed;
    } else if (!isDeepStrictEqual(current, value)) {
      target[key] = structuredClone(value);
      changed = true;
    }
  }
  return changed;
}

function childOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isRecord(value) ? value[key] : undefined;
}

/** The same check as `isRecord`; the overlay may change its own copy of the document. */
function isMutableRecord(value: unknown): value is Record<string, unknown> {
  return isRecord(value);
}
