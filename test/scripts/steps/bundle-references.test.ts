import { it } from "vitest";
import { expectStop } from "../../support/build-document.js";

it("stops at a reference to nothing", async () => {
  await expectStop((document) => {
    document.paths["/things"].get.responses[400] = { $ref: "#/components/responses/None" };
  }, /spec\.yaml#\/paths\/~1things\/get\/responses\/400: .*resolve/);
});

it("stops at a reference that leads back to itself", async () => {
  await expectStop((document) => {
    document.components.responses = { R: { $ref: "#/components/responses/R" } };
  }, /spec\.yaml#: cannot be bundled/);
});
