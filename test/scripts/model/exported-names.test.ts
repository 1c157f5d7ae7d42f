import { it } from "vitest";
import { expectStop } from "../../support/build-document.js";

it("stops at two operationIds that need the same names", async () => {
  await expectStop((document) => {
    document.paths["/things/{id}/warmup"].post.operationId = "list-thing";
  }, /#\/paths: The operationId "list-thing" needs the name ListThingInit, which the operationId "ListThing" already uses\./);
});
