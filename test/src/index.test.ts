import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { projectPath } from "../../scripts/command/paths.js";
import { RESERVED_NAMES } from "../../scripts/model/exported-names.js";

test("the generator reserves every name that src/index.ts exports by hand", () => {
  const source = ts.createSourceFile("index.ts", readFileSync(projectPath("src/index.ts"), "utf8"), ts.ScriptTarget.ESNext, true);
  const names = source.statements.flatMap((statement) => {
    const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined;
    return clause !== undefined && ts.isNamedExports(clause) ? clause.elements.map((element) => element.name.text) : [];
  });
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !RESERVED_NAMES.has(name))).toEqual([]);
});
