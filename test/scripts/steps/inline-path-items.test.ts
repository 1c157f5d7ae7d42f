import { join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import type { OpenApiDocument } from "../../../scripts/openapi/document.js";
import { build, type Build } from "../../../scripts/steps/pipeline.js";
import { buildCorrected, buildUncorrected, expectStop, runSilently } from "../../support/build-document.js";
import { tempFolder } from "../../support/project.js";
import { ok, smallDocument, type SmallDocument } from "../../support/small-document.js";

/** Moves a path item of the small document to its components. */
function share(document: SmallDocument, path = "/things", beside: object = {}): void {
  document.components.pathItems = { ...document.components.pathItems, Shared: document.paths[path] };
  document.paths[path] = { $ref: "#/components/pathItems/Shared", ...beside };
}

function idsOf({ model }: Build): readonly string[] {
  return model.operations.map(({ id }) => id);
}

/** The document that the build emits. */
function emitted({ files }: Build): OpenApiDocument {
  return parseYaml(files.find(({ path }) => path === "openapi.yaml")?.text ?? "") as OpenApiDocument;
}

describe("a path item that is a reference", () => {
  it("has the operations of what it refers to, in the model, the types and the emitted document", async () => {
    const result = await buildCorrected((document) => share(document));
    expect(idsOf(result)).toEqual(["ListThing", "WarmThing"]);
    expect(result.files.find(({ path }) => path === "schema.ts")?.text).toContain('get: operations["ListThing"]');
    expect(result.warnings).toEqual([]);
    expect(emitted(result).paths?.["/things"]?.get?.operationId).toBe("ListThing");
    expect(emitted(result).components).not.toHaveProperty("pathItems");
  });

  it("is merged with what stands beside the reference, parameters and operations included", async () => {
    const result = await buildCorrected((document) => {
      share(document, "/things", {
        summary: "Things",
        parameters: [{ name: "q", in: "query", schema: { type: "string" } }],
        put: { ...document.paths["/things"].get, operationId: "PutThing" },
      });
    });
    expect(idsOf(result)).toEqual(["ListThing", "PutThing", "WarmThing"]);
    expect(result.model.operations.map(({ parameters }) => parameters.map(({ name }) => name))).toEqual([["q"], ["q"], ["id"]]);
  });

  it("may refer to a reference, to another path, or with an escaped name", async () => {
    const result = await buildUncorrected((document) => {
      share(document, "/things/{id}/warmup");
      document.components.pathItems["a/b c"] = { $ref: "#/components/pathItems/Shared" };
      document.paths["/things/{id}/warmup"].$ref = "#/components/pathItems/a~1b%20c";
    });
    expect(idsOf(result)).toEqual(["ListThing", "WarmThing"]);
    const other = buildUncorrected((document) => (document.paths["/others"] = { $ref: "#/paths/~1things" }));
    await expect(other).rejects.toThrow(/"ListThing" is already used at #\/paths\/~1things\/get/);
  });

  it("is reported where it and its target have the same field with different content", async () => {
    const change = (document: SmallDocument): void => {
      const { get } = document.paths["/things"];
      share(document, "/things", { get: { ...get, operationId: "ListOther" }, summary: "S" });
      document.components.pathItems.Shared.summary = "S";
    };
    await expectStop(change, /#\/paths\/~1things\/get: #\/components\/pathItems\/Shared, .* has another `get`/);
    const { warnings, ...result } = await buildUncorrected(change);
    expect(idsOf({ warnings, ...result })).toEqual(["ListOther", "WarmThing"]);
    expect(warnings).toEqual([expect.stringMatching(/paths\/~1things\/get: .*OpenAPI does not say which one counts/)]);
  });

  it.each<[string, string, RegExp]>([
    ["nothing", "#/components/pathItems/None", /spec\.yaml#\/paths\/~1things(?:\/\$ref)?: /],
    ["itself", "#/paths/~1things", /spec\.yaml#\/?.*: /],
    ["a text", "#/info/title", /spec\.yaml#\/paths\/~1things(?:\/\$ref)?: /],
  ])("stops the build if it refers to %s", async (_, $ref, message) => {
    await expectStop((document) => (document.paths["/things"] = { $ref }), message);
  });

  it("may be in another file", async () => {
    await using folder = await tempFolder();
    const item = { get: { operationId: "GetOther", summary: "s", responses: { 200: ok({ type: "object" }), 400: { description: "x" } } } };
    await folder.file("items.yaml", JSON.stringify({ Other: item }));
    const change = (document: SmallDocument): void => void (document.paths["/others"] = { $ref: "items.yaml#/Other" });
    const spec = await folder.file("spec.yaml", smallDocument(change));
    const result = await build({ specs: [spec], overlay: undefined, out: join(folder.path, "out"), check: false }, runSilently);
    expect(idsOf(result)).toEqual(["ListThing", "WarmThing", "GetOther"]);
  });

  it("keeps a component that something else refers to", async () => {
    const result = await buildUncorrected((document) => {
      share(document);
      (document as unknown as { webhooks: object }).webhooks = { happened: { $ref: "#/components/pathItems/Shared" } };
    });
    expect(idsOf(result)).toEqual(["ListThing", "WarmThing"]);
    expect(emitted(result).components).toHaveProperty(["pathItems", "Shared"]);
  });

  it("counts when documents are joined: for operationIds, and for security", async () => {
    await using folder = await tempFolder();
    const first = await folder.file("a.yaml", smallDocument());
    const joined = async (change: (document: SmallDocument) => void): Promise<Build> => {
      const second = await folder.file(
        "b.yaml",
        smallDocument((document) => {
          document.paths = { "/others": { get: { ...document.paths["/things"].get, operationId: "ListOther" } } };
          document.components.securitySchemes = { basic: { type: "http", scheme: "basic" } };
          document.security = [{ basic: [] }];
          share(document, "/others");
          change(document);
        }),
      );
      return await build({ specs: [first, second], overlay: undefined, out: join(folder.path, "out"), check: false }, runSilently);
    };
    const result = await joined(() => undefined);
    expect(emitted(result).paths?.["/others"]?.get?.security).toEqual([{ basic: [] }]);
    await expect(joined((document) => (document.components.pathItems.Shared.get.operationId = "ListThing"))).rejects.toThrow(
      /b\.yaml#\/components\/pathItems\/Shared\/get: The operationId "ListThing" is already used at .*a\.yaml#\/paths/,
    );
  });
});
