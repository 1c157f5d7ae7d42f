import { expect, it } from "vitest";
import { buildUncorrected, expectStop } from "../../support/build-document.js";
import type { SmallDocument } from "../../support/small-document.js";

it("stops a corrected document that breaks a rule, and warns of one without corrections", async () => {
  const withoutSecurity = (document: SmallDocument): void => {
    delete document.security;
  };
  await expectStop(withoutSecurity, /#\/paths\/~1things\/get: .*\. \(Redocly's rule security-defined\)$/);
  const { warnings } = await buildUncorrected(withoutSecurity);
  expect(warnings.filter((warning) => warning.endsWith("(Redocly's rule security-defined)"))).toHaveLength(2);
});

it.each<[string, (document: SmallDocument) => void, RegExp]>([
  [
    "an operation that is null",
    (document) => (document.paths["/things"].get = null),
    /#\/paths\/~1things\/get: Expected type `Operation` \(object\) but got `null`/,
  ],
  [
    "a response that is null",
    (document) => (document.paths["/things"].get.responses[200] = null),
    /#\/paths\/~1things\/get\/responses\/200: Expected type `Response`/,
  ],
  [
    "a parameter that is a string",
    (document) => (document.paths["/things"].get.parameters = ["limit"]),
    /#\/paths\/~1things\/get\/parameters\/0: Expected type/,
  ],
  [
    "an example that is a string",
    (document) => (document.paths["/things"].get.responses[400].content["application/json"].examples["bad thing"] = "x"),
    /examples\/bad thing: Expected type/,
  ],
])("stops at %s, with corrections or without", async (_, change, message) => {
  await expectStop(change, message);
  await expect(buildUncorrected(change)).rejects.toThrow(message);
});
