import { describe, expect, it } from "vitest";
import { compare } from "../../../../scripts/update/compare/compare.js";
import { listPools, revisionWith, testCases, unchanged } from "../../../support/revisions.js";

describe("changes of an operation", () => {
  testCases([
    {
      name: "an operation is removed",
      change: (copy) => delete copy.paths["/v3/send_ips/pools/{poolid}"].delete,
      expected: ["major", "operation-removed", /^`DELETE \/v3\/send_ips\/pools\/\{poolid\}` was removed$/],
      undone: ["minor", "operation-added", /^`DELETE \/v3\/send_ips\/pools\/\{poolid\}` was added$/],
    },
    {
      name: "an operation gets another id",
      change: (copy) => (listPools(copy).operationId = "GetPools"),
      expected: ["major", "operation-renamed", /^`GET \/v3\/send_ips\/pools` was renamed from `ListIpPool`; its helpers/],
      undone: ["major", "operation-renamed", /was renamed from `GetPools`/],
    },
    {
      name: "an operation gets another path",
      change: (copy) => {
        copy.paths["/v4/pools"] = { get: listPools(copy) };
        delete copy.paths["/v3/send_ips/pools"].get;
      },
      expected: ["major", "operation-moved", /^moved to `GET \/v4\/pools` \(was `GET \/v3\/send_ips\/pools`\)$/],
      undone: ["major", "operation-moved", /^moved to `GET \/v3\/send_ips\/pools`/],
    },
    {
      name: "an operation gets its own security",
      change: (copy) => (listPools(copy).security = []),
      expected: ["major", "security-changed", /^the operation's `security` changed/],
      undone: ["major", "security-changed", /^the operation's `security` changed/],
    },
    {
      name: "a description is reworded",
      change: (copy) => (listPools(copy).description = "Other words."),
      expected: ["patch", "documentation", /^the description or the examples changed$/],
      undone: ["patch", "documentation", /^the description/],
    },
  ]);

  it("a new id is minor when the helpers keep their old names", () => {
    const renamed = revisionWith((copy) => {
      listPools(copy).operationId = "GetPools";
      listPools(copy)["x-former-ids"] = ["ListIpPool"];
    });
    expect(compare(unchanged, renamed)).toMatchObject([{ rating: "minor", kind: "operation-renamed", subject: "GetPools" }]);
  });
});
