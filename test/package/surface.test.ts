import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import ts from "typescript";
import { projectPath } from "../../scripts/command/paths.js";
import { entryPoints } from "../../scripts/package/entry-points.js";
import { pack, type PackedFile } from "../support/tarball.js";

let temp: string;
let files: readonly PackedFile[];
beforeAll(async () => {
  temp = await mkdtemp(join(tmpdir(), "surface-"));
  ({ files } = await pack(temp));
});
afterAll(() => rm(temp, { recursive: true, force: true }));

/** A change of the public surface must show in a diff: `npx vitest run -u` updates the lists. */
it("the tarball holds these files", async () => {
  await expect(
    files
      .map(({ path }) => path)
      .sort()
      .join("\n") + "\n",
  ).toMatchFileSnapshot("files.txt");
});

it("the maps of dist/ lead to sources in the tarball", () => {
  const packed = files.map(({ path }) => path);
  const maps = packed.filter((path) => path.endsWith(".map"));
  expect(maps.length).toBe(packed.filter((path) => /^dist\/.*[jt]s$/.test(path)).length);
  for (const map of maps) {
    const { sources } = JSON.parse(readFileSync(projectPath(map), "utf8")) as { sources: string[] }; // the build wrote it
    expect(sources.length, map).toBeGreaterThan(0);
    for (const source of sources) {
      expect(packed).toContain(join(map, "..", source));
      expect(source).toMatch(/\.ts$/);
    }
  }
});

describe.each(entryPoints())("$path", ({ name }) => {
  it.each(["d.ts", "d.cts"])(`exports these names, by ${name}.%s`, async (extension) => {
    const file = projectPath(`dist/${name}.${extension}`);
    const program = ts.createProgram([file], { module: ts.ModuleKind.NodeNext, skipLibCheck: true });
    const source = program.getSourceFile(file);
    const checker = program.getTypeChecker();
    const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source);
    if (symbol === undefined) throw new Error(`${file} is not a module`);
    const names = checker.getExportsOfModule(symbol).map((exported) => {
      const target = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      return `${target.flags & ts.SymbolFlags.Value ? "value" : "type"} ${exported.name}`;
    });
    await expect(names.sort().join("\n") + "\n").toMatchFileSnapshot(`exports-${name}.txt`);
  });
});
