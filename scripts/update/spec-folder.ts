import { createHash } from "node:crypto";
import { basename, dirname } from "node:path";
import { readFolder } from "../files/read-folder.js";
import type { UpdateOptions } from "./options.js";

/** The files of spec/ as they are to be: with the new document, and its date and checksum in the README. */
export async function specFolder(text: string, overlayText: string, options: UpdateOptions): Promise<ReadonlyMap<string, string>> {
  const { target, build, date } = options;
  const files = new Map(await readFolder(dirname(target)));
  files.set(basename(target), text);
  files.set(basename(build.overlay), overlayText);
  const readme = files.get("README.md");
  if (readme !== undefined) files.set("README.md", withRevision(readme, { name: basename(target), date, sha256: checksum(text) }));
  return files;
}

export function checksum(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** `` | `file.yaml` | 2025-02-11 | `a0f7…` | ``: the row of the document in the table of revisions. */
function withRevision(readme: string, { name, date, sha256 }: { name: string; date: string; sha256: string }): string {
  return readme.replace(/^(\| `([^`]+)` +\| )\d{4}-\d\d-\d\d( +\| `)[0-9a-f]{64}/gm, (row, start: string, file: string, middle: string) =>
    file === name ? `${start}${date}${middle}${sha256}` : row,
  );
}
