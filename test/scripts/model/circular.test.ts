import { expect, it } from "vitest";
import { buildUncorrected, expectStop } from "../../support/build-document.js";
import { typeErrors } from "../../support/compiler.js";
import { SLOW, tempFolder } from "../../support/project.js";

it("stops at a schema that is defined only by itself", async () => {
  await expectStop((document) => {
    document.components.schemas = {
      A: { anyOf: [{ type: "string" }, { $ref: "#/components/schemas/B" }] },
      B: { allOf: [{ $ref: "#/components/schemas/A" }] },
    };
  }, /spec\.yaml#\/components\/schemas\/A: The schema is defined only by itself \(A → B → A\)\./);
});

it("leaves the items of a list of itself untyped, with a warning, so that it compiles", SLOW, async () => {
  const { files, warnings } = await buildUncorrected((document) => {
    document.components.schemas = {
      Tree: { type: "object", properties: { children: { type: "array", items: { $ref: "#/components/schemas/Tree" } } } },
      Nested: { oneOf: [{ type: "string" }, { type: "array", items: { $ref: "#/components/schemas/Nested" } }] },
    };
  });
  expect(warnings).toEqual([
    expect.stringMatching(/#\/components\/schemas\/Nested\/oneOf\/1: The items of the list lead back to the list \(Nested → Nested\)/),
  ]);
  const schema = files.find(({ path }) => path === "schema.ts")?.text ?? "";
  expect(schema).toContain("Nested: string | unknown[];");
  expect(schema).toContain('children?: components["schemas"]["Tree"][];');
  await using folder = await tempFolder();
  expect(typeErrors([await folder.file("schema.ts", schema)])).toEqual([]);
});

it("reports a list once, even if several references lead back to it", async () => {
  const { warnings } = await buildUncorrected((document) => {
    const nested = { $ref: "#/components/schemas/Nested" };
    document.components.schemas = {
      Nested: { type: "array", items: { $ref: "#/components/schemas/Item" } },
      Item: { anyOf: [nested, { allOf: [nested] }, { type: "string" }] },
    };
  });
  expect(warnings.filter((warning) => warning.includes("lead back"))).toHaveLength(1);
});
