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

  it("closes once, however often it is asked to", async () => {
    const server = await createFakeSendGrid().listen();
    await Promise.all([server.close(), server.close()]);
    await expect(server.close()).resolves.toBeUndefined();
  });

  it("takes a host and a port, and says so if the port is in use", async () => {
    await using server = await createFakeSendGrid(smallAccount).listen({ host: "localhost" });
    const port = Number(new URL(server.url).port);
    expect(server.url).toBe(`http://localhost:${port}`);
    await expect(createFakeSendGrid().listen({ host: "localhost", port })).rejects.toThrow(
      `The fake cannot listen on localhost:${port}: the port is in use; choose another one, or leave out \`port\` for any free one.`,
    );
    await server.close();
    await using again = await createFakeSendGrid(smallAccount).listen({ host: "0.0.0.0", port });
    expect(again.url).toBe(`http://127.0.0.1:${port}`);
    expect((await createClient({ apiKey: "SG.test", baseUrl: again.url }).GET("/v3/send_ips/pools")).ok).toBe(true);
  });

  it.each([-1, 1.5, 65_536, NaN, "80" as unknown as number])("refuses %s as a port", async (port) => {
    await expect(createFakeSendGrid().listen({ port })).rejects.toThrow("`port` must be an integer from 0 to 65535");
  });

  it("says which host it cannot listen on", async () => {
    // An address for documentation, which no machine has.
    await expect(createFakeSendGrid().listen({ host: "192.0.2.1" })).rejects.toThrow(/^The fake cannot listen on 192\.0\.2\.1:0: /);
  });
});
