import { describe, expect, it } from "vitest";
import { compare } from "../../../../scripts/update/compare/compare.js";
import {
  address,
  createPool,
  getPool,
  listPools,
  pool,
  responseBody,
  revisionWith,
  testCases,
  unchanged,
  without,
} from "../../../support/revisions.js";

// The changed documents are untyped.
/* eslint-disable @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument */

describe("changes of a response", () => {
  testCases([
    {
      name: "a success gets another status",
      change: (copy) => {
        const { 201: created, ...others } = createPool(copy).responses;
        createPool(copy).responses = { 200: created, ...others };
      },
      expected: ["major", "status-removed", /^the 201 response was removed$/],
      undone: ["major", "status-added", /^the 201 response was added$/],
    },
    {
      name: "a response loses its body",
      change: (copy) => delete getPool(copy).responses[200].content,
      expected: ["major", "response-body-removed", /^the 200 response no longer has a body$/],
      undone: ["major", "response-body-added", /^the 200 response now has a body$/],
    },
    {
      name: "a field of a failure is removed, which only the raw client sees",
      change: (copy) => delete copy.components.schemas.IpAddressManagementErrorResponse.properties.errors.items.properties.field,
      expected: ["minor", "field-removed", /^`errors\[\]\.field` in the 400 response was removed$/],
      undone: ["minor", "field-added", /^`errors\[\]\.field` in the 400 response was added$/],
    },
    {
      name: "a field is removed",
      change: (copy) => {
        delete pool(copy).properties.total_ip_count;
        pool(copy).required = without(pool(copy).required, "total_ip_count");
      },
      expected: ["major", "field-removed", /^`result\[\]\.total_ip_count` in the 200 response was removed$/],
      undone: ["minor", "field-added", /^`result\[\]\.total_ip_count` in the 200 response was added$/],
    },
    {
      name: "a field becomes optional",
      change: (copy) => (pool(copy).required = without(pool(copy).required, "name")),
      expected: ["major", "field-optional", /^`result\[\]\.name` in the 200 response is now optional$/],
      undone: ["minor", "field-required", /^`result\[\]\.name` in the 200 response is now required$/],
    },
    {
      name: "a field is deprecated",
      change: (copy) => (pool(copy).properties.name.deprecated = true),
      expected: ["minor", "field-deprecated", /^`result\[\]\.name` in the 200 response is now deprecated$/],
      undone: undefined,
    },
    {
      name: "a field loses its null",
      change: (copy) => (address(copy).properties.updated_at.type = "integer"),
      expected: ["major", "null-lost", /^`result\[\]\.updated_at` in the 200 response can no longer be `null`$/],
      undone: ["major", "null-gained", /^`result\[\]\.updated_at` in the 200 response can now be `null`$/],
    },
    {
      name: "a field gets another type",
      change: (copy) => (pool(copy).properties.id.type = "integer"),
      expected: ["major", "retyped", /^`result\[\]\.id` in the 200 response is now `number` \(was `string`\)$/],
      undone: ["major", "retyped", /^`result\[\]\.id` in the 200 response is now `string` \(was `number`\)$/],
    },
    {
      name: "a region is added, which filters and responses share",
      change: (copy) => copy.components.schemas.Region.enum.push("ap"),
      expected: ["major", "enum-value-added", /^`result\[\]\.region` in the 200 response can now also be `ap`$/],
      undone: ["major", "enum-value-removed", /can no longer be `ap`$/],
    },
    {
      name: "a field gains variants",
      change: (copy) => (pool(copy).properties.name = { oneOf: [{ type: "string" }, { type: "string", format: "uuid" }] }),
      expected: ["major", "variant-added", /^`oneOf` of `result\[\]\.name` in the 200 response gained 2 variants$/],
      undone: ["major", "variant-removed", /lost 2 variants$/],
    },
  ]);

  it("a field whose schema is `true` can be added", () => {
    const changed = revisionWith((copy) => (responseBody(listPools(copy)).properties.extra = true));
    expect(compare(unchanged, changed)).toMatchObject([{ rating: "minor", text: "`extra` in the 200 response was added" }]);
  });
});
