import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import type { OpenApiDocument, SourceDocument } from "../../../scripts/openapi/document.js";
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
  version = "1.0.0",
): unknown {
  const overlay = parseOverlay(`overlay: ${version}\ninfo: {title: T, version: 1.0.0}\nactions:\n${actions}`, "overlay.yaml");
  return applyOverlay(source, overlay).document;
}

/** Applies actions, as YAML, to a document, as YAML; by default of Overlay 1.1.0. */
function applyTo(document: string, actions: string, version = "1.1.0"): unknown {
  const parsed = parseYaml(`openapi: 3.1.0\n${document}`) as OpenApiDocument;
  return apply(actions, { file: "spec.yaml", document: parsed } as never, version);
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

  it("states the evidence of every action", async () => {
    const { actions } = await readOverlay(OVERLAY);
    expect(actions.filter(({ description }) => description === "No evidence is stated.")).toEqual([]);
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
    ["it removes the document", "- {target: $, description: d, remove: true}", /whole document, which cannot be removed/],
    ["it updates an object with a scalar", "- {target: $.info, description: d, update: U}", /must be an object/],
  ])("stops the build if %s", (_, action, message) => {
    expect(() => apply(action)).toThrow(message);
  });

  it.each([
    ["in another order", "$.tags[?@.name=='gamma', ?@.name=='alpha']", ["beta", "delta"]],
    ["several times", "$.tags[0, 0, ?@.name=='alpha', -1]", ["beta", "gamma"]],
    ["from the end", "$.tags[::-2]", ["alpha", "gamma"]],
  ])("removes exactly the selected items, also if the query selects them %s", (_, target, names) => {
    const before = "tags: [{name: alpha}, {name: beta}, {name: gamma}, {name: delta}]";
    const actions = `- {target: ${JSON.stringify(target)}, description: d, remove: true}`;
    expect(applyTo(before, actions)).toMatchObject({ tags: names.map((name) => ({ name })) });
  });

  it("removes an ancestor and its descendants without touching what takes their place", () => {
    const before = "x: [{drop: true, list: [{drop: true}, {a: 1}]}, {list: [{b: 1}, {drop: true}]}, {list: [{c: 1}]}]";
    expect(applyTo(before, '- {target: "$..[?@.drop]", description: d, remove: true}')).toMatchObject({
      x: [{ list: [{ b: 1 }] }, { list: [{ c: 1 }] }],
    });
  });

  it("changes one place of several that are aliases of one anchor", () => {
    const before = "x: &anchor {tags: [a]}\ny: *anchor";
    expect(applyTo(before, "- {target: $.x, description: d, update: {tags: [b]}}")).toMatchObject({
      x: { tags: ["a", "b"] },
      y: { tags: ["a"] },
    });
    const both = '- {target: \'$["x", "y"]\', description: d, update: {n: {m: 1}}}\n- {target: $.x.n, description: d, update: {m: 2}}';
    expect(applyTo(before, both)).toMatchObject({ x: { n: { m: 2 } }, y: { n: { m: 1 } } });
  });

  it("sets members with the names of JavaScript's own", () => {
    const result = applyTo("x: {}", '- {target: $.x, description: d, update: {"__proto__": {a: 1}, constructor: {b: 1}}}') as {
      x: object;
    };
    expect(Object.getOwnPropertyNames(result.x)).toEqual(["__proto__", "constructor"]);
    expect("a" in {}).toBe(false);
  });

  it("copies the value that a node has before the action, once for each target", () => {
    const actions = "- {target: '$.x.*', description: d, copy: $.x}\n- {target: $.x.a, description: d, update: {n: 1}}";
    expect(applyTo("x: {a: {}, b: {}}", actions)).toMatchObject({
      x: { a: { a: {}, b: {}, n: 1 }, b: { a: {}, b: {} } },
    });
    expect(applyTo("x: {a: [1], b: 2}", "- {target: $.x.a, description: d, copy: $.x.b}")).toMatchObject({ x: { a: [1, 2] } });
  });

  it.each([
    ["its copy matches nothing", "- {target: $.x, description: d, copy: $.none}", /`copy` matches nothing/],
    ["its copy matches several nodes", "- {target: $.x, description: d, copy: $.x.*}", /`copy` matches 2 nodes/],
    ["its copy is not a JSONPath", "- {target: $.x, description: d, copy: x}", /the `copy` is not an RFC 9535 JSONPath/],
    ["it mixes kinds", '- {target: \'$.x["a","b"]\', description: d, update: {c: 1}}', /nodes of different kinds \(object, primitive\)/],
    ["it sets an object where a primitive is", "- {target: $.x.b, description: d, update: {c: 1}}", /must be one, not an object/],
    [
      "a member has another kind",
      "- {target: $.x, description: d, update: {a: {c: [1]}}}",
      /the update's \/a\/c is a list, but the target has 1 there/,
    ],
  ])("of Overlay 1.1.0 stops the build if %s", (_, action, message) => {
    expect(() => applyTo("x: {a: {c: 1}, b: 2}", action)).toThrow(message);
  });

  it("of Overlay 1.0.0 replaces a value of another kind, but not an object with an empty value", () => {
    expect(applyTo("x: {type: string}", "- {target: $.x, description: d, update: {type: [string, 'null']}}", "1.0.0")).toMatchObject({
      x: { type: ["string", "null"] },
    });
    expect(() => applyTo("x: {a: {b: 1}}", "- {target: $, description: d, update: {x: {a: }}}", "1.0.0")).toThrow(
      /the update's \/x\/a is null, but the target has an object there/,
    );
  });

  it("changes nothing if it does not fit one of its targets", () => {
    const before = parseYaml("openapi: 3.1.0\nx: [{a: 1}, {a: {b: 1}}]") as OpenApiDocument;
    const overlay = parseOverlay("overlay: 1.1.0\nactions: [{target: '$.x.*', description: d, update: {a: 2}}]", "overlay.yaml");
    const reasons: string[] = [];
    const { document: after } = applyOverlay({ file: "s", document: before }, overlay, ({ reason }) => void reasons.push(reason));
    expect(after).toEqual(before);
    expect(reasons).toEqual(["the update's /a is 2, but the target has an object there"]);
  });
});
