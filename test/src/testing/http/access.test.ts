import { expect, it } from "vitest";
import { narrowDeleteIpPoolError } from "../../../../src/index.js";
import { clientOf, recordedAccount } from "../small-account.js";

it("a request needs an API key that exists and has the operation's scope", async () => {
  const { fake, client } = recordedAccount({ keys: { "SG.test": ["ips.pools.read"], "SG.all": "all" } });
  expect((await client.GET("/v3/send_ips/pools")).ok).toBe(true);
  expect(narrowDeleteIpPoolError(await client.DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "1" } } }))).toMatchObject({
    code: "missing_required_scope",
    details: { scopes: ["ips.pools.delete"] },
  });
  expect((await clientOf(fake, { apiKey: "SG.all" }).GET("/v3/send_ips/ips")).ok).toBe(true);
  expect(await clientOf(fake, { apiKey: "SG.other" }).GET("/v3/send_ips/ips")).toMatchObject({
    status: 401,
    error: { errors: [{ message: "authorization required" }] },
  });
  expect((await fake.fetch("https://api.sendgrid.com/v3/send_ips/pools")).status).toBe(401);
});

it("a request for a subuser that the account does not have is refused", async () => {
  const { fake } = recordedAccount();
  expect(await clientOf(fake, { onBehalfOf: "101" }).GET("/v3/send_ips/ips")).toMatchObject({ status: 200 });
  expect(await clientOf(fake, { onBehalfOf: "999" }).GET("/v3/send_ips/ips")).toMatchObject({ status: 401 });
});
