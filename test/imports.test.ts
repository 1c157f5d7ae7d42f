import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import ts from "typescript";
import { expect, test } from "vitest";
import { projectPath } from "../scripts/command/paths.js";

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Which file imports which, types included, as the compiler parses them. */
function importsOf(...folders: readonly string[]): Graph {
  const files = folders.flatMap((folder) =>
    readdirSync(projectPath(folder), { recursive: true, encoding: "utf8" }).flatMap((file) =>
      file.endsWith(".ts") ? [join(folder, file)] : [],
    ),
  );
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(projectPath(file), "utf8"), true, true);
      const local = importedFiles.filter(({ fileName }) => fileName.startsWith("."));
      return [file, new Set(local.map(({ fileName }) => join(dirname(file), fileName.replace(/\.js$/, ".ts"))))];
    }),
  );
}

/** The same between folders: `src/runtime/errors` imports from `src/runtime/retry`. */
function foldersOf(files: Graph): Graph {
  const folders = new Map<string, Set<string>>();
  for (const [file, imports] of files) {
    const others = [...imports].map((imported) => dirname(imported)).filter((folder) => folder !== dirname(file));
    folders.set(dirname(file), new Set([...(folders.get(dirname(file)) ?? []), ...others]));
  }
  return folders;
}

/** The first circle, as the way around it; empty if there is none. */
function circleIn(graph: Graph): readonly string[] {
  const done = new Set<string>();
  const visit = (node: string, way: readonly string[]): readonly string[] => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next, [...way, node]);
      if (circle.length > 0) return circle;
    }
    done.add(node);
    return [];
  };
  return [...graph.keys()].map((node) => visit(node, [])).find((circle) => circle.length > 0) ?? [];
}

const files = importsOf("src", "generated", "scripts");

test("there are no circular imports, not even of types", () => {
  expect(files.size).toBeGreaterThan(100);
  expect(circleIn(files)).toEqual([]);
});

test("folders depend on each other in one direction", () => {
  expect(circleIn(foldersOf(files))).toEqual([]);
});

test("the published code and the generator share nothing", () => {
  const crossing = [...files].flatMap(([file, imports]) =>
    [...imports]
      .filter((imported) => file.startsWith("scripts/") !== imported.startsWith("scripts/"))
      .map((imported) => `${file} → ${imported}`),
  );
  expect(crossing).toEqual([]);
});

test("a circle is found", () => {
  const graph = new Map([
    ["a", new Set(["b"])],
    ["b", new Set(["c"])],
    ["c", new Set(["b"])],
  ]);
  expect(circleIn(graph)).toEqual(["b", "c", "b"]);
});
