import { expect, it } from "vitest";
import { loadDocuments } from "../../../scripts/steps/load-documents.js";
import { expectStop } from "../../support/build-document.js";

it.each([
  ["a file that does not exist", "nowhere.yaml", /^nowhere\.yaml: cannot be read \(ENOENT\)\.$/],
  ["a folder", "spec", /^spec: cannot be read \(EISDIR\)\.$/],
])("refuses %s", async (_, file, message) => {
  await expect(loadDocuments([file])).rejects.toThrow(message);
});

it.each([
  ["is not YAML", "a: b: c", /spec\.yaml#: is not YAML: bad indentation of a mapping entry \(1:5\)/],
  ["is not an object", "- 1", /spec\.yaml#: is not an OpenAPI document: the top level is not an object\./],
  ["is not OpenAPI", "swagger: '2.0'", /spec\.yaml#\/openapi: has no `openapi` field; expected OpenAPI 3\.0 or 3\.1\./],
  ["is another version of OpenAPI", "openapi: '2.0'", /spec\.yaml#\/openapi: is OpenAPI "2\.0"; expected OpenAPI 3\.0 or 3\.1\./],
  [
    "has an anchor that contains itself",
    "openapi: 3.1.0\ninfo: &info\n  inner: *info\n",
    /spec\.yaml#: has a YAML anchor that contains its own alias/,
  ],
])("refuses a document that %s", async (_, text, message) => {
  await expectStop(text, message);
});
