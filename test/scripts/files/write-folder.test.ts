import { lstat, mkdir, readdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { GeneratedFile } from "../../../scripts/files/generated-file.js";
import { readFolder } from "../../../scripts/files/read-folder.js";
import { writeFolder } from "../../../scripts/files/write-folder.js";
import { tempFolder } from "../../support/project.js";

const header = "// Made by x.\n// Do not edit; run `npm run generate`.\n";

function filesWith(text: string): readonly GeneratedFile[] {
  return ["a.ts", "b.ts"].map((path) => ({ path, text: `${header}${text}` }));
}

/** A list of files that cannot be written. */
function impossibleFiles(): readonly GeneratedFile[] {
  return [...filesWith("impossible"), { path: "a.ts/below-a-file.ts", text: header }];
}

async function expectFiles(out: string, files: readonly GeneratedFile[]): Promise<void> {
  expect([...(await readFolder(out))]).toEqual(files.map(({ path, text }) => [path, text]));
}

describe("the output folder", () => {
  it("is replaced as a whole, without the files of an earlier build", async () => {
    await using folder = await tempFolder();
    const out = join(folder.path, "out");
    await writeFolder([...filesWith("1"), { path: "old.ts", text: header }], out);
    await writeFolder(filesWith("2"), out);
    await expectFiles(out, filesWith("2"));
    expect(await readdir(folder.path)).toEqual(["out"]);
  });

  it("stays as it was if a file cannot be written", async () => {
    await using folder = await tempFolder();
    const out = join(folder.path, "out");
    await writeFolder(filesWith("1"), out);
    await expect(writeFolder(impossibleFiles(), out)).rejects.toThrow(/out: cannot be written/);
    await expectFiles(out, filesWith("1"));
    expect(await readdir(folder.path)).toEqual(["out"]);
  });

  it("is put back if the last run was killed between its two renames, even by a run that fails", async () => {
    await using folder = await tempFolder();
    const out = join(folder.path, "out");
    await writeFolder(filesWith("1"), out);
    await mkdir(join(folder.path, "out.staging", "old"), { recursive: true });
    await rename(out, join(folder.path, "out.staging", "old", "out"));
    await expect(writeFolder(impossibleFiles(), out)).rejects.toThrow(/cannot be written/);
    await expectFiles(out, filesWith("1"));
  });

  it("is the new one if the last run was killed after its renames, and the rest is cleaned up", async () => {
    await using folder = await tempFolder();
    const out = join(folder.path, "out");
    await writeFolder(filesWith("1"), join(folder.path, "out.staging.done", "old", "out"));
    await writeFolder(filesWith("2"), out);
    await expectFiles(out, filesWith("2"));
    expect(await readdir(folder.path)).toEqual(["out"]);
  });

  it.each(["", " ", ".", "..", "/", process.cwd()])("is not %j: the working directory, or one above it", async (out) => {
    await expect(writeFolder(filesWith("1"), out)).rejects.toThrow(/must not replace/);
  });

  it("can be a link to a folder, but not a link to nothing, and not a file", async () => {
    await using folder = await tempFolder();
    const [real, link] = [join(folder.path, "real"), join(folder.path, "link")];
    await writeFolder(filesWith("1"), real);
    await symlink(real, link);
    await writeFolder(filesWith("2"), link);
    await expectFiles(real, filesWith("2"));
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    await rm(real, { recursive: true });
    await expect(writeFolder(filesWith("3"), link)).rejects.toThrow(/link: is a link whose target does not exist\.$/);
    await writeFile(real, "mine");
    await expect(writeFolder(filesWith("3"), real)).rejects.toThrow(/real: is a file, not a folder/);
  });

  it("is not replaced if it contains a file that no build has written", async () => {
    await using folder = await tempFolder();
    const out = join(folder.path, "out");
    await mkdir(out);
    await writeFile(join(out, "notes.txt"), "mine");
    await expect(writeFolder(filesWith("1"), out)).rejects.toThrow(/notes\.txt: was not written by this build/);
    expect([...(await readFolder(out))]).toEqual([["notes.txt", "mine"]]);
  });
});
