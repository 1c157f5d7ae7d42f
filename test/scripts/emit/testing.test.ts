import { join } from "node:path";
import { expect, it } from "vitest";
import type { ErrorTexts } from "../../../src/testing/model/tables.js";
import { generateFrom, tempFolder } from "../../support/project.js";
import { failure, smallDocument } from "../../support/small-document.js";

it("an error's values for the fake are those of its example, with counts as numbers", async () => {
  await using folder = await tempFolder();
  const text = smallDocument((changed) => {
    changed.paths["/things"].get.responses[400] = failure(
      "too many things",
      { errors: [{ field: "thing", message: "1,000 of pool 7: a, b" }] },
      { "x-error-template": "{count:number} of pool {pool}: {names:list}" },
    );
  });
  const out = join(folder.path, "generated");
  await generateFrom(await folder.file("spec.yaml", text), out);
  const { errorTexts } = (await import(join(out, "testing.ts"))) as { errorTexts: ErrorTexts };
  expect(errorTexts["ListThing"]).toEqual({
    too_many_things: {
      status: 400,
      field: "thing",
      text: "{count} of pool {pool}: {names}",
      values: { count: 1000, pool: "7", names: "a, b" },
    },
  });
});
