import { describe, expect, it } from "vitest";
import { compare } from "../../../../../scripts/update/compare/compare.js";
import { createPool, listPools, parameter, pool, requestBody, revisionWith, testCases, type Loose } from "../../../../support/revisions.js";

describe("changes of a schema", () => {
  testCases([
    {
      name: "a limit of a request is tightened",
      change: (copy) => (parameter(listPools(copy), "limit").schema.maximum = 50),
      expected: ["major", "limit-tightened", /^`maximum` of the query parameter `limit` is now `50` \(was `100`\)$/],
      undone: ["minor", "limit-relaxed", /is now `100` \(was `50`\)$/],
    },
    {
      name: "a limit of a request is removed",
      change: (copy) => delete requestBody(createPool(copy)).properties.name.maxLength,
      expected: ["minor", "limit-relaxed", /^`maxLength` of `name` in the request body is now unset \(was `64`\)$/],
      undone: ["major", "limit-tightened", /is now `64` \(was unset\)$/],
    },
    {
      name: "a pattern is added to a request",
      change: (copy) => (parameter(listPools(copy), "ip").schema.pattern = "^[0-9.]+$"),
      expected: ["major", "limit-tightened", /^`pattern` of the query parameter `ip` is now `\^\[0-9\.\]\+\$` \(was unset\)$/],
      undone: ["minor", "limit-relaxed", /is now unset/],
    },
    {
      name: "a default of a request changes",
      change: (copy) => (parameter(listPools(copy), "limit").schema.default = 10),
      expected: ["major", "default-changed", /^the default of the query parameter `limit` is now `10` \(was unset\)$/],
      undone: ["major", "default-changed", /is now unset \(was `10`\)$/],
    },
    {
      name: "null becomes a variant",
      change: (copy) => (pool(copy).properties.name = { anyOf: [{ type: "string" }, { type: "null" }] }),
      expected: ["major", "null-gained", /^`result\[\]\.name` in the 200 response can now be `null`$/],
      undone: ["major", "null-lost", /can no longer be `null`$/],
    },
    {
      name: "an integer becomes a number",
      change: (copy) => (pool(copy).properties.total_ip_count.type = "number"),
      expected: ["patch", "retyped", /is now documented as `number` \(was `integer`\): the same type in TypeScript$/],
      undone: ["patch", "retyped", /is now documented as `integer` \(was `number`\)/],
    },
    {
      name: "a format is added",
      change: (copy) => (pool(copy).properties.id.format = "uuid"),
      expected: ["patch", "format-changed", /^`format` of `result\[\]\.id` in the 200 response is now `uuid` \(was unset\)$/],
      undone: ["patch", "format-changed", /is now unset \(was `uuid`\)$/],
    },
    {
      name: "a keyword changes that no rule knows",
      change: (copy) => (pool(copy).not = { required: ["nothing"] }),
      expected: ["major", "keyword-changed", /^the keyword `not` of `result\[\]` in the 200 response changed: read the diff$/],
      undone: ["major", "keyword-changed", /the keyword `not`/],
    },
    {
      name: "a schema that a variant and additional properties refer to changes",
      change: (copy) => (copy.components.schemas.Leaf.properties.a.type = "integer"),
      expected: ["major", "retyped", /^`result\[\]\.extra \(oneOf\)\.leaf\.a` in the 200 response is now `number` \(was `string`\)$/],
      undone: ["major", "retyped", /^`result\[\]\.counts\.\*\.a` in the 200 response is now `string` \(was `number`\)$/],
    },
  ]);

  it("follows a schema that refers to itself", () => {
    const recursive = (type: string) => (copy: Loose) => {
      copy.components.schemas.Tree = {
        type: "object",
        properties: { name: { type }, children: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
      };
      pool(copy).properties.tree = { $ref: "#/components/schemas/Tree" };
    };
    const [strings, numbers] = [revisionWith(recursive("string")), revisionWith(recursive("number"))];
    expect(compare(strings, numbers)).toMatchObject([
      { kind: "retyped", text: "`result[].tree.name` in the 200 response is now `number` (was `string`)" },
    ]);
  });
});
