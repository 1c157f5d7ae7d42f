import { describe, expect, it } from "vitest";
import { ConnectionError, TimeoutError, createClient, isNotFound, paginateListIp } from "../../../../src/index.js";
import { createFakeSendGrid } from "../../../../src/testing/index.js";
import { smallAccount } from "../small-account.js";

describe("listen", () => {
  it("serves the same account over real HTTP", async () => {
    await using server = await createFakeSendGrid(smallAccount).listen();
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const client = createClient({ apiKey: "SG.test", baseUrl: server.url, retry: false });
    expect((await paginateListIp(client, { params: { query: { limit: 2 } } }).toArray()).length).toBe(5);
    const body = { ips: ["192.0.2.2"] };
    const added = await client.POST("/v3/send_ips/pools/{poolid}/ips:batchAdd", { params: { path: { poolid: "2" } }, body });
    expect(added.ok).toBe(true);
    expect(isNotFound(await client.GET("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "77" } } }))).toBe(true);
  });

  it("serves faults over real HTTP", async () => {
    const fake = createFakeSendGrid(smallAccount);
    await using server = await fake.listen();
    const options = { apiKey: "SG.test", baseUrl: server.url, retry: false } as const;
    const client = createClient(options);
    fake.failNext("reset");
    await expect(client.GET("/v3/send_ips/pools")).rejects.toBeInstanceOf(ConnectionError);
    fake.failNext("html-502");
    expect(await client.GET("/v3/send_ips/pools")).toMatchObject({ status: 502 });
    fake.failNext("hang");
    await expect(createClient({ ...options, timeout: 200 }).GET("/v3/send_ips/pools")).rejects.toBeInstanceOf(TimeoutError);
  });

  it("closes the server at the end of an `await using` block", async () => {
    let url = "";
    {
      await using server = await createFakeSendGrid(smallAccount).listen();
      ({ url } = server);
    }
    const client = createClient({ apiKey: "SG.test", baseUrl: url, retry: false });
    await expect(client.GET("/v3/send_ips/pools")).rejects.toBeInstanceOf(ConnectionError);
  });
});
