import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { projectPath } from "../../scripts/command/paths.js";
import { entryPoints } from "../../scripts/package/entry-points.js";
import { VERSION } from "../../src/version.js";

const manifest = JSON.parse(readFileSync(projectPath("package.json"), "utf8")) as Manifest;

interface Manifest {
  readonly version: string;
  readonly dependencies: object;
  readonly main: string;
  readonly types: string;
  readonly typesVersions: Readonly<Record<string, object>>;
  readonly exports: Readonly<Record<string, unknown>>;
}

test("the client sends the package's version in User-Agent", () => {
  expect(VERSION).toBe(manifest.version);
});

test("the package depends on openapi-fetch alone", () => {
  expect(Object.keys(manifest.dependencies)).toEqual(["openapi-fetch"]);
});

describe("entry points", () => {
  it.each(entryPoints())("$path is exported for import and for require, each with its types", ({ path, name, source }) => {
    expect(manifest.exports[path]).toEqual({
      import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
      require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
    });
    expect(existsSync(projectPath(source))).toBe(true);
  });

  it("moduleResolution node10, which does not read `exports`, finds their types", () => {
    expect(manifest).toMatchObject({ main: "./dist/index.cjs", types: "./dist/index.d.cts" });
    const others = entryPoints().filter(({ name }) => name !== "index");
    expect(manifest.typesVersions["*"]).toEqual(Object.fromEntries(others.map(({ name }) => [name, [`./dist/${name}.d.cts`]])));
  });

  it("are at least the client and the fake", () => {
    expect(entryPoints().map(({ path }) => path)).toEqual(expect.arrayContaining([".", "./testing"]));
  });
});
