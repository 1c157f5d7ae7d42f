import { expect, it } from "vitest";
import { buildCorrected, buildUncorrected, expectStop } from "../../support/build-document.js";

it("stops at two operationIds that need the same names", async () => {
  await expectStop((document) => {
    document.paths["/things/{id}/warmup"].post.operationId = "list-thing";
  }, /#\/paths\/~1things~1\{id\}~1warmup\/post: The operationId "list-thing" needs the name ListThingInit, which the operationId "ListThing" already uses\./);
});

it.each(["Unwrap", "limits", "createClient"])(
  "stops at the operationId %s, whose function would have the name of another export",
  async (id) => {
    const name = id.charAt(0).toLowerCase() + id.slice(1);
    await expectStop(
      (document) => {
        document.paths["/things/{id}/warmup"].post.operationId = id;
      },
      new RegExp(
        `#/paths/~1things~1\\{id\\}~1warmup/post: The operationId "${id}" needs the name ${name}, which this package already uses\\.`,
      ),
    );
  },
);

it("reports all that is wrong with the names of a document at once", async () => {
  const failed = buildUncorrected((document) => {
    const [get, post] = [document.paths["/things"].get, document.paths["/things/{id}/warmup"].post];
    get.operationId = "list#thing";
    post.operationId = "100%";
    document.paths["/a"] = {
      get: { ...get, operationId: "Unwrap" },
      put: { ...get, operationId: "same" },
    };
    document.paths["/b"] = {
      get: { ...get, operationId: "get_b" },
      put: { ...get, operationId: "same" },
      delete: { ...get, operationId: "GetB" },
    };
  });
  const error = await failed.then(
    () => undefined,
    (thrown: unknown) => thrown as Error,
  );
  expect(error?.name).toBe("BuildError");
  expect(error?.message.replace(/^.*spec\.yaml/gm, "").split("\n")).toEqual([
    '#/paths/~1things/get: The operationId "list#thing" contains "#" or "%", which openapi-typescript would change.',
    '#/paths/~1things~1{id}~1warmup/post: The operationId "100%" contains "#" or "%", which openapi-typescript would change.',
    '#/paths/~1b/put: The operationId "same" is already used at #/paths/~1a/put.',
    '#/paths/~1a/get: The operationId "Unwrap" needs the name unwrap, which this package already uses.',
    '#/paths/~1b/delete: The operationId "GetB" needs the name GetBInit, which the operationId "get_b" already uses.',
  ]);
});

it("names the functions of an operation by its id and its former ids, and not by a keyword", async () => {
  const { files } = await buildCorrected((document) => {
    Object.assign(document.paths["/things/{id}/warmup"].post, { operationId: "Delete", "x-former-ids": ["StartWarmup"] });
  });
  const functions = files.find(({ path }) => path === "functions.ts")?.text ?? "";
  expect(functions).toContain("export function deleteOperation(");
  expect(functions).toMatch(/export const startWarmup = deleteOperation;/);
});
