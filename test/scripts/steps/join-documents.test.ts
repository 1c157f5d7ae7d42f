import { join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { build, type Build } from "../../../scripts/steps/pipeline.js";
import { runSilently } from "../../support/build-document.js";
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

async function buildJoined(...documents: string[]): Promise<Build> {
  await using folder = await tempFolder();
  const specs = await Promise.all(documents.map((text, index) => folder.file(`spec${index}.yaml`, text)));
  return await build({ specs, overlay: undefined, out: join(folder.path, "out"), check: false }, runSilently);
}

describe("several documents", () => {
  it("become one client", async () => {
    const { model, warnings } = await buildJoined(smallDocument(), other());
    expect(model.operations.map(({ id, regions }) => [id, regions])).toEqual([
      ["ListThing", ["global", "eu"]],
      ["WarmThing", ["global", "eu"]],
      ["ListOther", ["global", "eu"]],
    ]);
    expect(warnings).toEqual([]);
  });

  it("keep their own hosts", async () => {
    const { model } = await buildJoined(
      smallDocument(),
      other((document) => (document.servers = [document.servers[0]])),
    );
    expect(model.operations.find(({ id }) => id === "ListOther")?.regions).toEqual(["global"]);
    const reversed = await buildJoined(
      other((document) => (document.servers = [document.servers[0]])),
      smallDocument(),
    );
    expect(reversed.model.operations.map(({ id, regions }) => [id, regions.length])).toEqual([
      ["ListOther", 1],
      ["ListThing", 2],
      ["WarmThing", 2],
    ]);
  });

  it("keep their own security", async () => {
    const { files } = await buildJoined(
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
      /spec1\.yaml#\/paths\/~1things: The path is also in .*spec0\.yaml, so the documents cannot be joined\./,
    ],
    [
      "a component with different content",
      (document) => (document.components.securitySchemes.key = { type: "http", scheme: "basic" }),
      /spec1\.yaml#\/components\/securitySchemes\/key: The component is also in .*spec0\.yaml, with different content, so/,
    ],
    [
      "an operationId",
      (document) => (document.paths["/others"].get.operationId = "ListThing"),
      /spec1\.yaml#\/paths\/~1others\/get: The operationId "ListThing" is already used at .*spec0\.yaml#\/paths\/~1things\/get\./,
    ],
  ])("stop the build with both places if they share %s", async (_, change, message) => {
    await expect(buildJoined(smallDocument(), other(change))).rejects.toThrow(message);
  });
});
