import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { typeErrors } from "../../../support/compiler.js";
import { generateFrom, tempFolder } from "../../../support/project.js";
import { ok, smallDocument } from "../../../support/small-document.js";

/** The text of types.ts, and the type errors of a program that imports it. */
async function typesOf(schemas: object, response: object, body: object, program = ""): Promise<{ types: string; errors: string[] }> {
  await using folder = await tempFolder();
  const spec = await folder.file(
    "spec.yaml",
    smallDocument((document) => {
      document.components.schemas = schemas;
      document.paths["/things"].get.responses[200] = ok(response);
      document.paths["/things/{id}/warmup"].post.requestBody = { required: true, content: { "application/json": { schema: body } } };
    }),
  );
  await generateFrom(spec, join(folder.path, "generated"));
  const file = await folder.file("generated/program.ts", program);
  return {
    types: await readFile(join(folder.path, "generated/types.ts"), "utf8"),
    errors: typeErrors([file]).map((error) => error.replace(/^.*?:(\d+) /, "$1 ")),
  };
}

const STRING = { type: "string" };

it("an object is an interface with its documentation, and its titled parts are interfaces of their own, wherever they stand", async () => {
  const thing = {
    type: "object",
    title: "Thing",
    description: "A thing.",
    required: ["name"],
    properties: { name: { ...STRING, description: "Its name. It is short." } },
  };
  const list = { type: "object", required: ["result"], properties: { result: { type: "array", items: thing }, best: { ...thing } } };
  const { types } = await typesOf({}, list, { type: "object", properties: {} });
  expect(types).toContain(`/**
 * A thing.
 *
 * - \`name\`: Its name.
 */
export interface Thing {
  /** Its name. It is short. */
  name: string;
}`);
  expect(types).toContain(`export interface ListThingData {
  result: Thing[];
  /** A thing. */
  best?: Thing;
}`);
});

it("components have the names of the document, those of each other included; one whose name is taken stays where it is", async () => {
  const node = {
    type: "object",
    properties: { children: { type: "array", items: { $ref: "#/components/schemas/Node" } }, kind: { $ref: "#/components/schemas/Kind" } },
  };
  const schemas = {
    Node: node,
    Kind: { type: "string", enum: ["a", "b"] },
    Client: { type: "object", properties: { id: STRING } },
    Unused: STRING,
  };
  const data = {
    type: "object",
    required: ["root", "owner"],
    properties: { root: { $ref: "#/components/schemas/Node" }, owner: { $ref: "#/components/schemas/Client" } },
  };
  const { types, errors } = await typesOf(
    schemas,
    data,
    { type: "object", properties: {} },
    'import type { ListThingData } from "./types.js";\nexport const data: ListThingData = { root: { children: [{ kind: "a" }] }, owner: { id: "1" } };\n',
  );
  expect(errors).toEqual([]);
  expect(types).toContain("export interface Node {\n  children?: Node[];\n  kind?: Kind;\n}");
  expect(types).toContain('export type Kind = "a" | "b";');
  expect(types).toContain('owner: components["schemas"]["Client"];');
  expect(types).not.toContain("Unused");
});

it("a request takes readonly arrays and undefined, also inside of components; a response does not change", async () => {
  const part = { type: "object", required: ["tags"], properties: { tags: { type: "array", items: STRING }, note: STRING } };
  const body = {
    type: "object",
    required: ["list", "part"],
    properties: {
      list: { type: "array", items: { type: ["array", "null"], items: STRING } },
      part: { $ref: "#/components/schemas/Part" },
      size: { type: "integer" },
    },
  };
  const program = `import type { ListThingData, WarmThingBody } from "./types.js";
export const body: WarmThingBody = { list: [["a"], null], part: { tags: ["a"], note: undefined }, size: undefined } as const;
export const tags: string[] = ({} as ListThingData).tags;
// The next three are errors.
export const missing: WarmThingBody = { list: [] };
export const wrong: WarmThingBody = { list: [], part: { tags: [1] } };
export const data: ListThingData = { tags: [], note: undefined };
`;
  const { types, errors } = await typesOf({ Part: part }, part, body, program);
  expect(types).toContain("part: Sendable<Part>;");
  expect(errors.map((error) => error.slice(0, 2))).toEqual(["5 ", "6 ", "7 "]);
});

it("what openapi-typescript writes with helpers of its own compiles", async () => {
  const base = { type: "object", properties: { a: STRING, b: STRING } };
  const data = {
    allOf: [
      { $ref: "#/components/schemas/Base" },
      { type: "object", required: ["a"], properties: { c: { oneOf: [STRING, { type: "array", items: STRING }] } } },
    ],
    additionalProperties: true,
  };
  const { errors } = await typesOf({ Base: base }, data, data, 'export type { ListThingData, WarmThingBody } from "./types.js";\n');
  expect(errors).toEqual([]);
});
