import { BuildError, createProblems, type Problems } from "../problems/problems.js";
import { parseYamlText, readYaml } from "../files/read-yaml.js";
import { isRecord } from "../openapi/document.js";

/** An OpenAPI Overlay 1.0.0 document, with the name of its file for messages. */
export interface Overlay {
  readonly file: string;
  readonly actions: readonly OverlayAction[];
}

/** An Action Object. It either removes or updates; the description is mandatory here. */
export interface OverlayAction {
  readonly target: string;
  /** The evidence for the correction. */
  readonly description: string;
  readonly update?: unknown;
  readonly remove?: boolean;
}

/** Reads an overlay. Throws a {@link BuildError} if the file is not a valid one. */
export async function readOverlay(file: string): Promise<Overlay> {
  return toOverlay(await readYaml(file), file);
}

/** Parses the text of an overlay. Throws a {@link BuildError} that names the file if it is not a valid one. */
export function parseOverlay(text: string, file: string): Overlay {
  return toOverlay(parseYamlText(text, file), file);
}

function toOverlay(parsed: unknown, file: string): Overlay {
  if (!isRecord(parsed) || !/^1\.0\.\d+$/.test(String(parsed["overlay"])) || !Array.isArray(parsed["actions"]))
    throw new BuildError("is not an OpenAPI Overlay 1.0.0 document (`overlay: 1.0.0` and a list of `actions`).", { file, pointer: "#" });
  const problems = createProblems(file, "strict").at("actions");
  return { file, actions: parsed["actions"].map((action: unknown, index) => toAction(action, problems.at(index))) };
}

function toAction(action: unknown, problems: Problems): OverlayAction {
  if (!isRecord(action)) throw problems.fatal("is not an Action Object.");
  const { target, description, update, remove, ...rest } = action;
  if (typeof target !== "string") throw problems.fatal("has no `target`.");
  if (typeof description !== "string") throw problems.fatal("has no `description`; every action states its evidence.");
  if (remove !== true && update === undefined) throw problems.fatal("has neither `update` nor `remove: true`.");
  const unknown = Object.keys(rest).find((key) => !key.startsWith("x-"));
  if (unknown !== undefined)
    throw problems.fatal(`has the unknown field \`${unknown}\`; expected target, description, update, remove or an extension.`);
  return remove === true ? { target, description, remove } : { target, description, update };
}
