import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "../../../scripts/steps/pipeline.js";
import { generate, tempFolder, typeErrors } from "../../support/project.js";
import { failure, HARMLESS_OVERLAY, ok, smallDocument, type SmallDocument } from "../../support/small-document.js";

const thing = (document: SmallDocument): any => document.paths["/things"].get; // eslint-disable-line @typescript-eslint/no-explicit-any

const paged = (document: SmallDocument, parameter: string, metadata: object = {}): void => {
  thing(document).parameters = [{ name: parameter, in: "query", schema: { type: "string" } }];
  thing(document).responses[200] = ok({
    type: "object",
    properties: { result: { type: "array", items: { type: "string" } }, ...metadata },
  });
};
const cursorAt = (type: unknown): object => ({
  _metadata: { type: "object", properties: { next_params: { type: "object", properties: { after_key: { type } } } } },
});

const cases: [string, string | ((document: SmallDocument) => void), RegExp][] = [
  ["not YAML", "a: b: c", /spec\.yaml#: is not YAML: bad indentation of a mapping entry \(1:5\)/],
  ["no object", "- 1", /spec\.yaml#: holds no OpenAPI document/],
  ["no OpenAPI", "swagger: '2.0'", /spec\.yaml#\/openapi: has no `openapi` field/],
  ["another OpenAPI", (document) => (document.openapi = "2.0"), /spec\.yaml#\/openapi: is OpenAPI "2\.0"/],
  [
    "an anchor that contains itself",
    "openapi: 3.1.0\ninfo: &info\n  inner: *info\n",
    /spec\.yaml#: holds a YAML anchor that contains its own alias/,
  ],
  [
    "a schema that is nothing but itself",
    (document) =>
      (document.components.schemas = {
        A: { anyOf: [{ type: "string" }, { $ref: "#/components/schemas/B" }] },
        B: { allOf: [{ $ref: "#/components/schemas/A" }] },
      }),
    /spec\.yaml#\/components\/schemas\/A: The schema is defined by nothing but itself \(A → B → A\)\./,
  ],
  [
    "an operationId that openapi-typescript would change",
    (document) => (thing(document).operationId = "list#thing"),
    /spec\.yaml#\/paths\/~1things\/get: The operationId "list#thing" holds "#" or "%"/,
  ],
  [
    "a $ref to nothing",
    (document) => (thing(document).responses[400] = { $ref: "#/components/responses/None" }),
    /spec\.yaml#\/paths\/~1things\/get\/responses\/400: .*resolve/,
  ],
  ["no operationId", (document) => delete thing(document).operationId, /spec\.yaml#\/paths\/~1things\/get.*operationId/],
  [
    "two equal operationIds",
    (document) => (document.paths["/things/{id}/warmup"].post.operationId = "ListThing"),
    /spec\.yaml#\/paths\/~1things~1\{id\}~1warmup\/post.*operationId/,
  ],
  [
    "two operationIds that give one name",
    (document) => (document.paths["/things/{id}/warmup"].post.operationId = "list-thing"),
    /"list-thing".*ListThing/,
  ],
  [
    "an operation that looks paginated and fits no rule",
    (document) => paged(document, "offset"),
    /spec\.yaml#\/paths\/~1things\/get\/parameters: .*looks paginated.*`offset`/,
  ],
  ["after_key without a cursor in the page", (document) => paged(document, "after_key"), /looks paginated.*`after_key`/],
  [
    "a page with two arrays",
    (document) => paged(document, "after_key", { ...cursorAt("string"), other: { type: "array", items: {} } }),
    /looks paginated.*exactly one array/,
  ],
  [
    "a cursor that is no scalar",
    (document) => paged(document, "after_key", cursorAt("object")),
    /get\/responses: .*neither a string nor a number/,
  ],
  [
    "an x-pagination whose items are not there",
    (document) => {
      paged(document, "offset", { next: { type: "string" } });
      thing(document)["x-pagination"] = { parameter: "offset", items: "/items", cursor: "/next" };
    },
    /get\/x-pagination: .*\/items.*no array/,
  ],
  [
    "an x-pagination whose cursor is not there",
    (document) => {
      paged(document, "offset");
      thing(document)["x-pagination"] = { parameter: "offset", items: "/result", cursor: "/next" };
    },
    /get\/x-pagination: .*\/next.*not in the page/,
  ],
  [
    "an x-pagination whose parameter is not there",
    (document) => {
      paged(document, "offset", { next: { type: "string" } });
      thing(document)["x-pagination"] = { parameter: "page", items: "/result", cursor: "/next" };
    },
    /get\/x-pagination: .*`page`.*none of the operation's/,
  ],
  [
    "an x-pagination without its parts",
    (document) => (thing(document)["x-pagination"] = { parameter: "page" }),
    /get\/x-pagination: .*needs/,
  ],
  [
    "an error template that does not match its own example",
    (document) =>
      (thing(document).responses[400] = failure(
        "wrong",
        { errors: [{ field: "", message: "at most 5" }] },
        { "x-error-template": "at least {min:number}" },
      )),
    /get\/responses\/400\/content\/application~1json\/examples\/wrong: .*"at least \{min:number\}" does not match/,
  ],
  [
    "an error template with a name twice",
    (document) =>
      (thing(document).responses[400] = failure(
        "wrong",
        { errors: [{ field: "", message: "5 of 5" }] },
        { "x-error-template": "{a:number} of {a:number}" },
      )),
    /examples\/wrong: .*has \{a\} twice/,
  ],
  [
    "a reference that leads back to itself",
    (document) => void Object.assign(document.components, { responses: { R: { $ref: "#/components/responses/R" } } }),
    /spec\.yaml#: cannot be bundled/,
  ],
  [
    "an operation that is null",
    (document) => (document.paths["/things"].get = null),
    /#\/paths\/~1things\/get: Expected type `Operation` \(object\) but got `null`/,
  ],
  [
    "a parameter that is a text",
    (document) => (thing(document).parameters = ["limit"]),
    /#\/paths\/~1things\/get\/parameters\/0: Expected type/,
  ],
  [
    "an example that is a text",
    (document) => (thing(document).responses[400].content["application/json"].examples["bad thing"] = "x"),
    /examples\/bad thing: Expected type/,
  ],
  ["an x-retry that is no class", (document) => (thing(document)["x-retry"] = "sometimes"), /get\/x-retry: .*safe, rejected-only, never/],
  ["an x-exclusive of unknown parameters", (document) => (thing(document)["x-exclusive"] = [["a", "b"]]), /get\/x-exclusive: /],
  [
    "a server that is none of the document's",
    (document) => (thing(document).servers = [{ url: "https://other.test" }]),
    /get\/servers: .*other\.test/,
  ],
  ["a path parameter that is not declared", (document) => (document.paths["/things/{id}/warmup"].post.parameters = []), /warmup/],
  ["what a lint rule refuses", (document) => delete document.security, /#\/paths\/~1things\/get.*security-defined/],
];

describe("a document stops the build with its place when it has", () => {
  it.each(cases)("%s", async (_, change, message) => {
    await using folder = await tempFolder();
    const spec = await folder.file("spec.yaml", typeof change === "string" ? change : smallDocument(change));
    const overlay = await folder.file("overlay.yaml", HARMLESS_OVERLAY);
    const failed = build({ specs: [spec], overlay, out: join(folder.path, "out"), check: false }, (__, step) => Promise.resolve(step()));
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.toMatchObject({ name: "BuildError" });
  });

  it("nothing wrong: then it does not", async () => {
    await using folder = await tempFolder();
    const specs = [await folder.file("spec.yaml", smallDocument())];
    const overlay = await folder.file("overlay.yaml", HARMLESS_OVERLAY);
    const { warnings, model } = await build({ specs, overlay, out: join(folder.path, "out"), check: false }, (__, step) =>
      Promise.resolve(step()),
    );
    expect(warnings).toEqual([]);
    expect(model.operations.map(({ id }) => id)).toEqual(["ListThing", "WarmThing"]);
  });
});

it("a wrong extension stops a build without corrections as well, but what cannot be known is a warning there", async () => {
  await using folder = await tempFolder();
  const lenient = async (change: (document: SmallDocument) => void): Promise<readonly string[]> => {
    const spec = await folder.file("spec.yaml", smallDocument(change));
    const options = { specs: [spec], overlay: undefined, out: join(folder.path, "out"), check: false };
    return (await build(options, (__, step) => Promise.resolve(step()))).warnings;
  };
  await expect(lenient((document) => void (thing(document)["x-retry"] = "sometimes"))).rejects.toThrow(/x-retry/);
  const wrong = failure("wrong", { errors: [{ field: "", message: "at most 5" }] }, { "x-error-template": "at least {min:number}" });
  await expect(lenient((document) => void (thing(document).responses[400] = wrong))).rejects.toThrow(/does not match its own example/);
  expect(await lenient((document) => paged(document, "offset"))).toEqual([expect.stringMatching(/looks paginated/)]);
});

it("a list of itself compiles with untyped items, and is a warning", async () => {
  await using folder = await tempFolder();
  const spec = await folder.file(
    "spec.yaml",
    smallDocument((document) => {
      document.components.schemas = {
        Tree: { type: "object", properties: { children: { type: "array", items: { $ref: "#/components/schemas/Tree" } } } },
        Nested: { oneOf: [{ type: "string" }, { type: "array", items: { $ref: "#/components/schemas/Nested" } }] },
      };
    }),
  );
  const options = { specs: [spec], overlay: undefined, out: join(folder.path, "out"), check: false };
  const { files, warnings } = await build(options, (__, step) => Promise.resolve(step()));
  expect(warnings).toEqual([
    expect.stringMatching(
      /#\/components\/schemas\/Nested\/oneOf\/1: The items of the list lead back to it \(Nested → Nested\) without an object between/,
    ),
  ]);
  const schema = files.find(({ path }) => path === "schema.ts")?.text ?? "";
  expect(schema).toContain("Nested: string | unknown[];");
  expect(schema).toContain('children?: components["schemas"]["Tree"][];');
  expect(typeErrors([await folder.file("schema.ts", schema)])).toEqual([]);
});

it("a broken structure stops a build without corrections as well", async () => {
  await using folder = await tempFolder();
  const spec = await folder.file(
    "spec.yaml",
    smallDocument((document) => void (thing(document).responses[200] = null)),
  );
  const failed = build({ specs: [spec], overlay: undefined, out: join(folder.path, "out"), check: false }, (__, step) =>
    Promise.resolve(step()),
  );
  await expect(failed).rejects.toThrow(/#\/paths\/~1things\/get\/responses\/200: Expected type `Response`/);
});

it("the command exits with 1, says it in one line, and writes nothing", async () => {
  await using folder = await tempFolder();
  const spec = await folder.file(
    "spec.yaml",
    smallDocument((document) => delete thing(document).operationId),
  );
  const { code, stderr } = await generate("--spec", spec, "--overlay", "none", "--out", join(folder.path, "out"));
  expect(code).toBe(1);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).toContain("#/paths/~1things/get: The operation has no `operationId`");
  expect(await readdir(folder.path)).toEqual(["spec.yaml"]);
});

it("an unknown option, a missing file and a folder as a file are refused", async () => {
  await expect(generate("--chek")).resolves.toMatchObject({ code: 1, stderr: expect.stringMatching(/--chek[^]*Usage:/) as unknown });
  await expect(generate("--spec", "nowhere.yaml")).resolves.toMatchObject({ code: 1, stderr: "nowhere.yaml: cannot be read (ENOENT).\n" });
  await expect(generate("--spec", "spec")).resolves.toMatchObject({ code: 1, stderr: "spec: cannot be read (EISDIR).\n" });
});
