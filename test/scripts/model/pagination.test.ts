import { expect, it } from "vitest";
import { buildCorrected, expectStop } from "../../support/build-document.js";
import { ok, type SmallDocument } from "../../support/small-document.js";

/** Makes ListThing look paginated: a query parameter, and a page with a list and other properties. */
function paginate(document: SmallDocument, parameter: string, properties: object = {}): void {
  const { get } = document.paths["/things"];
  get.parameters = [{ name: parameter, in: "query", schema: { type: "string" } }];
  get.responses[200] = ok({
    type: "object",
    properties: { result: { type: "array", items: { type: "string" } }, ...properties },
  });
}

function cursorOfType(type: unknown): object {
  return { _metadata: { type: "object", properties: { next_params: { type: "object", properties: { after_key: { type } } } } } };
}

it.each<[string, (document: SmallDocument) => void, RegExp]>([
  [
    "looks paginated and matches no rule",
    (document) => {
      paginate(document, "offset");
    },
    /spec\.yaml#\/paths\/~1things\/get\/parameters: .*looks paginated.*`offset`/,
  ],
  [
    "has after_key, but no cursor in the page",
    (document) => {
      paginate(document, "after_key");
    },
    /looks paginated.*`after_key`/,
  ],
  [
    "has a page with two arrays",
    (document) => {
      paginate(document, "after_key", { ...cursorOfType("string"), other: { type: "array", items: {} } });
    },
    /looks paginated.*exactly one array/,
  ],
  [
    "has a cursor that is an object",
    (document) => {
      paginate(document, "after_key", cursorOfType("object"));
    },
    /get\/responses: .*neither a string nor a number/,
  ],
])("stops at an operation that %s", async (_, change, message) => {
  await expectStop(change, message);
});

it.each<[string, object, RegExp]>([
  [
    "items that are not in the page",
    { parameter: "offset", items: "/items", cursor: "/next" },
    /get\/x-pagination: .*\/items are not an array/,
  ],
  [
    "a cursor that is not in the page",
    { parameter: "offset", items: "/result", cursor: "/after" },
    /get\/x-pagination: .*\/after is not in the page/,
  ],
  [
    "a parameter that the operation does not have",
    { parameter: "page", items: "/result", cursor: "/next" },
    /get\/x-pagination: .*`page` is not a parameter of the operation/,
  ],
  ["a part missing", { parameter: "page" }, /get\/x-pagination: .*needs/],
  ["a cursor and a count", { parameter: "offset", items: "/result", cursor: "/next", counts: "items" }, /get\/x-pagination: .*either/],
  ["a count of something else", { parameter: "offset", items: "/result", counts: "bytes" }, /get\/x-pagination: .*"items" or "pages"/],
  ["a count that begins below 0", { parameter: "offset", items: "/result", counts: "items", first: -1 }, /get\/x-pagination: .*integer/],
  [
    "a count in a parameter that is a string",
    { parameter: "offset", items: "/result", counts: "items" },
    /get\/x-pagination: .*`offset` counts items, but is not a number/,
  ],
])("stops at an x-pagination with %s", async (_, extension, message) => {
  await expectStop((document) => {
    paginate(document, "offset", { next: { type: "string" } });
    document.paths["/things"].get["x-pagination"] = extension;
  }, message);
});

it.each<[string, object, object]>([
  ["items", { counts: "items" }, { counts: "items", first: 0 }],
  ["pages", { counts: "pages" }, { counts: "pages", first: 1 }],
  ["pages from 0", { counts: "pages", first: 0 }, { counts: "pages", first: 0 }],
])("an x-pagination may count %s, also where the page is the list", async (_, counted, direction) => {
  const { model, files } = await buildCorrected((document) => {
    paginate(document, "offset");
    const { get } = document.paths["/things"];
    get.parameters[0].schema = { type: "integer" };
    get.responses[200] = ok({ type: "array", items: { $ref: "#/components/schemas/Thing" } });
    document.components.schemas = { Thing: { type: "object", properties: { id: { type: "string" } } } };
    get["x-pagination"] = { parameter: "offset", items: "", ...counted };
  });
  expect(model.operations.find(({ id }) => id === "ListThing")?.pagination).toMatchObject({
    items: "",
    directions: [{ parameter: "offset", ...direction }],
  });
  expect(files.find(({ path }) => path === "paginators.ts")?.text).toContain("Paginator<Thing, ListThingData>");
});
