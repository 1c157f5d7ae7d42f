import { readFile } from "node:fs/promises";
import { packageVersion } from "../command/package-version.js";
import type { GeneratedFile } from "../files/generated-file.js";
import { readFolder } from "../files/read-folder.js";
import { parseYamlText } from "../files/read-yaml.js";
import type { ExpiredAction } from "../steps/apply-overlay.js";
import { emitFiles } from "../steps/emit-files.js";
import { toSource } from "../steps/load-documents.js";
import type { Revision } from "../steps/pipeline.js";
import { candidateOf, currentRevision, uncorrectedRevision, type Candidate } from "./candidate.js";
import type { BeforeAfter } from "./changes/change.js";
import { editOverlay } from "./edit-overlay.js";
import { fetchText } from "./fetch-text.js";
import type { UpdateOptions } from "./options.js";

/** Everything that an update is assessed by and made of. */
export interface PreparedUpdate {
  /** The text of the new document. */
  readonly documentText: string;
  /** The overlay's text, edited as the options ask. */
  readonly overlayText: string;
  /** The actions of the unedited overlay that do not apply to the new document. */
  readonly expired: readonly ExpiredAction[];
  readonly current: Revision;
  /** The build of the new document with the edited overlay. */
  readonly candidate: Candidate;
  /** Why the build of the new document would stop, one sentence each. */
  readonly obstacles: readonly string[];
  /** Both revisions without the overlay. */
  readonly uncorrected: BeforeAfter<Revision>;
  /** The generated files; the new ones are not formatted yet. */
  readonly generated: BeforeAfter<readonly GeneratedFile[]>;
  readonly currentVersion: string;
}

/** Reads the new document and builds it in memory. Throws if it cannot be read, or is not an OpenAPI document. */
export async function prepareUpdate(options: UpdateOptions): Promise<PreparedUpdate> {
  const { source, target, build } = options;
  const documentText = await fetchText(source);
  // Errors of reading name the source; the build knows the document by the file that it replaces.
  const incoming = { ...toSource(parseYamlText(documentText, source), source), file: target };
  const current = await currentRevision(options);
  const overlay = await readFile(build.overlay, "utf8");
  const unedited = await candidateOf(incoming, overlay, options);
  const overlayText = editOverlay(overlay, { before: current, after: unedited.revision, expired: unedited.expired }, options);
  const candidate = overlayText === overlay ? unedited : await candidateOf(incoming, overlayText, options);
  return {
    documentText,
    overlayText,
    expired: unedited.expired,
    current,
    candidate,
    obstacles: [...candidate.expired.map(({ index, reason }) => `${build.overlay}#/actions/${index}: ${reason}.`), ...candidate.problems],
    uncorrected: { before: await uncorrectedRevision(options), after: await uncorrectedRevision(options, incoming) },
    generated: {
      before: [...(await readFolder(build.out))].map(([path, text]) => ({ path, text })),
      after: await emitFiles(candidate.revision.model, candidate.revision.source.document),
    },
    currentVersion: await packageVersion(),
  };
}
