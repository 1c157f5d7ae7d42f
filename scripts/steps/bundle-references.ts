import { bundle, createConfig } from "@redocly/openapi-core";
import { errorMessage } from "../problems/error-message.js";
import { BuildError } from "../problems/problems.js";
import type { OpenApiDocument, SourceDocument } from "../openapi/document.js";
import { fromRedocly, toRedocly } from "./redocly.js";

/** Copies what other files define into the document. Throws a {@link BuildError} at a reference that does not resolve. */
export async function bundleReferences(source: SourceDocument): Promise<SourceDocument> {
  const { file } = source;
  const result = await bundle({ doc: toRedocly(source), config: await createConfig({}) }).catch((cause: unknown) => {
    // Redocly throws at a reference that leads back to itself.
    throw new BuildError(`cannot be bundled: ${errorMessage(cause)}.`, { file, pointer: "#" });
  });
  const problem = result.problems.find(({ severity }) => severity === "error");
  if (problem !== undefined) {
    const { sentence, pointer } = fromRedocly(problem);
    throw new BuildError(sentence, { file, pointer });
  }
  // Redocly does not type the parsed bundle; it is the document that went in.
  return { ...source, document: result.bundle.parsed as OpenApiDocument };
}
