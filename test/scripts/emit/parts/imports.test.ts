import { expect, it } from "vitest";
import { typesFrom, valuesFrom, withImports } from "../../../../scripts/emit/parts/imports.js";
import { sourceText } from "../../../../scripts/emit/parts/source.js";
import { exportType } from "../../../../scripts/emit/parts/statements.js";
import { emptyModel } from "../../../support/api-model.js";

it("each name is imported once, values before types, modules without blank lines between them", () => {
  const text = sourceText(
    emptyModel(),
    withImports([
      {
        statements: [exportType("A", "Client", [])],
        imports: [...typesFrom("./types.js", ["B", "A"]), ...typesFrom("../src/x.js", ["Z"])],
      },
      { statements: [], imports: [...valuesFrom("../src/x.js", ["run"]), ...typesFrom("./types.js", ["A"])] },
    ]),
  );
  expect(text).toBe(`// Made by scripts/generate.ts from spec/things.yaml.
// Do not edit; run \`npm run generate\`.

import { run, type Z } from "../src/x.js";
import type { A, B } from "./types.js";

export type A = Client;
`);
});

it("a file without statements is a module, and one without imports begins with its statements", () => {
  expect(sourceText(emptyModel(), withImports([]))).toContain("\n\nexport {};\n");
  expect(sourceText(emptyModel(), withImports([{ statements: [exportType("A", "1", [])], imports: [] }]))).toMatch(
    /generate`\.\n\n+export type A = 1;\n$/,
  );
});
