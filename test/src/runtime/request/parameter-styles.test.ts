import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serializerOf, type ParameterStyle } from "../../../../src/runtime/request/parameter-styles.js";
import { typeErrors } from "../../../support/compiler.js";
import { copyFacade, generateFrom, SLOW, tempFolder, type TempFolder } from "../../../support/project.js";
import { smallDocument } from "../../../support/small-document.js";

const LIST = ["blue", "black"];
const OBJECT = { R: 100, G: "2 0" };

/** The examples of OpenAPI's section on style values, with a value that needs encoding. */
describe("a parameter of style", () => {
  it.each<[ParameterStyle["style"], boolean, unknown, string]>([
    ["form", false, "blue", "color=blue"],
    ["form", false, LIST, "color=blue,black"],
    ["form", false, ["a,b", "c d"], "color=a%2Cb,c%20d"],
    ["form", false, OBJECT, "color=R,100,G,2%200"],
    ["form", true, LIST, "color=blue&color=black"],
    ["form", true, OBJECT, "R=100&G=2%200"],
    ["spaceDelimited", false, LIST, "color=blue%20black"],
    ["spaceDelimited", false, OBJECT, "color=R%20100%20G%202%200"],
    ["pipeDelimited", false, LIST, "color=blue%7Cblack"],
    ["pipeDelimited", true, LIST, "color=blue&color=black"],
    ["deepObject", true, OBJECT, "color[R]=100&color[G]=2%200"],
    ["deepObject", true, LIST, "color=blue&color=black"],
    ["json", false, { a: [1, { b: "c&d" }] }, "color=%7B%22a%22%3A%5B1%2C%7B%22b%22%3A%22c%26d%22%7D%5D%7D"],
    ["form", false, [], ""],
    ["form", true, {}, ""],
    ["form", false, [undefined, "a", null], "color=a"],
    ["form", false, undefined, ""],
    ["json", false, null, ""],
  ])("%s, explode %s, sends %o in a query as %s", (style, explode, value, text) => {
    expect(serializerOf({ query: { color: { style, explode } } }).query({ color: value })).toBe(text);
  });

  it.each<[ParameterStyle["style"], boolean, unknown, string]>([
    ["simple", false, LIST, "blue,black"],
    ["simple", true, LIST, "blue,black"],
    ["simple", false, OBJECT, "R,100,G,2%200"],
    ["simple", true, OBJECT, "R=100,G=2%200"],
    ["label", false, "blue", ".blue"],
    ["label", false, LIST, ".blue,black"],
    ["label", true, LIST, ".blue.black"],
    ["label", false, OBJECT, ".R,100,G,2%200"],
    ["label", true, OBJECT, ".R=100.G=2%200"],
    ["matrix", false, "blue", ";color=blue"],
    ["matrix", false, LIST, ";color=blue,black"],
    ["matrix", true, LIST, ";color=blue;color=black"],
    ["matrix", false, OBJECT, ";color=R,100,G,2%200"],
    ["matrix", true, OBJECT, ";R=100;G=2%200"],
    ["simple", false, ["a/b", ".."], "a%2Fb,.."],
    ["json", false, [1], "%5B1%5D"],
  ])("%s, explode %s, sends %o in a path as %s", (style, explode, value, text) => {
    expect(serializerOf({ path: { color: { style, explode } } }).path("/a/{color}/b", { color: value })).toBe(`/a/${text}/b`);
  });

  it.each<[boolean, unknown, unknown]>([
    [false, LIST, "blue,black"],
    [false, OBJECT, "R,100,G,2 0"],
    [true, OBJECT, "R=100,G=2 0"],
    [false, null, null],
    [false, undefined, undefined],
  ])("simple, explode %s, sends %o in a header as %s, whatever the case of its name", (explode, value, text) => {
    const { header } = serializerOf({ header: { "X-Color": { style: "simple", explode } } });
    expect(header({ "x-color": value, other: 1 } as never)).toEqual({ "x-color": text, other: 1 });
  });

  it.each([
    [["."], "simple"],
    [["", ""], "label"],
    [[], "simple"],
    [undefined, "simple"],
    [".", "label"],
    [[{ a: 1 }], "simple"],
    [{ a: [1] }, "matrix"],
  ])("cannot have %o in a path as %s", (color, style) => {
    const { path } = serializerOf({ path: { color: { style: style as ParameterStyle["style"], explode: false } } });
    if (JSON.stringify(color) === '["",""]') expect(path("/{color}", { color })).toBe("/.,");
    else expect(() => path("/{color}", { color })).toThrow(/parameter color .*; nothing was sent/);
  });
});

describe("a client of a document with styles", () => {
  let folder: TempFolder;

  beforeAll(async () => {
    folder = await tempFolder();
    const list = { type: "array", items: { type: "string" } };
    const filter = { type: "object", properties: { tags: list } };
    const spec = await folder.file(
      "spec.yaml",
      smallDocument((document) => {
        document.paths["/things/{id}/warmup"].post.parameters = [
          { name: "id", in: "path", required: true, schema: list },
          { name: "ids", in: "query", explode: false, schema: list },
          { name: "filter", in: "query", content: { "application/json": { schema: filter } } },
          { name: "plain", in: "query", schema: list },
          { name: "X-Tags", in: "header", schema: list },
        ];
      }),
    );
    await copyFacade(folder);
    await generateFrom(spec, join(folder.path, "generated"));
  }, SLOW.timeout);
  afterAll(() => folder[Symbol.asyncDispose]());

  it("takes and sends them as declared, with and without middleware", SLOW, async () => {
    const call = `client.POST("/things/{id}/warmup", {
  params: { path: { id: ["a", "b/c"] }, query: { plain: ["x", "y"], ids: ["1", "2"], filter: { tags: ["t"] } }, header: { "X-Tags": ["p", "q"] } },
})`;
    const program = await folder.file(
      "program.ts",
      `import { createClient } from "./src/index.js";
const sent: string[] = [];
const fetch = (url: string, init?: { headers?: unknown }): Promise<Response> => {
  sent.push(url, String((init?.headers as Record<string, string>)["x-tags"]));
  return Promise.resolve(Response.json({ id: "1" }));
};
const client = createClient({ apiKey: "SG.x", fetch });
export const results = async (): Promise<readonly string[]> => {
  await ${call};
  client.use({ onRequest: () => undefined });
  await ${call};
  return sent;
};
`,
    );
    expect(typeErrors([program])).toEqual([]);
    const { results } = (await import(pathToFileURL(program).href)) as { results: () => Promise<readonly string[]> };
    const url = "https://api.things.test/things/a,b%2Fc/warmup?plain=x&plain=y&ids=1,2&filter=%7B%22tags%22%3A%5B%22t%22%5D%7D";
    expect(await results()).toEqual([url, "p,q", url, "p,q"]);
  });
});
