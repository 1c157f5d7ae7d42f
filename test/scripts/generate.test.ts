import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { operationTable } from "../../generated/operations.js";
import { projectPath } from "../../scripts/command/paths.js";
import { readFolder } from "../../scripts/files/read-folder.js";
import { recoverFolders } from "../../scripts/files/swap-folders.js";
import { writeFolder } from "../../scripts/files/write-folder.js";
import { generate, run, SLOW, tempFolder } from "../support/project.js";
import { smallDocument } from "../support/small-document.js";

describe("npm run generate", () => {
  it("writes generated/ byte for byte, and prints its steps and what it wrote", SLOW, async () => {
    // Next to the project's own folders, so that the imports of the emitted files are the same.
    const out = projectPath("generated.test");
    try {
      const { code, stdout, stderr } = await generate("--out", "generated.test");
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      const lines = stdout.trim().split("\n");
      const steps = ["load", "normalise", "overlay", "bundle", "lint", "model", "emit", "format", "write"];
      expect(lines.map((line) => line.split(" ", 1)[0])).toEqual([...steps, "wrote"]);
      const [files, operations] = [(await readFolder(out)).size, Object.keys(operationTable).length];
      expect(lines.at(-1)).toMatch(
        new RegExp(`^wrote generated\\.test/: ${files} files, ${operations} operations, \\d+ paginators, \\d+ error codes$`),
      );
      expect([...(await readFolder(out))]).toEqual([...(await readFolder(projectPath("generated")))]);
    } finally {
      await rm(out, { recursive: true, force: true });
    }
  });

  it("--check exits with 1, names the first difference and the command that fixes it, and writes nothing", SLOW, async () => {
    await using folder = await tempFolder();
    const spec = await folder.file("spec.yaml", smallDocument());
    const out = join(folder.path, "out");
    const { code, stderr } = await generate("--spec", spec, "--overlay", "none", "--out", out, "--check");
    expect(code).toBe(1);
    expect(stderr).toBe(`${out}/README.md is missing.\nTo fix: npm run generate -- --spec ${spec} --overlay none --out ${out}\n`);
    expect(await readdir(folder.path)).toEqual(["spec.yaml"]);
  });

  it("leaves the old folder, after the next run, if it is killed while it replaces it", SLOW, async () => {
    await using folder = await tempFolder();
    const spec = await folder.file("spec.yaml", smallDocument());
    const out = join(folder.path, "out");
    await writeFolder([{ path: "old.ts", text: "// Do not edit; run `npm run generate`." }], out);
    const before = [...(await readFolder(out))];
    const command = ["scripts/run.mjs", "generate", "--spec", spec, "--overlay", "none", "--out", out];
    const { stdout } = await run("--import", "./test/support/kill-at-rename.mjs", ...command);
    expect(stdout).toContain("format");
    expect(stdout).not.toContain("wrote");
    expect(existsSync(out)).toBe(false);
    recoverFolders(folder.path, "out.staging");
    expect([...(await readFolder(out))]).toEqual(before);
  });

  it("refuses an unknown option with its usage", SLOW, async () => {
    const { code, stderr } = await generate("--chek");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Unknown option '--chek'[^]*\n\nUsage: npm run generate -- \[options\]\n/);
  });
});
