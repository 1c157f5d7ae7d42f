import { expect, it } from "vitest";
import { buildCorrected, expectStop } from "../../support/build-document.js";

it("stops at two operationIds that need the same names", async () => {
  await expectStop((document) => {
    document.paths["/things/{id}/warmup"].post.operationId = "list-thing";
  }, /#\/paths: The operationId "list-thing" needs the name ListThingInit, which the operationId "ListThing" already uses\./);
});

it.each(["Unwrap", "limits", "createClient"])(
  "stops at the operationId %s, whose function would have the name of another export",
  async (id) => {
    const name = id.charAt(0).toLowerCase() + id.slice(1);
    await expectStop(
      (document) => {
        document.paths["/things/{id}/warmup"].post.operationId = id;
      },
      new RegExp(`#/paths: The operationId "${id}" needs the name ${name}, which this package already uses\\.`),
    );
  },
);

it("names the functions of an operation by its id and its former ids, and not by a keyword", async () => {
  const { files } = await buildCorrected((document) => {
    Object.assign(document.paths["/things/{id}/warmup"].post, { operationId: "Delete", "x-former-ids": ["StartWarmup"] });
  });
  const functions = files.find(({ path }) => path === "functions.ts")?.text ?? "";
  expect(functions).toContain("export function deleteOperation(");
  expect(functions).toMatch(/export const startWarmup = deleteOperation;/);
});
