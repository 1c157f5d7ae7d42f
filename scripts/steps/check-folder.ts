import type { GeneratedFile } from "../files/generated-file.js";
import { readFolder } from "../files/read-folder.js";

/** The first difference between the folder and what the build would write, as a sentence; `undefined` if there is none. */
export async function checkFolder(files: readonly GeneratedFile[], out: string): Promise<string | undefined> {
  const texts = await readFolder(out);
  for (const { path, text } of files) {
    const actual = texts.get(path);
    if (actual === undefined) return `${out}/${path} is missing.`;
    if (actual !== text) return `${out}/${path} differs from what the build would write. ${firstDifference(actual, text)}`;
  }
  const extra = [...texts.keys()].find((path) => !files.some((file) => file.path === path));
  return extra === undefined ? undefined : `${out}/${extra} is not a file that the build would write.`;
}

function firstDifference(actual: string, expected: string): string {
  const [left, right] = [actual.split("\n"), expected.split("\n")];
  const index = right.findIndex((line, number) => line !== left[number]);
  const line = index === -1 ? right.length : index;
  return `Line ${line + 1}:\n  actual   ${left[line] ?? "(end of file)"}\n  expected ${right[line] ?? "(end of file)"}`;
}
