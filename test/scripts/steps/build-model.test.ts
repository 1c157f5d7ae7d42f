import { expect, it } from "vitest";
import { buildCorrected, buildUncorrected, expectStop } from "../../support/build-document.js";
import { failure, type SmallDocument } from "../../support/small-document.js";

it("makes a model of a document without problems", async () => {
  const { warnings, model } = await buildCorrected(() => undefined);
  expect(warnings).toEqual([]);
  expect(model.operations.map(({ id }) => id)).toEqual(["ListThing", "WarmThing"]);
});

it.each<[string, (document: SmallDocument) => void, RegExp]>([
  [
    "an operationId that is not unique",
    (document) => (document.paths["/things/{id}/warmup"].post.operationId = "ListThing"),
    /spec\.yaml#\/paths\/~1things~1\{id\}~1warmup\/post.*operationId/,
  ],
  [
    "an operationId that openapi-typescript would change",
    (document) => (document.paths["/things"].get.operationId = "list#thing"),
    /spec\.yaml#\/paths\/~1things\/get: The operationId "list#thing" contains "#" or "%"/,
  ],
])("stops at %s", async (_, change, message) => {
  await expectStop(change, message);
});

it("cannot do without a unique operationId in a document without corrections either", async () => {
  await expect(buildUncorrected((document) => (document.paths["/things/{id}/warmup"].post.operationId = "ListThing"))).rejects.toThrow(
    /#\/paths\/~1things~1\{id\}~1warmup\/post: The operationId "ListThing" is already used at #\/paths\/~1things\/get\./,
  );
});

it("stops at an invalid extension of a document without corrections, but warns of what it cannot know there", async () => {
  await expect(buildUncorrected((document) => (document.paths["/things"].get["x-retry"] = "sometimes"))).rejects.toThrow(/x-retry/);
  const mismatch = failure("wrong", { errors: [{ field: "", message: "at most 5" }] }, { "x-error-template": "at least {min:number}" });
  await expect(buildUncorrected((document) => (document.paths["/things"].get.responses[400] = mismatch))).rejects.toThrow(
    /does not match its own example/,
  );
  const { warnings } = await buildUncorrected((document) => {
    document.paths["/things"].get.parameters = [{ name: "offset", in: "query", schema: { type: "string" } }];
  });
  expect(warnings).toEqual([expect.stringMatching(/looks paginated/)]);
});
