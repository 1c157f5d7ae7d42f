import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { projectPath } from "../../../scripts/command/paths.js";
import { parseUpdateOptions } from "../../../scripts/update/options.js";
import { checksum, specFolder } from "../../../scripts/update/spec-folder.js";

it("the new spec/ has the document, the overlay, and the date and checksum in the document's row of the README; nothing else changes", async () => {
  const options = parseUpdateOptions(["new.yaml", "--date", "2026-01-02"]);
  if (options === undefined) throw new Error("these are not the options of an update");
  const files = await specFolder("the document", "the overlay", options);
  expect(files.get("ip-address-management.yaml")).toBe("the document");
  expect(files.get("overlay.yaml")).toBe("the overlay");
  const lines = readFileSync(projectPath("spec/README.md"), "utf8").split("\n");
  const changed = (files.get("README.md") ?? "").split("\n").filter((line, index) => line !== lines[index]);
  expect(changed).toEqual([`| \`ip-address-management.yaml\` | 2026-01-02  | \`${checksum("the document")}\` |`]);
  expect(files.get("ip-pools.yaml")).toBe(readFileSync(projectPath("spec/ip-pools.yaml"), "utf8"));
});
