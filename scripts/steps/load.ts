import { readFile } from "node:fs/promises";
import { parseYaml } from "@redocly/openapi-core";
import { BuildError } from "../command/problems.js";
import { isRecord, type OpenApiDocument, type SourceDocument } from "../openapi/document.js";

/** Reads each document; YAML, of which JSON is a subset. */
export function load(files: readonly string[]): Promise<SourceDocument[]> {
  return Promise.all(files.map(loadOne));
}

async function loadOne(file: string): Promise<SourceDocument> {
  return toSource(await readYaml(file), file);
}

/** What was read, if it is an OpenAPI document at all. */
export function toSource(parsed: unknown, file: string): SourceDocument {
  if (!isRecord(parsed)) throw new BuildError("holds no OpenAPI document: the top level is not an object.", { file, pointer: "#" });
  const version = parsed["openapi"];
  if (typeof version !== "string" || !/^3\.[01]\.\d+/.test(version)) {
    const found = version === undefined ? "has no `openapi` field" : `is OpenAPI ${JSON.stringify(version)}`;
    throw new BuildError(`${found}; this generator reads OpenAPI 3.0 and 3.1 documents.`, { file, pointer: "#/openapi" });
  }
  if (isCyclic(parsed)) throw new BuildError("holds a YAML anchor that contains its own alias.", { file, pointer: "#" });
  // The linter checks the structure after the corrections; see document.ts.
  return { file, document: parsed as unknown as OpenApiDocument };
}

export async function readYaml(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new BuildError(`cannot be read (${errorCode(cause)}).`, { file });
  });
  return parse(text, file);
}

export function parse(text: string, file: string): unknown {
  try {
    return parseYaml(text);
  } catch (cause) {
    throw new BuildError(`is not YAML: ${cause instanceof Error ? firstLine(cause.message) : String(cause)}.`, { file, pointer: "#" });
  }
}

function isCyclic(value: unknown): boolean {
  try {
    JSON.stringify(value);
    return false;
  } catch {
    return true;
  }
}

function errorCode(cause: unknown): string {
  return isRecord(cause) && typeof cause["code"] === "string" ? cause["code"] : String(cause);
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? text;
}
