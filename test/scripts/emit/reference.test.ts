import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { operationTable } from "../../../generated/operations.js";
import { projectPath } from "../../../scripts/command/paths.js";
import { typeErrors } from "../../support/compiler.js";
import { tempFolder } from "../../support/project.js";

test("generated/REFERENCE.md has an example for each operation, and each compiles", async () => {
  const reference = readFileSync(projectPath("generated/REFERENCE.md"), "utf8");
  const examples = [...reference.matchAll(/```ts\n([^]*?)```/g)].map(([, code]) => code ?? "");
  expect(examples).toHaveLength(Object.keys(operationTable).length);
  const names = new Set(examples.flatMap((code) => code.match(/\b(?:narrow|paginate)\w+/g) ?? []));
  const imports = `import { createClient, ${[...names].join(", ")} } from "../../../src/index.js";\nconst client = createClient({ apiKey: "" });\n`;
  await using folder = await tempFolder();
  const blocks = examples.map((code) => `{\n${code}}\n`);
  expect(typeErrors([await folder.file("reference.ts", imports + blocks.join(""))])).toEqual([]);
});
