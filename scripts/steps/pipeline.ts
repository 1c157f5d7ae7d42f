import { relative, resolve } from "node:path";
import type { GenerateOptions } from "../command/options.js";
import { portableName, projectPath } from "../command/paths.js";
import { BuildError, createProblems, problemText, type Problems } from "../problems/problems.js";
import type { GeneratedFile } from "../files/generated-file.js";
import type { ApiModel } from "../model/api-model.js";
import type { SourceDocument } from "../openapi/document.js";
import { applyOverlay } from "./apply-overlay.js";
import { buildModel, type ModelContext } from "./build-model.js";
import { bundleReferences } from "./bundle-references.js";
import { emitFiles } from "./emit-files.js";
import { formatFiles } from "./format-files.js";
import { inlinePathItems } from "./inline-path-items.js";
import { joinDocuments } from "./join-documents.js";
import { lintDocument } from "./lint-document.js";
import { loadDocuments } from "./load-documents.js";
import { nameOperations } from "./name-operations.js";
import { normalise } from "./normalise.js";
import { readOverlay } from "./read-overlay.js";

/** Runs a step by its name, so that the caller can time and print it. */
export type RunStep = <T>(name: string, step: () => T | Promise<T>) => Promise<T>;

/** What a build makes. Nothing is written yet. */
export interface Build {
  readonly model: ApiModel;
  readonly files: readonly GeneratedFile[];
  /** The warnings of the linter, and what the generator left out of a document without corrections. */
  readonly warnings: readonly string[];
}

/** A corrected and complete document, with the decisions about it. */
export interface Revision {
  readonly source: SourceDocument;
  readonly model: ApiModel;
}

/** The whole way from the documents to the texts of the generated files. Throws a {@link BuildError} for a document that it cannot use. */
export async function build(options: GenerateOptions, step: RunStep): Promise<Build> {
  const { specs, overlay } = options;
  const loaded = await step("load", () => loadDocuments(specs));
  const joined = await step("normalise", () => joinDocuments(normalise(loaded)));
  const corrected = await step("overlay", async () => (overlay === undefined ? joined : applyOverlay(joined, await readOverlay(overlay))));
  const problems = createProblems(corrected.file, overlay === undefined ? "lenient" : "strict");
  const revision = await toRevision(corrected, options, { problems, step });
  const files = await render(revision, step);
  return { model: revision.model, files, warnings: problems.all.map(problemText) };
}

/** From a corrected document to its model. Throws a {@link BuildError} for a document that has none. */
export async function toRevision(
  corrected: SourceDocument,
  options: GenerateOptions,
  { problems, step }: { readonly problems: Problems; readonly step: RunStep },
): Promise<Revision> {
  const source = await step("bundle", () => bundleDocument(corrected, problems));
  await step("lint", () => lintDocument(source, problems));
  const lintError = problems.all.find(({ severity }) => severity === "error");
  try {
    return await step("model", () => buildRevision(source, options, problems));
  } catch (cause) {
    // The model may fail at something that the linter reported and let through.
    if (cause instanceof BuildError || lintError === undefined) throw cause;
    throw new BuildError(`has no model; the linter's first problem is ${lintError.pointer ?? ""}: ${lintError.sentence}`, {
      file: source.file,
    });
  }
}

/** A document without references to other files or between path items, and with an id for each operation. Throws a {@link BuildError} at a reference that does not resolve. */
export async function bundleDocument(corrected: SourceDocument, problems: Problems): Promise<SourceDocument> {
  return nameOperations(inlinePathItems(await bundleReferences(corrected), problems), problems);
}

/** From a bundled document to its model. Throws a {@link BuildError} for a document that has none. */
export function buildRevision(source: SourceDocument, options: GenerateOptions, problems: Problems): Revision {
  return { source, model: buildModel(source, modelContext(options), problems) };
}

/** From a model to the texts of the generated files. */
export async function render({ model, source }: Revision, step: RunStep): Promise<readonly GeneratedFile[]> {
  const emitted = await step("emit", () => emitFiles(model, source.document));
  return step("format", () => formatFiles(emitted));
}

function modelContext({ specs, overlay, out }: GenerateOptions): ModelContext {
  const src = relative(resolve(out), projectPath("src")).replaceAll("\\", "/");
  return {
    sources: [...specs, ...(overlay === undefined ? [] : [overlay])].map(portableName),
    src: src.startsWith(".") ? src : `./${src}`,
    checkedExamples: overlay !== undefined,
  };
}
