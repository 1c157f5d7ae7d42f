import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../../scripts/openapi/document.js";
import { projectPath } from "../../../scripts/command/paths.js";
import { bundle } from "../../../scripts/steps/bundle.js";
import { lint } from "../../../scripts/steps/lint.js";
import { load } from "../../../scripts/steps/load.js";
import { normalise } from "../../../scripts/steps/normalise.js";
import { overlay } from "../../../scripts/steps/overlay.js";
import { document } from "../../support/document.js";
import { tempFolder } from "../../support/project.js";

const SPEC = projectPath("spec/ip-address-management.yaml");
const OVERLAY = projectPath("spec/overlay.yaml");

async function upstream(): Promise<SourceDocument> {
  const [source] = normalise(await load([SPEC]));
  if (source === undefined) throw new Error("nothing was loaded");
  return source;
}

async function apply(
  actions: string,
  source = { file: "spec.yaml", document: { openapi: "3.1.0", info: { title: "T", version: "1", tags: ["a"] } } },
): Promise<unknown> {
  await using folder = await tempFolder();
  const file = await folder.file("overlay.yaml", `overlay: 1.0.0\ninfo: {title: T, version: 1.0.0}\nactions:\n${actions}`);
  return (await overlay(source, file)).document;
}

describe("spec/overlay.yaml", () => {
  it("corrects the document that spec/README.md names", () => {
    const sha256 = createHash("sha256").update(readFileSync(SPEC)).digest("hex");
    expect(readFileSync(projectPath("spec/README.md"), "utf8")).toContain(sha256);
  });

  it("leaves no error and no warning of Redocly's recommended rules, and switches none off", async () => {
    const problems: string[] = [];
    const corrected = await bundle(await overlay(await upstream(), OVERLAY));
    const note = (sentence: string, pointer: string): void => void problems.push(`${pointer}: ${sentence}`);
    await lint(corrected, note, note);
    expect(problems).toEqual([]);
    expect(parseYaml(readFileSync(projectPath("redocly.yaml"), "utf8"))).toEqual({ extends: ["recommended"] });
  });

  it("expires action by action: applied to its own result, every action that is not an addition of something new stops the build", async () => {
    const corrected = await overlay(await upstream(), OVERLAY);
    await expect(overlay(corrected, OVERLAY)).rejects.toThrow(
      /#\/actions\/0: the target matches nothing\. Target: \$\.components.*Evidence of the action: `example-1`/,
    );
  });

  it("marks a response field as required only if no description calls it conditional", () => {
    const conditional: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== "object" || node === null) return;
      const { required, properties } = node as { required?: unknown; properties?: Record<string, { description?: string }> };
      if (Array.isArray(required) && properties !== undefined) {
        for (const name of required as string[]) {
          if (/only (be )?returned if|returned only (if|when)/i.test(properties[name]?.description ?? ""))
            conditional.push(`${path}/${name}`);
        }
      }
      for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`);
    };
    visit(document.paths, "#/paths");
    expect(conditional).toEqual([]);
  });
});

describe("an overlay's action", () => {
  it("merges objects, joins arrays, appends to a selected array and removes", async () => {
    expect(await apply("- {target: $.info, description: d, update: {title: U, contact: {name: N}, tags: [b]}}")).toMatchObject({
      info: { title: "U", version: "1", contact: { name: "N" }, tags: ["a", "b"] },
    });
    expect(await apply("- {target: $.info.tags, description: d, update: b}")).toMatchObject({ info: { tags: ["a", "b"] } });
    expect(await apply("- {target: '$.info.tags[0]', description: d, remove: true}")).toMatchObject({ info: { tags: [] } });
    expect(await apply("- {target: $.info.title, description: d, remove: true}")).not.toHaveProperty("info.title");
  });

  it("does not touch the document that it is given", async () => {
    const source = { file: "s", document: { openapi: "3.1.0", info: { title: "T" } } };
    await apply("- {target: $.info, description: d, update: {title: U}}", source as never);
    expect(source.document.info.title).toBe("T");
  });

  it.each([
    [
      "matches nothing",
      "- {target: $.nothing, description: The evidence., update: {a: 1}}",
      /actions\/0: the target matches nothing\. Target: \$\.nothing Evidence of the action: The evidence\./,
    ],
    [
      "changes nothing",
      "- {target: $.info, description: The evidence., update: {title: T}}",
      /changes nothing\. Target: \$\.info Evidence of the action: The evidence\./,
    ],
    ["is no JSONPath", "- {target: '$.a[', description: d, update: {a: 1}}", /not an RFC 9535 JSONPath/],
    ["has no description", "- {target: $.info, update: {a: 1}}", /states its evidence/],
    ["has no target", "- {description: d, update: {a: 1}}", /no `target`/],
    ["does nothing", "- {target: $.info, description: d}", /neither updates nor removes/],
    ["has an unknown field", "- {target: $.info, description: d, updat: 1, remove: true}", /unknown field `updat`/],
    ["updates a scalar", "- {target: $.info.title, description: d, update: U}", /can only be removed/],
    ["updates an object with a scalar", "- {target: $.info, description: d, update: U}", /must be an object/],
  ])("that %s stops the build", async (_, action, message) => {
    await expect(apply(action)).rejects.toThrow(message);
  });

  it("stands in an Overlay 1.0.0 document", async () => {
    await using folder = await tempFolder();
    const file = await folder.file("overlay.yaml", "overlay: 2.0.0\nactions: []");
    await expect(overlay(await upstream(), file)).rejects.toThrow(/Overlay 1\.0\.0/);
  });
});
