import { describe, expect, it } from "vitest";
import { paginateListIp, paginateListIpPool, unwrap } from "../../../../src/index.js";
import { createFakeSendGrid, type FakeOptions } from "../../../../src/testing/index.js";
import { clientOf, recordedAccount, smallAccount } from "../small-account.js";

describe("a list", () => {
  it.each<FakeOptions>([{}, { metadata: "flat" }, { cursors: "number" }, { metadata: "flat", cursors: "number" }])(
    "is complete when read page by page with the options %o",
    async (options) => {
      // Flat metadata does not satisfy the document, so those responses are not recorded.
      const fake = "metadata" in options ? createFakeSendGrid(smallAccount, options) : recordedAccount(options).fake;
      const client = clientOf(fake);
      const addresses = await paginateListIp(client, { params: { query: { limit: 2 } } }).toArray();
      const pools = await paginateListIpPool(client, { params: { query: { limit: 1 } } }).toArray();
      expect(addresses.map(({ ip }) => ip)).toEqual(smallAccount.ips.map(({ ip }) => ip));
      expect(pools.map(({ name }) => name)).toEqual(["marketing", "alerts"]);
      expect(fake.requests.map(({ query }) => query["after_key"])).toEqual([undefined, "192.0.2.2", "192.0.2.4", undefined, "1"]);
    },
  );

  it("can be read backwards from an address", async () => {
    const { client } = recordedAccount();
    const pages = [];
    for await (const page of paginateListIp(client, { params: { query: { before_key: "192.0.2.5", limit: 2 } } }).pages())
      pages.push(page.items.map(({ ip }) => ip));
    expect(pages).toEqual([
      ["192.0.2.3", "192.0.2.4"],
      ["192.0.2.1", "192.0.2.2"],
    ]);
  });

  it("echoes the request's parameters as the document describes, and includes regions on demand only", async () => {
    const { client } = recordedAccount();
    const plain = unwrap(
      await client.GET("/v3/send_ips/ips", { params: { query: { limit: 1, ip: "192.0.2.1", is_leased: true, region: "us" } } }),
    );
    expect(plain._metadata.next_params).toEqual({ after_key: null, before_key: null, limit: "1", ip: "192.0.2.1", is_leased: true });
    expect(plain.result[0]).not.toHaveProperty("region");
    const withRegions = unwrap(await client.GET("/v3/send_ips/pools", { params: { query: { include_region: true } } }));
    expect(withRegions.result[0]).toMatchObject({ regions: ["us"] });
  });
});
