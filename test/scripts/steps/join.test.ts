import { join as joinPath } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { build } from "../../../scripts/steps/pipeline.js";
import { tempFolder } from "../../support/project.js";
import { failure, ok, smallDocument, type SmallDocument } from "../../support/small-document.js";

/** Another document: one operation under another path. */
function other(change: (document: SmallDocument) => void = () => undefined): string {
  return smallDocument((document) => {
    const responses = {
      200: ok({ type: "object", properties: { name: { type: "string" } } }),
      404: failure("gone", { errors: [{ field: "", message: "gone" }] }),
    };
    document.paths = { "/others": { get: { operationId: "ListOther", summary: "List others", responses } } };
    change(document);
  });
}

async function joined(...documents: string[]): Promise<Awaited<ReturnType<typeof build>>> {
  await using folder = await tempFolder();
  const specs = await Promise.all(documents.map((text, index) => folder.file(`spec${index}.yaml`, text)));
  return await build({ specs, overlay: undefined, out: joinPath(folder.path, "out"), check: false }, (_, step) => Promise.resolve(step()));
}

describe("several documents", () => {
  it("become one client", async () => {
    const { model, warnings } = await joined(smallDocument(), other());
    expect(model.operations.map(({ id, regions }) => [id, regions])).toEqual([
      ["ListThing", ["global", "eu"]],
      ["WarmThing", ["global", "eu"]],
      ["ListOther", ["global", "eu"]],
    ]);
    expect(warnings).toEqual([]);
  });

  it("with different hosts keep each to its own", async () => {
    const { model } = await joined(
      smallDocument(),
      other((document) => (document.servers = [document.servers[0]])),
    );
    expect(model.operations.find(({ id }) => id === "ListOther")?.regions).toEqual(["global"]);
    const reversed = await joined(
      other((document) => (document.servers = [document.servers[0]])),
      smallDocument(),
    );
    expect(reversed.model.operations.map(({ id, regions }) => [id, regions.length])).toEqual([
      ["ListOther", 1],
      ["ListThing", 2],
      ["WarmThing", 2],
    ]);
  });

  it("with different security keep each its own", async () => {
    const { files } = await joined(
      smallDocument(),
      other((document) => {
        document.components.securitySchemes = { basic: { type: "http", scheme: "basic" } };
        document.security = [{ basic: [] }];
      }),
    );
    const text = files.find(({ path }) => path === "openapi.yaml")?.text ?? "";
    const { paths, security } = parseYaml(text) as { paths: SmallDocument["paths"]; security: unknown };
    expect(security).toEqual([{ key: [] }]);
    expect(paths["/others"].get.security).toEqual([{ basic: [] }]);
    expect(paths["/things"].get.security).toBeUndefined();
  });

  it.each<[string, (document: SmallDocument) => void, RegExp]>([
    [
      "a path",
      (document) => (document.paths["/things"] = document.paths["/others"]),
      /spec1\.yaml#\/paths\/~1things: stands in .*spec0\.yaml too/,
    ],
    [
      "a component with another content",
      (document) => (document.components.securitySchemes.key = { type: "http", scheme: "basic" }),
      /spec1\.yaml#\/components\/securitySchemes\/key: stands in .*spec0\.yaml too/,
    ],
    [
      "an operationId",
      (document) => (document.paths["/others"].get.operationId = "ListThing"),
      /spec1\.yaml#\/paths\/~1others\/get: The operationId "ListThing" is also that of .*spec0\.yaml#\/paths\/~1things\/get\./,
    ],
  ])("that share %s stop the build with both places", async (_, change, message) => {
    await expect(joined(smallDocument(), other(change))).rejects.toThrow(message);
  });
});
