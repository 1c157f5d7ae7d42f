import { isDeepStrictEqual } from "node:util";
import { compile, type JSONPathNode, type JSONValue } from "json-p3";
import { BuildError } from "../command/problems.js";
import { pointerOf } from "../openapi/json-pointer.js";
import { isRecord, type OpenApiDocument, type SourceDocument } from "../openapi/document.js";
import { readYaml } from "./load.js";

interface OverlayAction {
  readonly target: string;
  readonly description: string;
  readonly update?: unknown;
  readonly remove?: boolean;
}

/** An action that does not apply to the document any more. */
export interface ExpiredAction {
  /** Its position in the overlay's `actions`. */
  readonly index: number;
  readonly target: string;
  /** The action's description. */
  readonly evidence: string;
  /** Why it does not apply, as a clause: `the target matches nothing`. */
  readonly reason: string;
  /** Whether the document says by itself what the action says: what it sets is set, or what it removes is gone. Else its subject may have moved. */
  readonly isMended: boolean;
}

/**
 * Applies an OpenAPI Overlay 1.0.0 document. Stricter than the specification in one thing: an action whose target matches nothing, or that
 * changes nothing, has expired, because the document no longer has what the action corrects. That stops the build, unless it is only to be told.
 */
export async function overlay(source: SourceDocument, file: string | undefined): Promise<SourceDocument> {
  return file === undefined ? source : applyOverlay(source, { file, parsed: await readYaml(file) });
}

/** The same with an overlay that is read already. */
export function applyOverlay(
  source: SourceDocument,
  { file, parsed }: { readonly file: string; readonly parsed: unknown },
  tell: (expired: ExpiredAction) => void = stopAt(file),
): SourceDocument {
  const actions = parseActions(parsed, file);
  // The copy keeps the caller's document as it is; an overlay changes values, and the linter checks the result.
  const root = structuredClone(source.document) as unknown as JSONValue;
  for (const [index, action] of actions.entries()) {
    const { target, description: evidence } = action;
    const reason = apply(root, action);
    if (reason !== undefined)
      tell({ index, target, evidence, reason, isMended: reason === (action.remove === true ? NOTHING_MATCHED : NOTHING_CHANGED) });
  }
  return { ...source, document: root as unknown as OpenApiDocument };
}

function stopAt(file: string): (expired: ExpiredAction) => never {
  return ({ index, target, evidence, reason }) => {
    throw new BuildError(
      `${reason}. Target: ${target} Evidence of the action: ${evidence} If the document has been mended, delete the action.`,
      { file, pointer: pointerOf("actions", index) },
    );
  };
}

function parseActions(parsed: unknown, file: string): readonly OverlayAction[] {
  if (!isRecord(parsed) || !/^1\.0\.\d+$/.test(String(parsed["overlay"])) || !Array.isArray(parsed["actions"])) {
    throw new BuildError("is not an OpenAPI Overlay 1.0.0 document (`overlay: 1.0.0` and a list of `actions`).", { file, pointer: "#" });
  }
  return parsed["actions"].map((action: unknown, index) => parseAction(action, { file, pointer: pointerOf("actions", index) }));
}

function parseAction(action: unknown, at: { file: string; pointer: string }): OverlayAction {
  if (!isRecord(action)) throw new BuildError("is not an Action Object.", at);
  const { target, description, update, remove, ...rest } = action;
  if (typeof target !== "string") throw new BuildError("has no `target`.", at);
  if (typeof description !== "string") throw new BuildError("has no `description`: each action states its evidence.", at);
  if (remove !== true && update === undefined) throw new BuildError("neither updates nor removes.", at);
  const unknown = Object.keys(rest).find((key) => !key.startsWith("x-"));
  if (unknown !== undefined) throw new BuildError(`has the unknown field \`${unknown}\`.`, at);
  return remove === true ? { target, description, remove } : { target, description, update };
}

const NOTHING_MATCHED = "the target matches nothing";
const NOTHING_CHANGED = "the action changes nothing";

/** Why the action cannot be applied, if it cannot; then nothing is changed. */
function apply(root: JSONValue, action: OverlayAction): string | undefined {
  const nodes = matches(root, action.target);
  if (typeof nodes === "string") return nodes;
  if (nodes.length === 0) return NOTHING_MATCHED;
  if (action.remove !== true) {
    const problem = nodes.map((node) => updateProblem(node.value, action.update)).find((each) => each !== undefined);
    if (problem !== undefined) return problem;
  }
  // From the last to the first, so that removing an array's item does not move those still to be removed.
  const changed = nodes.reverse().map((node) => (action.remove === true ? removeNode(root, node) : updateNode(node.value, action.update)));
  return changed.includes(true) ? undefined : NOTHING_CHANGED;
}

function matches(root: JSONValue, target: string): JSONPathNode[] | string {
  try {
    return compile(target).query(root).nodes;
  } catch (cause) {
    return `the target is not an RFC 9535 JSONPath (${cause instanceof Error ? cause.message : String(cause)})`;
  }
}

function removeNode(root: JSONValue, node: JSONPathNode): boolean {
  const parent = node.location.slice(0, -1).reduce<unknown>((value, key) => child(value, key), root);
  const key = node.location.at(-1);
  if (Array.isArray(parent) && typeof key === "number") parent.splice(key, 1);
  else if (isMutableRecord(parent) && key !== undefined) Reflect.deleteProperty(parent, key);
  return true;
}

function updateProblem(target: unknown, update: unknown): string | undefined {
  if (Array.isArray(target)) return undefined;
  if (!isRecord(target)) return "the target is neither an object nor an array, so it can only be removed";
  return isRecord(update) ? undefined : "the update of an object must be an object";
}

function updateNode(target: unknown, update: unknown): boolean {
  if (Array.isArray(target)) return append(target, [update]);
  return isMutableRecord(target) && isRecord(update) && merge(target, update);
}

/** An item that is there already is not added again: the lists of an OpenAPI document are sets. */
function append(target: unknown[], items: readonly unknown[]): boolean {
  const missing = items.filter((item) => !target.some((present) => isDeepStrictEqual(present, item)));
  target.push(...structuredClone(missing));
  return missing.length > 0;
}

/** Objects are merged, arrays joined (as Overlay 1.1.0 clarifies), everything else is replaced. */
function merge(target: Record<string, unknown>, update: Readonly<Record<string, unknown>>): boolean {
  let changed = false;
  for (const [key, value] of Object.entries(update)) {
    const present = target[key];
    if (isMutableRecord(present) && isRecord(value)) {
      changed = merge(present, value) || changed;
    } else if (Array.isArray(present) && Array.isArray(value)) {
      changed = append(present, value) || changed;
    } else if (!isDeepStrictEqual(present, value)) {
      target[key] = structuredClone(value);
      changed = true;
    }
  }
  return changed;
}

function child(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isRecord(value) ? value[key] : undefined;
}

function isMutableRecord(value: unknown): value is Record<string, unknown> {
  return isRecord(value);
}
