import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../../scripts/openapi/document.js";
import { projectPath } from "../../../scripts/command/paths.js";
import { createProblems } from "../../../scripts/problems/problems.js";
import { applyOverlay, type ExpiredAction } from "../../../scripts/steps/apply-overlay.js";
import { bundleReferences } from "../../../scripts/steps/bundle-references.js";
import { lintDocument } from "../../../scripts/steps/lint-document.js";
import { loadDocuments } from "../../../scripts/steps/load-documents.js";
import { normalise } from "../../../scripts/steps/normalise.js";
import { parseOverlay, readOverlay } from "../../../scripts/steps/read-overlay.js";
import { document } from "../../support/document.js";

const SPEC = projectPath("spec/ip-address-management.yaml");
const OVERLAY = projectPath("spec/overlay.yaml");

async function upstream(): Promise<SourceDocument> {
  const [source] = normalise(await loadDocuments([SPEC]));
  if (source === undefined) throw new Error("No document was loaded.");
  return source;
}

/** Applies actions, as YAML, to a small document. */
function apply(
  actions: string,
  source = { file: "spec.yaml", document: { openapi: "3.1.0", info: { title: "T", version: "1", tags: ["a"] } } },
): unknown {
  const overlay = parseOverlay(`overlay: 1.0.0\ninfo: {title: T, version: 1.0.0}\nactions:\n${actions}`, "overlay.yaml");
  return applyOverlay(source, overlay).document;
}

describe("spec/overlay.yaml", () => {
  it("corrects the document that spec/README.md names", () => {
    const sha256 = createHash("sha256").update(readFileSync(SPEC)).digest("hex");
    expect(readFileSync(projectPath("spec/README.md"), "utf8")).toContain(sha256);
  });

  it("leaves no error or warning of Redocly's recommended rules, none of which is switched off", async () => {
    const problems = createProblems("spec.yaml", "collecting");
    await lintDocument(await bundleReferences(applyOverlay(await upstream(), await readOverlay(OVERLAY))), problems);
    expect(problems.all).toEqual([]);
    expect(parseYaml(readFileSync(projectPath("redocly.yaml"), "utf8"))).toEqual({ extends: ["recommended"] });
  });

  it("stops the build at its first action if the document is corrected already", async () => {
    const overlay = await readOverlay(OVERLAY);
    const corrected = applyOverlay(await upstream(), overlay);
    expect(() => applyOverlay(corrected, overlay)).toThrow(
      /#\/actions\/0: the target matches nothing\. Target: \$\.components.*Evidence: `example-1`.*If SendGrid has fixed this, delete the action\.$/s,
    );
  });

  it("expires action by action if the document is corrected already", async () => {
    const overlay = await readOverlay(OVERLAY);
    const corrected = applyOverlay(await upstream(), overlay);
    const expired: ExpiredAction[] = [];
    applyOverlay(corrected, overlay, (action) => void expired.push(action));
    // All but two, of which one removes `_metadata` of an example and the next adds it again in another form.
    expect(expired).toHaveLength(overlay.actions.length - 2);
  });

  it("requires no response field whose description calls it conditional", () => {
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
  it("merges objects, joins arrays, appends to a selected array and removes", () => {
    expect(apply("- {target: $.info, description: d, update: {title: U, contact: {name: N}, tags: [b]}}")).toMatchObject({
      info: { title: "U", version: "1", contact: { name: "N" }, tags: ["a", "b"] },
    });
    expect(apply("- {target: $.info.tags, description: d, update: b}")).toMatchObject({ info: { tags: ["a", "b"] } });
    expect(apply("- {target: '$.info.tags[0]', description: d, remove: true}")).toMatchObject({ info: { tags: [] } });
    expect(apply("- {target: $.info.title, description: d, remove: true}")).not.toHaveProperty("info.title");
  });

  it("is passed to onExpired if it has expired, with whether the document is fixed or the target may have moved", () => {
    const expired: ExpiredAction[] = [];
    const overlay = parseOverlay(
      `overlay: 1.0.0
actions:
- {target: $.info, description: set already, update: {title: T}}
- {target: $.info.gone, description: removed already, remove: true}
- {target: $.moved, description: not there, update: {a: 1}}
- {target: $.info, description: applies, update: {title: U}}`,
      "overlay.yaml",
    );
    const source = { file: "spec.yaml", document: { openapi: "3.1.0", info: { title: "T" } } };
    expect(applyOverlay(source, overlay, (action) => void expired.push(action)).document.info).toEqual({ title: "U" });
    expect(expired.map(({ index, evidence, isFixed }) => [index, evidence, isFixed])).toEqual([
      [0, "set already", true],
      [1, "removed already", true],
      [2, "not there", false],
    ]);
  });

  it("does not change the document that it is applied to", () => {
    const source = { file: "s", document: { openapi: "3.1.0", info: { title: "T" } } };
    apply("- {target: $.info, description: d, update: {title: U}}", source as never);
    expect(source.document.info.title).toBe("T");
  });

  it.each([
    [
      "its target matches nothing",
      "- {target: $.nothing, description: The evidence., update: {a: 1}}",
      /actions\/0: the target matches nothing\. Target: \$\.nothing\. Evidence: The evidence\./,
    ],
    [
      "it changes nothing",
      "- {target: $.info, description: The evidence., update: {title: T}}",
      /changes nothing\. Target: \$\.info\. Evidence: The evidence\./,
    ],
    ["its target is not a JSONPath", "- {target: '$.a[', description: d, update: {a: 1}}", /not an RFC 9535 JSONPath/],
    ["it updates a scalar", "- {target: $.info.title, description: d, update: U}", /can only be removed/],
    ["it updates an object with a scalar", "- {target: $.info, description: d, update: U}", /must be an object/],
  ])("stops the build if %s", (_, action, message) => {
    expect(() => apply(action)).toThrow(message);
  });
});
