import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFolder } from "../../scripts/files/read-folder.js";
import { recoverFolders } from "../../scripts/files/swap-folders.js";
import { writeFolder } from "../../scripts/files/write-folder.js";
import { build } from "../../scripts/steps/pipeline.js";
import { runSilently } from "../support/build-document.js";
import { generate, run, SLOW, tempFolder } from "../support/project.js";
import { HARMLESS_OVERLAY, smallDocument } from "../support/small-document.js";

describe("npm run generate", () => {
  // `npm run check` compares generated/ itself.
  it("writes the folder, and prints its steps and what it wrote", SLOW, async () => {
    await using folder = await tempFolder();
    const spec = await folder.file("spec.yaml", smallDocument());
    const overlay = await folder.file("overlay.yaml", HARMLESS_OVERLAY);
    const out = join(folder.path, "out");
    const { code, stdout, stderr } = await generate("--spec", spec, "--overlay", overlay, "--out", out);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout.trim().split("\n");
    const steps = ["load", "normalise", "overlay", "bundle", "lint", "model", "emit", "format", "write"];
    expect(lines.map((line) => line.split(" ", 1)[0])).toEqual([...steps, "wrote"]);
    const { files, model } = await build({ specs: [spec], overlay, out, check: false }, runSilently);
    expect(lines.at(-1)).toBe(`wrote ${out}/: ${files.length} files, ${model.operations.length} operations, 0 paginators, 2 error codes`);
    expect(await readFolder(out)).toEqual(new Map(files.map(({ path, text }) => [path, text])));
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
