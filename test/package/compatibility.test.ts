import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { projectPath } from "../../scripts/command/paths.js";
import { compatibilityRows } from "./compatibility.js";

it("the README's table of compatibility says what the checks of the packed tarball run", () => {
  const readme = readFileSync(projectPath("README.md"), "utf8");
  const section = /^## Compatibility\n([^]*?)^## /m.exec(readme)?.[1] ?? "";
  const rows = [...section.matchAll(/^\| (.*) \|$/gm)].map(([, cells = ""]) => cells.split(" | ").map((cell) => cell.trim()));
  expect(rows.slice(2)).toEqual(compatibilityRows());
});
