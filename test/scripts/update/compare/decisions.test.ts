import { describe } from "vitest";
import { addIp, listPools, testCases } from "../../../support/revisions.js";

describe("changes of what the generator decides", () => {
  testCases([
    {
      name: "an operation is deprecated",
      change: (copy) => (listPools(copy).deprecated = true),
      expected: ["minor", "operation-deprecated", /^the operation is now deprecated$/],
      undone: ["patch", "operation-undeprecated", /^the operation is no longer deprecated$/],
    },
    {
      name: "one operation loses the EU host",
      change: (copy) => (listPools(copy).servers = [copy.servers[0]]),
      expected: [
        "major",
        "region-lost",
        /^no longer available in the region `eu`; a function that calls it must take `Client<"global">` instead of a client of any region$/,
      ],
      undone: ["minor", "region-gained", /^now also available in the region `eu`$/],
    },
    {
      name: "an operation may be retried",
      change: (copy) => delete addIp(copy)["x-retry"],
      expected: ["major", "retry-changed", /^the retry class is now `rejected-only` \(was `never`\)$/],
      undone: ["minor", "retry-changed", /^the retry class is now `never` \(was `rejected-only`\)$/],
    },
    {
      name: "two parameters come to exclude each other",
      change: (copy) => (listPools(copy)["x-exclusive"] = [["region", "ip"]]),
      expected: ["major", "exclusive-gained", /^parameters now exclude each other: `ip`, `region`$/],
      undone: ["minor", "exclusive-lost", /^parameters no longer exclude each other: `ip`, `region`$/],
    },
    {
      name: "a list is no longer paginated",
      change: (copy) => (listPools(copy)["x-pagination"] = false),
      expected: ["major", "pagination-lost", /^no longer paginated; the paginator was removed$/],
      undone: ["minor", "pagination-gained", /^now paginated, with a paginator$/],
    },
    {
      name: "the cursor moves within the page",
      change: (copy) =>
        (listPools(copy)["x-pagination"] = { parameter: "after_key", items: "/result", cursor: "/_metadata/next_params/after_key" }),
      expected: ["minor", "pagination-changed", /^now paginated by `after_key` from `\/_metadata\/next_params\/after_key` \(was by/],
      undone: [
        "minor",
        "pagination-changed",
        /^now paginated by `after_key` from `\/_metadata\/next_params\/after_key`, `\/_metadata\/after_key` \(was/,
      ],
    },
  ]);
});
