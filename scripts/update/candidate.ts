import { createProblems, problemText } from "../problems/problems.js";
import type { SourceDocument } from "../openapi/document.js";
import { applyOverlay, type ExpiredAction } from "../steps/apply-overlay.js";
import { joinDocuments } from "../steps/join-documents.js";
import { loadDocuments } from "../steps/load-documents.js";
import { normalise } from "../steps/normalise.js";
import { buildRevision, bundleDocument, toRevision, type Revision, type RunStep } from "../steps/pipeline.js";
import { parseOverlay } from "../steps/read-overlay.js";
import type { UpdateOptions } from "./options.js";

/** What the build would make of a new document, with everything that would stop it. */
export interface Candidate {
  readonly revision: Revision;
  readonly expired: readonly ExpiredAction[];
  /** What would stop the build, besides expired actions of the overlay. */
  readonly problems: readonly string[];
}

const runSilently: RunStep = (_, step) => Promise.resolve(step());

/** Builds the new document, and continues where a build would stop. Throws a `BuildError` only for a document that has no model at all. */
export async function candidateOf(incoming: SourceDocument, overlayText: string, { target, build }: UpdateOptions): Promise<Candidate> {
  const joined = await joinedWith(incoming, build.specs, target);
  const expired: ExpiredAction[] = [];
  const corrected = applyOverlay(joined, parseOverlay(overlayText, build.overlay), (action) => void expired.push(action));
  const problems = createProblems(corrected.file, "collecting");
  const revision = await toRevision(corrected, build, { problems, step: runSilently });
  return { revision, expired, problems: problems.all.filter(({ severity }) => severity === "error").map(problemText) };
}

/** The revision of SendGrid's documents without the overlay; with `incoming`, it replaces the document that is the target of the update. */
export async function uncorrectedRevision({ target, build }: UpdateOptions, incoming?: SourceDocument): Promise<Revision> {
  const joined = await joinedWith(incoming, build.specs, target);
  return revisionDespiteProblems(await bundleDocument(joined, createProblems(joined.file, "collecting")), build);
}

/** The revision that users have now: the model of the document that the last build wrote. */
export async function currentRevision({ build }: UpdateOptions): Promise<Revision> {
  const [source] = await loadDocuments([`${build.out}/openapi.yaml`]);
  if (source === undefined) throw new Error("No document was loaded.");
  return revisionDespiteProblems(source, build);
}

/** For a document whose problems have been reported, or do not matter. */
function revisionDespiteProblems(source: SourceDocument, build: UpdateOptions["build"]): Revision {
  return buildRevision(source, build, createProblems(source.file, "collecting"));
}

/** The documents of spec/ as one; `incoming` replaces the one that is the target. */
async function joinedWith(incoming: SourceDocument | undefined, specs: readonly string[], target: string): Promise<SourceDocument> {
  const loaded = await loadDocuments(specs);
  return joinDocuments(normalise(loaded.map((source) => (source.file === target && incoming !== undefined ? incoming : source))));
}
