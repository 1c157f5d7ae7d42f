import { it } from "vitest";
import { expectStop } from "../../support/build-document.js";
import { failure } from "../../support/small-document.js";

it.each([
  [
    "does not match its own example",
    "at most 5",
    "at least {min:number}",
    /get\/responses\/400\/content\/application~1json\/examples\/wrong: .*"at least \{min:number\}" does not match/,
  ],
  ["contains a name twice", "5 of 5", "{a:number} of {a:number}", /examples\/wrong: .*contains \{a\} twice/],
])("stops at an error template that %s", async (_, text, template, expected) => {
  await expectStop((document) => {
    document.paths["/things"].get.responses[400] = failure(
      "wrong",
      { errors: [{ field: "", message: text }] },
      { "x-error-template": template },
    );
  }, expected);
});
