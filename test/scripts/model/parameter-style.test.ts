import { describe, expect, it } from "vitest";
import type { OperationModel } from "../../../scripts/model/api-model.js";
import { buildCorrected, buildUncorrected, expectStop } from "../../support/build-document.js";
import type { SmallDocument } from "../../support/small-document.js";

const LIST = { type: "array", items: { type: "string" } };
const OBJECT = { type: "object", properties: { a: { type: "string" } } };
const TEXT = { type: "string" };

function withParameter(parameter: object): (document: SmallDocument) => void {
  return (document) => void (document.paths["/things"].get.parameters = [{ name: "p", in: "query", ...parameter }]);
}

function styleIn(operations: readonly OperationModel[]): unknown {
  return operations.find(({ id }) => id === "ListThing")?.parameters.find(({ name }) => name === "p")?.style;
}

describe("the style of a parameter", () => {
  it.each<[string, object, object | undefined]>([
    ["a text", { schema: TEXT }, undefined],
    ["a text that is not exploded", { schema: TEXT, explode: false }, undefined],
    ["a list", { schema: LIST }, undefined],
    ["a list that is not exploded", { schema: LIST, explode: false }, { style: "form", explode: false }],
    ["a nullable list", { schema: { ...LIST, type: ["array", "null"] }, explode: false }, { style: "form", explode: false }],
    ["a list or a text", { schema: { oneOf: [TEXT, LIST] }, explode: false }, { style: "form", explode: false }],
    ["a delimited list", { schema: LIST, style: "pipeDelimited" }, { style: "pipeDelimited", explode: false }],
    ["an object", { schema: OBJECT }, { style: "form", explode: true }],
    ["a deep object", { schema: OBJECT, style: "deepObject" }, undefined],
    ["JSON content", { content: { "application/json": { schema: OBJECT } } }, { style: "json", explode: false }],
    ["a text in a header", { in: "header", schema: TEXT }, undefined],
    ["a list in a header", { in: "header", schema: LIST }, { style: "simple", explode: false }],
  ])("is decided for %s", async (_, parameter, style) => {
    const { model, warnings, files } = await buildCorrected(withParameter(parameter));
    expect(styleIn(model.operations)).toEqual(style);
    expect(warnings).toEqual([]);
    const table = files.find(({ path }) => path === "operations.ts")?.text ?? "";
    expect(table.includes("serializerOf")).toBe(style !== undefined);
  });

  it.each<[string, object, RegExp, object | undefined]>([
    [
      "an unknown style",
      { schema: LIST, style: "simple" },
      /parameters\/0\/style: `simple` is not a style of a query parameter/,
      undefined,
    ],
    [
      "an exploded delimited list",
      { schema: LIST, style: "spaceDelimited", explode: true },
      /does not define `spaceDelimited` with/,
      { style: "spaceDelimited", explode: true },
    ],
    ["a delimited text", { schema: TEXT, style: "pipeDelimited" }, /for lists and objects only/, undefined],
    ["a deep list", { schema: LIST, style: "deepObject" }, /`deepObject` for objects only/, undefined],
    ["a list in an object", { schema: { ...OBJECT, properties: { a: LIST } }, style: "deepObject" }, /inside another one/, undefined],
    ["content that is not JSON", { content: { "text/plain": { schema: TEXT } } }, /parameters\/0\/content\/text~1plain: /, undefined],
    ["a cookie", { in: "cookie", schema: TEXT }, /parameters\/0: The client sends no cookies, so the parameter p is left out/, undefined],
  ])("is reported for %s", async (_, parameter, message, style) => {
    await expectStop(withParameter(parameter), message);
    const { model, warnings } = await buildUncorrected(withParameter(parameter));
    expect(warnings).toEqual([expect.stringMatching(message)]);
    expect(styleIn(model.operations)).toEqual(style);
  });

  it("is reported once for a parameter that operations share, and read through references", async () => {
    const { model, warnings } = await buildCorrected((document) => {
      document.components.schemas = { Ids: LIST };
      document.components.parameters = {
        P: { name: "p", in: "query", explode: false, allowReserved: true, schema: { $ref: "#/components/schemas/Ids" } },
      };
      const reference = { $ref: "#/components/parameters/P" };
      document.paths["/things"].get.parameters = [reference];
      document.paths["/things/{id}/warmup"].post.parameters = [reference, ...document.paths["/things/{id}/warmup"].post.parameters];
    });
    expect(styleIn(model.operations)).toEqual({ style: "form", explode: false });
    expect(warnings).toEqual([
      expect.stringMatching(/#\/components\/parameters\/P\/allowReserved: Reserved characters are percent-encoded/),
    ]);
  });
});
