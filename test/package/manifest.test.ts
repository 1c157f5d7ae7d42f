import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { projectPath } from "../../scripts/command/paths.js";
import { VERSION } from "../../src/version.js";

const manifest = JSON.parse(readFileSync(projectPath("package.json"), "utf8")) as { version: string; dependencies: object };

test("the client sends the package's version in User-Agent", () => {
  expect(VERSION).toBe(manifest.version);
});

test("the package depends on openapi-fetch alone", () => {
  expect(Object.keys(manifest.dependencies)).toEqual(["openapi-fetch"]);
});
