import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import ts from "typescript";
import { projectPath } from "../../scripts/command/paths.js";
import { pack, type PackedFile } from "../support/tarball.js";

let temp: string;
let files: readonly PackedFile[];
beforeAll(async () => {
  temp = await mkdtemp(join(tmpdir(), "surface-"));
  ({ files } = await pack(temp));
});
afterAll(() => rm(temp, { recursive: true, force: true }));

/** A change of the public surface is to be seen in a diff: `npx vitest run -u` writes the lists anew. */
it("the tarball holds these files", async () => {
  await expect(
    files
      .map(({ path }) => path)
      .sort()
      .join("\n") + "\n",
  ).toMatchFileSnapshot("files.txt");
});

it("no declaration map and no source map leads out of the tarball", () => {
  const packed = new Set(files.map(({ path }) => path));
  const maps = [...packed].filter((path) => path.endsWith(".map"));
  expect(maps.length).toBeGreaterThan(100);
  for (const map of maps) {
    const { sources } = JSON.parse(ts.sys.readFile(projectPath(map)) ?? "") as { sources: string[] };
    for (const source of sources) expect([...packed]).toContain(join(map, "..", source));
  }
});

it.each(["index", "testing/index"])("%s exports these names", async (entry) => {
  const file = projectPath(`dist/src/${entry}.d.ts`);
  const program = ts.createProgram([file], { module: ts.ModuleKind.NodeNext, skipLibCheck: true });
  const source = program.getSourceFile(file);
  const checker = program.getTypeChecker();
  const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  if (symbol === undefined) throw new Error(`${file} is no module`);
  const names = checker.getExportsOfModule(symbol).map((each) => {
    const target = each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each;
    return `${target.flags & ts.SymbolFlags.Value ? "value" : "type"} ${each.name}`;
  });
  await expect(names.sort().join("\n") + "\n").toMatchFileSnapshot(`exports-${entry.split("/")[0] ?? ""}.txt`);
});
