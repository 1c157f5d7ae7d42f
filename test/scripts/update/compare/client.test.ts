import { describe } from "vitest";
import { testCases } from "../../../support/revisions.js";

// The changed documents are untyped.
/* eslint-disable @typescript-eslint/no-unsafe-call */

describe("changes of the client", () => {
  testCases([
    {
      name: "the EU host is removed",
      change: (copy) => copy.servers.pop(),
      expected: ["major", "region-removed", /^the region `eu` \(https:\/\/api\.eu\.sendgrid\.com\) was removed$/],
      undone: ["minor", "region-added", /^the region `eu` .* was added$/],
    },
    {
      name: "a host moves",
      change: (copy) => (copy.servers[1].url = "https://api.eu.sendgrid.com/base"),
      expected: ["major", "host-moved", /^the host of the region `eu` is now https:\/\/api\.eu\.sendgrid\.com\/base \(was https/],
      undone: ["major", "host-moved", /is now https:\/\/api\.eu\.sendgrid\.com \(was/],
    },
    {
      name: "another server comes first",
      change: (copy) => copy.servers.reverse(),
      expected: ["major", "default-region-changed", /^the default region is now `eu` \(was `global`\)$/],
      undone: ["major", "default-region-changed", /is now `global` \(was `eu`\)$/],
    },
    {
      name: "the security scheme changes",
      change: (copy) => (copy.components.securitySchemes.BearerAuth.scheme = "basic"),
      expected: ["major", "security-changed", /bearer token/],
      undone: ["major", "security-changed", /bearer token/],
    },
    {
      name: "a HEAD operation is added, which the client does not offer",
      change: (copy) => (copy.paths["/v3/send_ips/pools"].head = { responses: { 200: { description: "OK" } } }),
      expected: ["patch", "other-method-added", /the client does not offer were added: `HEAD \/v3\/send_ips\/pools`$/],
      undone: ["patch", "other-method-removed", /were removed: `HEAD \/v3\/send_ips\/pools`$/],
    },
  ]);
});
