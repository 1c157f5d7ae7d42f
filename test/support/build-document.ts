import { join } from "node:path";
import { expect } from "vitest";
import { build, type Build, type RunStep } from "../../scripts/steps/pipeline.js";
import { tempFolder } from "./project.js";
import { HARMLESS_OVERLAY, smallDocument, type SmallDocument } from "./small-document.js";

/** The text of a document, or a change of the small one. */
export type DocumentInput = string | ((document: SmallDocument) => void);

/** Runs a step without printing anything. */
export const runSilently: RunStep = (_, step) => Promise.resolve(step());

/** Builds a document with an overlay: any problem stops the build. Nothing is written. */
export function buildCorrected(input: DocumentInput): Promise<Build> {
  return buildInput(input, HARMLESS_OVERLAY);
}

/** Builds a document without corrections: the generator warns of what it leaves out. Nothing is written. */
export function buildUncorrected(input: DocumentInput): Promise<Build> {
  return buildInput(input, undefined);
}

/** Expects that a corrected document stops the build, with a message that names its place. */
export async function expectStop(input: DocumentInput, message: RegExp): Promise<void> {
  const failed = buildCorrected(input);
  await expect(failed).rejects.toThrow(message);
  await expect(failed).rejects.toMatchObject({ name: "BuildError" });
}

async function buildInput(input: DocumentInput, overlayText: string | undefined): Promise<Build> {
  await using folder = await tempFolder();
  const spec = await folder.file("spec.yaml", typeof input === "string" ? input : smallDocument(input));
  const overlay = overlayText === undefined ? undefined : await folder.file("overlay.yaml", overlayText);
  return await build({ specs: [spec], overlay, out: join(folder.path, "out"), check: false }, runSilently);
}
