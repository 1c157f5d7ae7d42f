import { resolve } from "node:path";
import {
  bundle as redoclyBundle,
  createConfig,
  makeDocumentFromString,
  stringifyYaml,
  type NormalizedProblem,
} from "@redocly/openapi-core";
import { BuildError } from "../command/problems.js";
import type { OpenApiDocument, SourceDocument } from "../openapi/document.js";

/** Draws referenced files into the document; a reference to nothing stops the build. */
export async function bundle(source: SourceDocument): Promise<SourceDocument> {
  const result = await redoclyBundle({
    doc: makeDocumentFromString(stringifyYaml(source.document, { lineWidth: -1, noRefs: true }), resolve(source.file)),
    config: await createConfig({}),
  }).catch((cause: unknown) => {
    // Redocly throws at a reference that leads back to itself.
    throw new BuildError(`cannot be bundled: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      file: source.file,
      pointer: "#",
    });
  });
  const problem = result.problems.find(({ severity }) => severity === "error");
  if (problem !== undefined) throw problemError(problem, source.file);
  // Redocly types the parsed bundle as unknown-shaped; it is the document that went in.
  return { ...source, document: result.bundle.parsed as OpenApiDocument };
}

export function problemError(problem: NormalizedProblem, file: string): BuildError {
  return new BuildError(`${sentence(problem.message)} (${problem.ruleId})`, { file, pointer: problemPointer(problem) });
}

export function problemPointer(problem: NormalizedProblem): string {
  return problem.location.find(({ pointer }) => pointer !== undefined)?.pointer ?? "#";
}

function sentence(message: string): string {
  const text = message.trim().replace(/\s*\n\s*/g, " ");
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
