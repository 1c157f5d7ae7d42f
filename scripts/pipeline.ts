import { relative, resolve } from "node:path";
import { BuildError, type Report } from "./build-error.js";
import type { ApiModel } from "./model/api-model.js";
import { portableName, type GenerateOptions } from "./options.js";
import { fromProject } from "./paths.js";
import { bundle } from "./steps/bundle.js";
import { emit, type GeneratedFile } from "./steps/emit.js";
import { format } from "./steps/format.js";
import { join } from "./steps/join.js";
import { lint } from "./steps/lint.js";
import { load } from "./steps/load.js";
import { model } from "./steps/model.js";
import { normalise } from "./steps/normalise.js";
import { overlay } from "./steps/overlay.js";

/** Runs a step by its name, so that the caller can time and print it. */
export type RunStep = <T>(name: string, step: () => T | Promise<T>) => Promise<T>;

export interface Build {
  readonly model: ApiModel;
  readonly files: readonly GeneratedFile[];
  /** What the linter warned of, and what the generator left out of a document that is taken without corrections. */
  readonly warnings: readonly string[];
}

/** The whole way from the documents to the texts of the generated files. */
export async function build(options: GenerateOptions, step: RunStep): Promise<Build> {
  const warnings: string[] = [];
  const loaded = await step("load", () => load(options.specs));
  const joined = await step("normalise", () => join(normalise(loaded)));
  const corrected = await step("overlay", () => overlay(joined, options.overlay));
  const bundled = await step("bundle", () => bundle(corrected));
  const warn: Report = (sentence, pointer) => void warnings.push(new BuildError(sentence, { file: bundled.file, pointer }).message);
  const stop = stopAt(bundled.file);
  const report: Report = (sentence, pointer, always) => {
    (options.overlay === undefined && always === undefined ? warn : stop)(sentence, pointer);
  };
  await step("lint", () => lint(bundled, report, warn));
  const api = await step("model", () => model(bundled, modelContext(options), report));
  const emitted = await step("emit", () => emit(api, bundled.document));
  const files = await step("format", () => format(emitted));
  return { model: api, files, warnings };
}

function stopAt(file: string): Report {
  return (sentence, pointer) => {
    throw new BuildError(sentence, { file, pointer });
  };
}

function modelContext({ specs, overlay: overlayFile, out }: GenerateOptions): Parameters<typeof model>[1] {
  const runtime = relative(resolve(out), fromProject("src/runtime")).replaceAll("\\", "/");
  return {
    sources: [...specs, ...(overlayFile === undefined ? [] : [overlayFile])].map(portableName),
    runtime: runtime.startsWith(".") ? runtime : `./${runtime}`,
    checkedExamples: overlayFile !== undefined,
  };
}
