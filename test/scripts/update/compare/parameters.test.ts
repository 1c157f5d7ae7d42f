import { describe, expect, it } from "vitest";
import { compare } from "../../../../scripts/update/compare/compare.js";
import { listPools, parameter, revisionWith, testCases, without, type Loose } from "../../../support/revisions.js";

// The changed documents are untyped.
/* eslint-disable @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument */

describe("changes of a parameter", () => {
  testCases([
    {
      name: "a query parameter is removed",
      change: (copy) => (listPools(copy).parameters = without(listPools(copy).parameters, "region")),
      expected: ["major", "parameter-removed", /^the query parameter `region` was removed$/],
      undone: ["minor", "parameter-added", /^the query parameter `region` was added$/],
    },
    {
      name: "a required query parameter is added",
      change: (copy) => listPools(copy).parameters.push({ name: "sort", in: "query", required: true, schema: { type: "string" } }),
      expected: ["major", "parameter-added", /^the query parameter `sort` was added and is required$/],
      undone: ["major", "parameter-removed", /^the query parameter `sort` was removed$/],
    },
    {
      name: "a query parameter becomes required",
      change: (copy) => (parameter(listPools(copy), "region").required = true),
      expected: ["major", "parameter-required", /^the query parameter `region` is now required$/],
      undone: ["minor", "parameter-optional", /^the query parameter `region` is now optional$/],
    },
    {
      name: "a parameter is deprecated",
      change: (copy) => (parameter(listPools(copy), "region").deprecated = true),
      expected: ["minor", "parameter-deprecated", /^the query parameter `region` is now deprecated$/],
      undone: undefined,
    },
    {
      name: "a parameter is serialised differently",
      change: (copy) => (parameter(listPools(copy), "region").style = "pipeDelimited"),
      expected: ["major", "parameter-serialised", /^the query parameter `region` is now serialised differently/],
      undone: ["major", "parameter-serialised", /is now serialised differently/],
    },
    {
      name: "a parameter gets another type",
      change: (copy) => (parameter(listPools(copy), "include_region").schema.type = "string"),
      expected: ["major", "retyped", /^the query parameter `include_region` is now `string` \(was `boolean`\)$/],
      undone: ["major", "retyped", /^the query parameter `include_region` is now `boolean` \(was `string`\)$/],
    },
    {
      name: "a parameter accepts one more type",
      change: (copy) => (parameter(listPools(copy), "include_region").schema.type = ["boolean", "string"]),
      expected: ["minor", "retyped", /is now `boolean \| string` \(was `boolean`\)$/],
      undone: ["major", "retyped", /is now `boolean` \(was `boolean \| string`\)$/],
    },
  ]);

  it("a value that only requests have is minor to add and major to remove", () => {
    const withValues = (values: string[]) => (copy: Loose) =>
      (parameter(listPools(copy), "region").schema = { type: "string", enum: values });
    const [two, three] = [revisionWith(withValues(["eu", "us"])), revisionWith(withValues(["ap", "eu", "us"]))];
    expect(compare(two, three)).toMatchObject([{ rating: "minor", text: "the query parameter `region` can now also be `ap`" }]);
    expect(compare(three, two)).toMatchObject([{ rating: "major", text: "the query parameter `region` can no longer be `ap`" }]);
  });

  it("names the place of a change inside a parameter", () => {
    const withItems = (type: string) => (copy: Loose) =>
      (parameter(listPools(copy), "region").schema = { type: "array", items: { type: "object", properties: { a: { type } } } });
    const [strings, numbers] = [revisionWith(withItems("string")), revisionWith(withItems("number"))];
    expect(compare(strings, numbers)).toMatchObject([{ text: "`[].a` in the query parameter `region` is now `number` (was `string`)" }]);
  });
});
