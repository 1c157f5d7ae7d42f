import { describe, expect, it } from "vitest";
import { narrowGetIpPoolError } from "../../../../src/index.js";
import { recordedFake } from "../../../support/recorded-fake.js";
import { clientOf, recordedAccount } from "../small-account.js";

it("a request needs an API key that exists and has the operation's scope", async () => {
  const { fake, client } = recordedAccount({ keys: { "SG.test": ["ips.pools.read"], "SG.all": "all" } });
  expect((await client.GET("/v3/send_ips/pools")).ok).toBe(true);
  expect(narrowGetIpPoolError(await client.DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "1" } } }))).toMatchObject({
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

describe("a subuser with a username", () => {
  const ips = [{ ip: "192.0.2.1", subusers: ["102"] }, { ip: "192.0.2.2" }];
  const subusers = ["101", { id: "102", username: "billing-team" }];

  it.each([
    ["billing-team", 200, ["192.0.2.1"]],
    ["102", 200, ["192.0.2.1"]],
    ["account-id 102", 200, ["192.0.2.1"]],
    ["101", 200, []],
    ["account-id billing-team", 401, undefined],
    ["Billing-Team", 401, undefined],
    ["billing", 401, undefined],
  ])("is meant by on-behalf-of %s: %i", async (onBehalfOf, status, addresses) => {
    const result = await clientOf(recordedFake({ ips, subusers }), { onBehalfOf }).GET("/v3/send_ips/ips");
    expect(result.status).toBe(status);
    expect(result.ok ? result.data.result.map(({ ip }) => ip) : undefined).toEqual(addresses);
  });

  it("has its id in bodies and responses, and both in the state", async () => {
    const fake = recordedFake({ ips, subusers });
    const params = { path: { ip: "192.0.2.2" } };
    const assign = (id: string): Promise<unknown> =>
      clientOf(fake).POST("/v3/send_ips/ips/{ip}/subusers:batchAdd", { params, body: { subusers: [id] } });
    expect(await assign("billing-team")).toMatchObject({
      ok: false,
      error: { errors: [{ message: "unverified subusers: billing-team" }] },
    });
    expect(await assign("102")).toMatchObject({ ok: true, data: { subusers: ["102"] } });
    expect(await clientOf(fake).GET("/v3/send_ips/ips/{ip}/subusers", { params })).toMatchObject({ data: { result: ["102"] } });
    expect(fake.state).toMatchObject({ subusers: ["101", "102"], usernames: { "101": "101", "102": "billing-team" } });
  });
});
