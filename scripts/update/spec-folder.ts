import { createHash } from "node:crypto";
import { basename, dirname } from "node:path";
import { readFolder } from "../files/read-folder.js";
import type { UpdateOptions } from "./options.js";

const CHECKSUM = /\b[0-9a-f]{64}\b/;

/** The new files of spec/: the document, the overlay, and the README with the date and checksum of the revision. */
export async function specFolder(documentText: string, overlayText: string, options: UpdateOptions): Promise<ReadonlyMap<string, string>> {
  const { target, build, date } = options;
  const files = new Map(await readFolder(dirname(target)));
  files.set(basename(target), documentText);
  files.set(basename(build.overlay), overlayText);
  const readme = files.get("README.md");
  if (readme !== undefined) files.set("README.md", withRevision(readme, { name: basename(target), date, sha256: checksum(documentText) }));
  return files;
}

/** The SHA-256 of a text, in hexadecimal. */
export function checksum(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Edits the row of the document in the table of revisions: `` | `file.yaml` | 2025-02-11 | `a0f7…` | ``. */
function withRevision(readme: string, { name, date, sha256 }: { name: string; date: string; sha256: string }): string {
  const lines = readme.split("\n").map((line) => {
    const isRow = line.startsWith(`| \`${name}\` `) && CHECKSUM.test(line);
    return isRow ? line.replace(/\d{4}-\d\d-\d\d/, date).replace(CHECKSUM, sha256) : line;
  });
  return lines.join("\n");
}
