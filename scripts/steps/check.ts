import type { GeneratedFile } from "../files/generated-file.js";
import { readFolder } from "../files/read-folder.js";

/** The first difference between the folder and what the build makes of the document; `undefined` if there is none. */
export async function check(files: readonly GeneratedFile[], out: string): Promise<string | undefined> {
  const present = await readFolder(out);
  for (const { path, text } of files) {
    const found = present.get(path);
    if (found === undefined) return `${out}/${path} is missing.`;
    if (found !== text) return `${out}/${path} differs from what the document gives. ${firstDifference(found, text)}`;
  }
  const extra = [...present.keys()].find((path) => !files.some((file) => file.path === path));
  return extra === undefined ? undefined : `${out}/${extra} is not made by this build.`;
}

function firstDifference(found: string, wanted: string): string {
  const [left, right] = [found.split("\n"), wanted.split("\n")];
  const index = right.findIndex((line, number) => line !== left[number]);
  const line = index === -1 ? right.length : index;
  return `Line ${line + 1}:\n  is     ${left[line] ?? "(end of file)"}\n  wanted ${right[line] ?? "(end of file)"}`;
}
