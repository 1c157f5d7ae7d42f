import { relative, resolve } from "node:path";
import { BuildError, type Report } from "../command/problems.js";
import type { SourceDocument } from "../openapi/document.js";
import type { ApiModel } from "../model/api-model.js";
import { portableName, type GenerateOptions } from "../command/options.js";
import { projectPath } from "../command/paths.js";
import { bundle } from "./bundle.js";
import { emitFiles } from "./emit.js";
import type { GeneratedFile } from "../files/generated-file.js";
import { formatFiles } from "./format.js";
import { join } from "./join.js";
import { lint } from "./lint.js";
import { load } from "./load.js";
import { model } from "./model.js";
import { normalise } from "./normalise.js";
import { overlay } from "./overlay.js";

/** Runs a step by its name, so that the caller can time and print it. */
export type RunStep = <T>(name: string, step: () => T | Promise<T>) => Promise<T>;

export interface Build {
  readonly model: ApiModel;
  readonly files: readonly GeneratedFile[];
  /** What the linter warned of, and what the generator left out of a document that is taken without corrections. */
  readonly warnings: readonly string[];
}

/** A document that is corrected and complete, with the decisions about it. */
export interface Revision {
  readonly source: SourceDocument;
  readonly model: ApiModel;
}

/** The whole way from the documents to the texts of the generated files. */
export async function build(options: GenerateOptions, step: RunStep): Promise<Build> {
  const loaded = await step("load", () => load(options.specs));
  const joined = await step("normalise", () => join(normalise(loaded)));
  const corrected = await step("overlay", () => overlay(joined, options.overlay));
  const warnings: string[] = [];
  const warn = problemIn(corrected.file, (problem) => void warnings.push(problem.message));
  const stop = problemIn(corrected.file, (problem) => {
    throw problem;
  });
  const report: Report = (sentence, pointer, always) => {
    (options.overlay === undefined && always === undefined ? warn : stop)(sentence, pointer);
  };
  const revision = await understand(corrected, options, { report, warn, step });
  return { model: revision.model, files: await render(revision, step), warnings };
}

/** From a corrected document to its model. */
export async function understand(
  corrected: SourceDocument,
  options: GenerateOptions,
  { report, warn, step }: { readonly report: Report; readonly warn: Report; readonly step: RunStep },
): Promise<Revision> {
  const source = await step("bundle", () => bundle(corrected));
  let first: string | undefined;
  const note: Report = (sentence, pointer, always) => {
    first ??= `${pointer}: ${sentence}`;
    report(sentence, pointer, always);
  };
  await step("lint", () => lint(source, note, warn));
  try {
    return await step("model", () => decide(source, options, report));
  } catch (cause) {
    // The linter may have let through, as one problem of many, what the model stumbles over.
    if (cause instanceof BuildError || first === undefined) throw cause;
    throw new BuildError(`cannot be understood; the linter's first problem is ${first}`, { file: source.file });
  }
}

/** From a bundled document to its model. */
export function decide(source: SourceDocument, options: GenerateOptions, report: Report): Revision {
  return { source, model: model(source, modelContext(options), report) };
}

/** From a model to the texts of the generated files. */
export async function render({ model: api, source }: Revision, step: RunStep): Promise<readonly GeneratedFile[]> {
  const emitted = await step("emit", () => emitFiles(api, source.document));
  return step("format", () => formatFiles(emitted));
}

/** A report that makes a located error of what it is told. */
export function problemIn(file: string, take: (problem: BuildError) => void): Report {
  return (sentence, pointer) => {
    take(new BuildError(sentence, { file, pointer }));
  };
}

function modelContext({ specs, overlay: overlayFile, out }: GenerateOptions): Parameters<typeof model>[1] {
  const src = relative(resolve(out), projectPath("src")).replaceAll("\\", "/");
  return {
    sources: [...specs, ...(overlayFile === undefined ? [] : [overlayFile])].map(portableName),
    src: src.startsWith(".") ? src : `./${src}`,
    checkedExamples: overlayFile !== undefined,
  };
}
