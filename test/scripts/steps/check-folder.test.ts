import { join } from "node:path";
import { expect, it } from "vitest";
import type { GeneratedFile } from "../../../scripts/files/generated-file.js";
import { readFolder } from "../../../scripts/files/read-folder.js";
import { writeFolder } from "../../../scripts/files/write-folder.js";
import { checkFolder } from "../../../scripts/steps/check-folder.js";
import { tempFolder } from "../../support/project.js";

function filesWith(text: string): readonly GeneratedFile[] {
  return ["a.ts", "b.ts"].map((path) => ({ path, text }));
}

it("finds a missing, a changed and an extra file, or nothing, and writes nothing", async () => {
  await using folder = await tempFolder();
  const out = join(folder.path, "out");
  await writeFolder(filesWith("1\n2\n3"), out);
  expect(await checkFolder(filesWith("1\n2\n3"), out)).toBeUndefined();
  expect(await checkFolder([...filesWith("1\n2\n3"), { path: "c.ts", text: "" }], out)).toBe(`${out}/c.ts is missing.`);
  expect(await checkFolder(filesWith("1\nX\n3"), out)).toBe(
    `${out}/a.ts differs from what the build would write. Line 2:\n  actual   2\n  expected X`,
  );
  expect(await checkFolder(filesWith("1\n2"), out)).toBe(
    `${out}/a.ts differs from what the build would write. Line 3:\n  actual   3\n  expected (end of file)`,
  );
  expect(await checkFolder(filesWith("1\n2\n3").slice(1), out)).toBe(`${out}/a.ts is not a file that the build would write.`);
  expect([...(await readFolder(out)).keys()]).toEqual(["a.ts", "b.ts"]);
});
