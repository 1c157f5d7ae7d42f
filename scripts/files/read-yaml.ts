import { readFile } from "node:fs/promises";
import { parseYaml } from "@redocly/openapi-core";
import { errorMessage } from "../problems/error-message.js";
import { BuildError } from "../problems/problems.js";
import { isRecord } from "../openapi/document.js";

/** Reads and parses a YAML or JSON file. Throws a {@link BuildError} if there is no such file or it is not YAML. */
export async function readYaml(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new BuildError(`cannot be read (${errorCode(cause)}).`, { file });
  });
  return parseYamlText(text, file);
}

/** Parses YAML, of which JSON is a subset. Throws a {@link BuildError} that names the file if the text is not YAML. */
export function parseYamlText(text: string, file: string): unknown {
  try {
    return parseYaml(text);
  } catch (cause) {
    throw new BuildError(`is not YAML: ${firstLine(errorMessage(cause))}.`, { file, pointer: "#" });
  }
}

function errorCode(cause: unknown): string {
  return isRecord(cause) && typeof cause["code"] === "string" ? cause["code"] : String(cause);
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? text;
}
