import { describe, expect, it } from "vitest";
import { unwrap } from "../../../../src/index.js";
import { recordedFake } from "../../../support/recorded-fake.js";
import { clientOf, recordedAccount, smallAccount } from "../small-account.js";

describe("the account of a fake", () => {
  it("is shared with no other fake, and neither its initial state nor its snapshot changes it", async () => {
    const [first, second] = [recordedAccount(), recordedAccount()];
    unwrap(await first.client.DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "1" } } }));
    expect(second.fake.state.pools).toHaveLength(2);
    first.fake.state.ips[0]?.subusers.push("changed");
    expect(first.fake.state.ips[0]?.subusers).toEqual([]);
    expect(smallAccount.pools).toHaveLength(2);
    expect(smallAccount.ips).toHaveLength(5);
  });

  it("uses the injected clock, and a fixed time without one", async () => {
    expect(recordedAccount().fake.state.ips[0]?.added_at).toBe(1_700_000_000);
    let now = 1_800_000_000_000;
    const { fake, client } = recordedAccount({ now: () => now });
    now += 5000;
    await client.PATCH("/v3/send_ips/ips/{ip}", { params: { path: { ip: "192.0.2.1" } }, body: { is_enabled: false } });
    expect(fake.state.ips[0]).toMatchObject({ added_at: 1_800_000_000, updated_at: 1_800_000_005, is_enabled: false });
  });

  it("gives a pool without an id one that no other pool has", async () => {
    const fake = recordedFake({ pools: [{ name: "aa" }, { name: "bb", id: "1" }] });
    const client = clientOf(fake);
    expect(fake.state.pools.map(({ name, id }) => [name, id])).toEqual([
      ["aa", "2"],
      ["bb", "1"],
    ]);
    expect((await client.POST("/v3/send_ips/pools", { body: { name: "cc" } })).data?.id).toBe("3");
  });

  it("does not reuse the id of a deleted pool", async () => {
    const { client } = recordedAccount();
    await client.DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "2" } } });
    expect(unwrap(await client.POST("/v3/send_ips/pools", { body: { name: "new" } })).id).toBe("3");
  });
});
