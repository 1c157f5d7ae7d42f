import { isDeepStrictEqual } from "node:util";
import { compile, type JSONPathNode, type JSONValue } from "json-p3";
import { BuildError, pointerOf } from "../build-error.js";
import { isRecord, type OpenApiDocument, type SourceDocument } from "../document.js";
import { readYaml } from "./load.js";

interface OverlayAction {
  readonly target: string;
  readonly description: string;
  readonly update?: unknown;
  readonly remove?: boolean;
}

/**
 * Applies an OpenAPI Overlay 1.0.0 document. Stricter than the specification in one thing: an action whose target matches nothing, or that
 * changes nothing, stops the build, because the document no longer has what the action corrects.
 */
export async function overlay(source: SourceDocument, file: string | undefined): Promise<SourceDocument> {
  if (file === undefined) return source;
  const actions = parseActions(await readYaml(file), file);
  // The copy keeps the caller's document as it is; an overlay changes values, and the linter checks the result.
  const root = structuredClone(source.document) as unknown as JSONValue;
  actions.forEach((action, index) => {
    const stop = (what: string): never => {
      throw new BuildError(
        `${what}. Target: ${action.target} Evidence of the action: ${action.description} If the document has been mended, delete the action.`,
        { file, pointer: pointerOf("actions", index) },
      );
    };
    if (!apply(root, action, stop)) stop(`the action changes nothing in ${source.file}`);
  });
  return { ...source, document: root as unknown as OpenApiDocument };
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

/** Whether the action changed anything. */
function apply(root: JSONValue, action: OverlayAction, stop: (what: string) => never): boolean {
  const nodes = matches(root, action.target, stop);
  if (nodes.length === 0) stop("the target matches nothing");
  // From the last to the first, so that removing an array's item does not move those still to be removed.
  return nodes
    .reverse()
    .map((node) => (action.remove === true ? removeNode(root, node) : updateNode(node.value, action.update, stop)))
    .some((changed) => changed);
}

function matches(root: JSONValue, target: string, stop: (what: string) => never): JSONPathNode[] {
  try {
    return compile(target).query(root).nodes;
  } catch (cause) {
    return stop(`the target is not an RFC 9535 JSONPath (${cause instanceof Error ? cause.message : String(cause)})`);
  }
}

function removeNode(root: JSONValue, node: JSONPathNode): boolean {
  const parent = node.location.slice(0, -1).reduce<unknown>((value, key) => child(value, key), root);
  const key = node.location.at(-1);
  if (Array.isArray(parent) && typeof key === "number") parent.splice(key, 1);
  else if (isMutableRecord(parent) && key !== undefined) Reflect.deleteProperty(parent, key);
  return true;
}

function updateNode(target: unknown, update: unknown, stop: (what: string) => never): boolean {
  if (Array.isArray(target)) {
    target.push(structuredClone(update));
    return true;
  }
  if (!isMutableRecord(target)) return stop("the target is neither an object nor an array, so it can only be removed");
  if (!isRecord(update)) return stop("the update of an object must be an object");
  return merge(target, update);
}

/** Objects are merged, arrays joined (as Overlay 1.1.0 clarifies), everything else is replaced. */
function merge(target: Record<string, unknown>, update: Readonly<Record<string, unknown>>): boolean {
  let changed = false;
  for (const [key, value] of Object.entries(update)) {
    const present = target[key];
    if (isMutableRecord(present) && isRecord(value)) {
      changed = merge(present, value) || changed;
    } else if (Array.isArray(present) && Array.isArray(value)) {
      for (const item of value) present.push(structuredClone<unknown>(item));
      changed = changed || value.length > 0;
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
