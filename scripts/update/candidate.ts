import type { Report } from "../command/problems.js";
import type { SourceDocument } from "../openapi/document.js";
import { decide, problemIn, understand, type Revision, type RunStep } from "../steps/pipeline.js";
import { bundle } from "../steps/bundle.js";
import { join } from "../steps/join.js";
import { load, parse } from "../steps/load.js";
import { normalise } from "../steps/normalise.js";
import { applyOverlay, type ExpiredAction } from "../steps/overlay.js";
import type { UpdateOptions } from "./options.js";

/** What the build would make of the new document, as far as it comes. */
export interface Candidate {
  readonly revision: Revision;
  readonly expired: readonly ExpiredAction[];
  /** What would stop the build, beside the overlay. */
  readonly problems: readonly string[];
}

const quietly: RunStep = (_, step) => Promise.resolve(step());

/** The whole build, but it goes on after what stops a build. Only a document that cannot be understood at all throws. */
export async function candidateOf(incoming: SourceDocument, overlayText: string, { target, build }: UpdateOptions): Promise<Candidate> {
  const joined = await joinedWith(incoming, build.specs, target);
  const expired: ExpiredAction[] = [];
  const corrected = applyOverlay(
    joined,
    { file: build.overlay, parsed: parse(overlayText, build.overlay) },
    (action) => void expired.push(action),
  );
  const problems: string[] = [];
  const report: Report = problemIn(corrected.file, ({ message }) => void problems.push(message));
  const revision = await understand(corrected, build, { report, warn: () => undefined, step: quietly });
  return { revision, expired, problems };
}

/** What SendGrid's documents say themselves, with one of them replaced: without the overlay. */
export async function uncorrectedRevision({ target, build }: UpdateOptions, incoming?: SourceDocument): Promise<Revision> {
  const source = await joinedWith(incoming, build.specs, target);
  return decide(await bundle(source), build, () => undefined);
}

/** The documents of spec/ as one, with the new one in the place of the one that it replaces. */
async function joinedWith(incoming: SourceDocument | undefined, specs: readonly string[], target: string): Promise<SourceDocument> {
  const loaded = await load(specs);
  return join(normalise(loaded.map((each) => (each.file === target && incoming !== undefined ? incoming : each))));
}

/** The revision that users have now: what the last build made of spec/. */
export async function currentRevision({ build }: UpdateOptions): Promise<Revision> {
  const [source] = await load([`${build.out}/openapi.yaml`]);
  if (source === undefined) throw new Error("nothing was loaded");
  return decide(source, build, () => undefined);
}
