import { it } from "vitest";
import { expectStop } from "../../support/build-document.js";
import type { SmallDocument } from "../../support/small-document.js";

it.each<[string, (document: SmallDocument) => void, RegExp]>([
  [
    "an unknown x-retry",
    (document) => (document.paths["/things"].get["x-retry"] = "sometimes"),
    /get\/x-retry: Unknown `x-retry` "sometimes"; expected one of never, rejected-only, safe\./,
  ],
  [
    "an x-exclusive of unknown parameters",
    (document) => (document.paths["/things"].get["x-exclusive"] = [["a", "b"]]),
    /get\/x-exclusive: /,
  ],
  [
    "a placeholder in the path that is not a parameter",
    (document) => (document.paths["/things/{id}/warmup"].post.parameters = []),
    /warmup/,
  ],
])("stops at %s", async (_, change, message) => {
  await expectStop(change, message);
});
