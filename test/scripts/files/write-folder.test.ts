import { spawn } from "node:child_process";
import { lstat, mkdir, readdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { operationTable } from "../../../generated/operations.js";
import { projectPath } from "../../../scripts/command/paths.js";
import { check } from "../../../scripts/steps/check.js";
import { readFolder } from "../../../scripts/files/read-folder.js";
import { write } from "../../../scripts/files/write-folder.js";
import { generate, generateFrom, tempFolder } from "../../support/project.js";

const header = "// Made by x.\n// Do not edit; run `npm run generate`.\n";
const files = (text: string): { path: string; text: string }[] => [
  { path: "a.ts", text: `${header}${text}` },
  { path: "b.ts", text: `${header}${text}` },
];

describe("write", () => {
  it("replaces the folder as a whole, and removes a file that an earlier build made", async () => {
    await using folder = await tempFolder();
    const out = join(folder.path, "out");
    await write([...files("1"), { path: "old.ts", text: header }], out);
    await write(files("2"), out);
    expect([...(await readFolder(out))]).toEqual(files("2").map(({ path, text }) => [path, text]));
    expect(await readdir(folder.path)).toEqual(["out"]);
  });

  it("leaves the old folder whole when it fails half-way", async () => {
    await using folder = await tempFolder();
    const out = join(folder.path, "out");
    await write(files("1"), out);
    const clash = [...files("2"), { path: "a.ts/below-a-file.ts", text: header }];
    await expect(write(clash, out)).rejects.toThrow(/out: cannot be written/);
    expect([...(await readFolder(out))]).toEqual(files("1").map(({ path, text }) => [path, text]));
    expect(await readdir(folder.path)).toEqual(["out"]);
  });

  it("puts the old folder back when the last run was killed between its two renames", async () => {
    await using folder = await tempFolder();
    const out = join(folder.path, "out");
    await write(files("1"), out);
    await rename(out, `${out}.being-replaced`);
    await expect(
      write(
        [
          { path: "a.ts", text: "x" },
          { path: "a.ts/b.ts", text: "x" },
        ],
        out,
      ),
    ).rejects.toThrow();
    expect([...(await readFolder(out)).keys()]).toEqual(["a.ts", "b.ts"]);
  });

  it.each(["", " ", ".", "..", "/", process.cwd()])("refuses %j: the working folder, or one above it", async (out) => {
    await expect(write(files("1"), out)).rejects.toThrow(/must not replace/);
  });

  it("cleans up when the last run was killed after its two renames", async () => {
    await using folder = await tempFolder();
    const out = join(folder.path, "out");
    await write(files("1"), `${out}.being-replaced`);
    await write(files("2"), out);
    expect(await readdir(folder.path)).toEqual(["out"]);
    await write(files("1"), `${out}.being-replaced`);
    await write(files("3"), out);
    expect((await readFolder(out)).get("a.ts")).toContain("3");
    expect(await readdir(folder.path)).toEqual(["out"]);
  });

  it("follows a link to a folder, and refuses a link to nowhere and a file", async () => {
    await using folder = await tempFolder();
    const [real, link] = [join(folder.path, "real"), join(folder.path, "link")];
    await write(files("1"), real);
    await symlink(real, link);
    await write(files("2"), link);
    expect((await readFolder(real)).get("a.ts")).toContain("2");
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    await rm(real, { recursive: true });
    await expect(write(files("3"), link)).rejects.toThrow(/link: is a link that leads nowhere\.$/);
    await writeFile(real, "mine");
    await expect(write(files("3"), real)).rejects.toThrow(/real: is a file, not a folder/);
  });

  it("refuses to delete a file that it did not make", async () => {
    await using folder = await tempFolder();
    const out = join(folder.path, "out");
    await mkdir(out);
    await writeFile(join(out, "notes.txt"), "mine");
    await expect(write(files("1"), out)).rejects.toThrow(/notes\.txt: was not made by this build/);
    expect([...(await readFolder(out))]).toEqual([["notes.txt", "mine"]]);
  });
});

describe("check", () => {
  it("finds nothing, a missing, a changed and an extra file, and writes nothing", async () => {
    await using folder = await tempFolder();
    const out = join(folder.path, "out");
    await write(files("1\n2\n3"), out);
    expect(await check(files("1\n2\n3"), out)).toBeUndefined();
    expect(await check([...files("1\n2\n3"), { path: "c.ts", text: "" }], out)).toBe(`${out}/c.ts is missing.`);
    expect(await check(files("1\nX\n3"), out)).toBe(`${out}/a.ts differs from what the document gives. Line 4:\n  is     2\n  wanted X`);
    expect(await check(files("1\n2\n3").slice(1), out)).toBe(`${out}/a.ts is not made by this build.`);
    expect([...(await readFolder(out)).keys()]).toEqual(["a.ts", "b.ts"]);
  });
});

describe("the command", () => {
  it("deleted or not, restores generated/ byte for byte, says what it wrote, and what is missing of it", async () => {
    await using folder = await tempFolder();
    // Beside the project's own folders, so that the imports of the emitted files are the same.
    const out = projectPath("generated.test");
    try {
      const first = await generate("--out", "generated.test");
      expect(first).toMatchObject({ code: 0, stderr: "" });
      expect(
        first.stdout
          .trim()
          .split("\n")
          .map((line) => line.split(" ", 1)[0]),
      ).toEqual([...["load", "normalise", "overlay", "bundle", "lint", "model", "emit", "format", "write"], "wrote"]);
      const [files, operations] = [(await readFolder(out)).size, Object.keys(operationTable).length];
      expect(first.stdout).toMatch(
        new RegExp(`wrote generated\\.test/: ${files} files, ${operations} operations, \\d+ paginators, \\d+ error codes\\n$`),
      );
      expect([...(await readFolder(out))]).toEqual([...(await readFolder(projectPath("generated")))]);
      await rm(join(out, "types.ts"));
      const broken = await generate("--out", "generated.test", "--check");
      expect(broken).toMatchObject({ code: 1 });
      expect(broken.stderr).toContain("generated.test/types.ts is missing.\nTo mend it: npm run generate -- ");
      expect([...(await readFolder(out)).keys()]).not.toContain("types.ts");
    } finally {
      await rm(out, { recursive: true, force: true });
    }
    expect(await readdir(folder.path)).toEqual([]);
  });

  it("killed at any moment leaves the old folder whole", async () => {
    await using folder = await tempFolder();
    const out = join(folder.path, "out");
    await generateFrom(projectPath("spec/ip-address-management.yaml"), out);
    const before = [...(await readFolder(out))];
    for (const delay of [400, 1200, 1600]) {
      const child = spawn(process.execPath, ["scripts/run.mjs", "generate", "--out", out], {
        cwd: projectPath("."),
        stdio: "ignore",
      });
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill("SIGKILL");
      await new Promise((resolve) => child.once("exit", resolve));
      expect([...(await readFolder(out))]).toEqual(before);
    }
  });
});
