import { createProblems, type Problems } from "../problems/problems.js";
import { parseYamlText, readYaml } from "../files/read-yaml.js";
import { isRecord } from "../openapi/document.js";

/** An OpenAPI Overlay document, with the name of its file for messages. */
export interface Overlay {
  readonly file: string;
  /** The version of the specification. Patch versions do not differ. */
  readonly version: "1.0" | "1.1";
  readonly actions: readonly OverlayAction[];
}

/** An Action Object. It removes, copies or updates: exactly one of the three is present. */
export interface OverlayAction {
  readonly target: string;
  /** The evidence for the correction. */
  readonly description: string;
  readonly update?: unknown;
  readonly remove?: boolean;
  /** A JSONPath of the node to copy. */
  readonly copy?: string;
}

/** Reads an overlay. Throws a `BuildError` if the file is not a valid one. */
export async function readOverlay(file: string): Promise<Overlay> {
  return toOverlay(await readYaml(file), file);
}

/** Parses the text of an overlay. Throws a `BuildError` that names the file if it is not a valid one. */
export function parseOverlay(text: string, file: string): Overlay {
  return toOverlay(parseYamlText(text, file), file);
}

function toOverlay(parsed: unknown, file: string): Overlay {
  const problems = createProblems(file, "strict");
  if (!isRecord(parsed)) throw problems.fatal("is not an OpenAPI Overlay document: the top level is not an object.");
  const { overlay, info, extends: base, actions } = parsed;
  const version = /^(1\.[01])\.\d+$/.exec(String(overlay))?.[1];
  if (version !== "1.0" && version !== "1.1")
    throw problems.fatal("is not an OpenAPI Overlay 1.0.0 or 1.1.0 document (`overlay: 1.1.0` and a list of `actions`).");
  if (info !== undefined) checkInfo(info, problems.at("info"));
  if (base !== undefined && typeof base !== "string") throw problems.at("extends").fatal("is not a string.");
  refuseUnknown(parsed, ["overlay", "info", "extends", "actions"], problems);
  if (!Array.isArray(actions) || actions.length === 0) throw problems.at("actions").fatal("The overlay has no list of `actions`.");
  return { file, version, actions: actions.map((action: unknown, index) => toAction(action, version, problems.at("actions", index))) };
}

function checkInfo(info: unknown, problems: Problems): void {
  if (!isRecord(info)) throw problems.fatal("is not an Info Object.");
  for (const key of ["title", "version"]) if (typeof info[key] !== "string") throw problems.fatal(`has no \`${key}\` that is a string.`);
  if (!["undefined", "string"].includes(typeof info["description"])) throw problems.at("description").fatal("is not a string.");
}

const ACTION_FIELDS = {
  "1.0": ["target", "description", "update", "remove"],
  "1.1": ["target", "description", "update", "copy", "remove"],
};

function toAction(action: unknown, version: Overlay["version"], problems: Problems): OverlayAction {
  if (!isRecord(action)) throw problems.fatal("is not an Action Object.");
  const { target, description = "No evidence is stated.", update, remove = false, copy } = action;
  if (typeof target !== "string") throw problems.fatal("has no `target` that is a string.");
  if (typeof description !== "string") throw problems.at("description").fatal("is not a string.");
  if (typeof remove !== "boolean") throw problems.at("remove").fatal("is neither `true` nor `false`.");
  refuseUnknown(action, ACTION_FIELDS[version], problems);
  if (remove) return { target, description, remove };
  if (copy === undefined && update !== undefined) return { target, description, update };
  if (copy === undefined) throw problems.fatal(`has neither \`update\` nor ${version === "1.0" ? "" : "`copy` nor "}\`remove: true\`.`);
  if (update !== undefined) throw problems.fatal("has both `update` and `copy`, which cancel each other.");
  if (typeof copy !== "string") throw problems.at("copy").fatal("is not a string.");
  return { target, description, copy };
}

function refuseUnknown(node: Readonly<Record<string, unknown>>, known: readonly string[], problems: Problems): void {
  const unknown = Object.keys(node).find((key) => !known.includes(key) && !key.startsWith("x-"));
  if (unknown !== undefined) throw problems.fatal(`has the unknown field \`${unknown}\`; expected ${known.join(", ")} or an extension.`);
}
