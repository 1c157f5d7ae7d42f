import { expect, it } from "vitest";
import type { CreateIpPoolResult } from "../../../../src/index.js";
import type { FakeAddress } from "../../../../src/testing/index.js";
import { recordedFake } from "../../../support/recorded-fake.js";
import { clientOf, recordedAccount } from "../small-account.js";

it("a batch adds no address to a pool if one of them is refused", async () => {
  const { fake, client } = recordedAccount();
  const result = await client.POST("/v3/send_ips/pools/{poolid}/ips:batchAdd", {
    params: { path: { poolid: "1" } },
    body: { ips: ["192.0.2.2", "203.0.113.9"] },
  });
  expect(result.ok).toBe(false);
  expect(fake.state.pools[0]?.ips).toEqual(["192.0.2.1"]);
});

const createPoolWith = (address: Partial<FakeAddress>): Promise<CreateIpPoolResult> => {
  const fake = recordedFake({ ips: [{ ip: "192.0.2.1", ...address }] });
  return clientOf(fake).POST("/v3/send_ips/pools", { body: { name: "new", ips: ["192.0.2.1"] } });
};

it.each([
  ["is disabled", { is_enabled: false }],
  ["is not assigned to the parent", { is_parent_assigned: false }],
])("a pool cannot have an address that %s", async (_, address) => {
  expect((await createPoolWith(address)).ok).toBe(false);
});

it("a pool can have an address that is neither enabled nor disabled", async () => {
  expect((await createPoolWith({ is_enabled: null })).ok).toBe(true);
});
