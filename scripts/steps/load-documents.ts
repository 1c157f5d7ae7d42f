import { BuildError } from "../problems/problems.js";
import { readYaml } from "../files/read-yaml.js";
import { isRecord, type OpenApiDocument, type SourceDocument } from "../openapi/document.js";

/** Reads the documents. Throws a {@link BuildError} for a file that is not an OpenAPI 3.0 or 3.1 document. */
export function loadDocuments(files: readonly string[]): Promise<SourceDocument[]> {
  return Promise.all(files.map(async (file) => toSource(await readYaml(file), file)));
}

/** A parsed file as a document. Throws a {@link BuildError} if it is not an OpenAPI 3.0 or 3.1 document. */
export function toSource(parsed: unknown, file: string): SourceDocument {
  if (!isRecord(parsed)) throw new BuildError("is not an OpenAPI document: the top level is not an object.", { file, pointer: "#" });
  const version = parsed["openapi"];
  if (typeof version !== "string" || !/^3\.[01]\.\d+/.test(version)) {
    const actual = version === undefined ? "has no `openapi` field" : `is OpenAPI ${JSON.stringify(version)}`;
    throw new BuildError(`${actual}; expected OpenAPI 3.0 or 3.1.`, { file, pointer: "#/openapi" });
  }
  if (isCyclic(parsed)) throw new BuildError("has a YAML anchor that contains its own alias.", { file, pointer: "#" });
  // The linter checks the structure after the corrections; see document.ts.
  return { file, document: parsed as unknown as OpenApiDocument };
}

function isCyclic(value: unknown): boolean {
  try {
    JSON.stringify(value);
    return false;
  } catch {
    return true;
  }
}
