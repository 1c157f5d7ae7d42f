import { describe, expect, it } from "vitest";
import { createClient, unwrap } from "../../../../src/index.js";
import { createFakeSendGrid, harOf, recordHar, type HarEntry } from "../../../../src/testing/index.js";
import { rejectionOf } from "../../../support/caught.js";
import { startServer } from "../../../support/server.js";

const KEY = "SG.a-secret-key.with+signs/=";

function recorder(fetch: Parameters<typeof recordHar>[0], options: { readonly pseudonyms?: boolean } = {}) {
  const entries: HarEntry[] = [];
  return { entries, fetch: recordHar(fetch, { ...options, onEntry: (entry) => entries.push(entry) }) };
}

describe("a recording has", () => {
  it("each request and response over a socket, with the operation and the attempt", async () => {
    let requests = 0;
    await using server = await startServer((_, response) => {
      requests += 1;
      if (requests === 1) response.writeHead(503).end("busy");
      else response.writeHead(200, { "content-type": "application/json" }).end('{"result":[],"_metadata":{}}');
    });
    const { entries, fetch } = recorder(undefined);
    const client = createClient({ apiKey: KEY, baseUrl: server.url, fetch, retry: { retries: 1 } });
    const result = await client.GET("/v3/send_ips/pools", { params: { query: { limit: 10 } } });
    expect(unwrap(result)).toEqual({ result: [], _metadata: {} });
    expect(result.response).toBeInstanceOf(Response);
    expect(entries).toMatchObject([
      { _operationId: "ListIpPool", _attempt: 1, response: { status: 503, content: { text: "busy" } } },
      {
        _operationId: "ListIpPool",
        _attempt: 2,
        request: { method: "GET", url: `${server.url}/v3/send_ips/pools?limit=10`, queryString: [{ name: "limit", value: "10" }] },
        response: { status: 200, content: { mimeType: "application/json", text: '{"result":[],"_metadata":{}}', size: 28 } },
      },
    ]);
    expect(Date.parse(entries[0]?.startedDateTime ?? "")).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(harOf(entries)))).toMatchObject({ log: { version: "1.2", entries: [{}, {}] } });
  });

  it("what was sent as a body", async () => {
    const fake = createFakeSendGrid();
    const { entries, fetch } = recorder(fake.fetch);
    await createClient({ apiKey: KEY, fetch }).POST("/v3/send_ips/pools", { body: { name: "marketing" } });
    expect(entries[0]?.request.postData).toEqual({ mimeType: "application/json", text: '{"name":"marketing"}' });
  });

  it("a request without a response, with the reasons, and the call fails as without a recorder", async () => {
    await using server = await startServer((_, response) => void response.destroy());
    const { entries, fetch } = recorder(undefined);
    const client = createClient({ apiKey: KEY, baseUrl: server.url, fetch, retry: false });
    const error = await rejectionOf(client.GET("/v3/send_ips/pools"));
    expect(error).toMatchObject({ name: "ConnectionError", outcome: "unknown" });
    expect(entries).toMatchObject([{ response: { status: 0, _error: expect.stringMatching(/^fetch failed: /) as string } }]);
  });

  it("a response whose body breaks off, and the call fails as without a recorder", async () => {
    await using server = await startServer((_, response) => {
      response.writeHead(201, { "content-type": "application/json", "content-length": "100" }).write('{"id":');
      setTimeout(() => response.destroy(), 20);
    });
    const { entries, fetch } = recorder(undefined);
    const client = createClient({ apiKey: KEY, baseUrl: server.url, fetch });
    const error = await rejectionOf(client.POST("/v3/send_ips/pools", { body: { name: "marketing" } }));
    expect(error).toMatchObject({ name: "ApiError", status: 201 });
    expect(entries).toMatchObject([{ response: { status: 201, content: { text: "" }, _error: expect.any(String) as string } }]);
  });
});

describe("a recording never has", () => {
  it("the key, or whom a request is for, wherever the server echoes them", async () => {
    await using server = await startServer((request, response) => {
      const { authorization = "", "on-behalf-of": subuser = "" } = request.headers;
      const echo = `${authorization} ${String(subuser)}`;
      response
        .writeHead(400, { "content-type": "application/json", "x-echo": echo, "set-cookie": "session=abc" })
        .end(JSON.stringify({ errors: [{ field: null, message: `${echo} ${encodeURIComponent(KEY)}` }] }));
    });
    const { entries, fetch } = recorder(undefined);
    const client = createClient({
      apiKey: KEY,
      baseUrl: server.url,
      fetch,
      onBehalfOf: "a-subuser",
      headers: { "x-api-token": "abcdefghij" },
    });
    await client.GET("/v3/send_ips/pools", { headers: { "x-request": "abcdefghij" } });
    const text = JSON.stringify(entries);
    for (const secret of ["a-secret-key", "with%2Bsigns", "a-subuser", "session=abc", "abcdefghij"]) expect(text).not.toContain(secret);
    expect(entries[0]?.request.headers).toContainEqual({ name: "authorization", value: "[redacted]" });
    expect(entries[0]?.request.headers).toContainEqual({ name: "on-behalf-of", value: "[redacted]" });
    expect(entries[0]?.response.headers).toContainEqual({ name: "x-echo", value: "[redacted] [redacted]" });
  });

  it("with pseudonyms: addresses and names, which stay the same ones throughout", async () => {
    const fake = createFakeSendGrid({
      ips: [{ ip: "203.0.113.7" }, { ip: "203.0.113.8" }],
      pools: [{ name: "café lists", ips: ["203.0.113.7"] }],
    });
    const { entries, fetch } = recorder(fake.fetch, { pseudonyms: true });
    const client = createClient({ apiKey: KEY, fetch });
    const pool = unwrap(await client.GET("/v3/send_ips/pools")).result[0];
    expect(pool?.name).toBe("café lists");
    await client.GET("/v3/send_ips/ips/{ip}", { params: { path: { ip: "203.0.113.8" } } });
    await client.POST("/v3/send_ips/pools/{poolid}/ips:batchAdd", {
      params: { path: { poolid: pool?.id ?? "" } },
      body: { ips: ["203.0.113.8"] },
    });
    await client.GET("/v3/ips/pools/{pool_name}", { params: { path: { pool_name: "café lists" } } });
    const text = JSON.stringify(entries);
    for (const original of ["203.0.113", "caf", "lists"]) expect(text).not.toContain(original);
    const [pools, address, added, named] = entries;
    const shownName = (JSON.parse(pools?.response.content.text ?? "") as { result: { name: string }[] }).result[0]?.name;
    expect(shownName).toBe("name-1");
    expect(named?.request.url).toMatch(/\/v3\/ips\/pools\/name-1$/);
    const shownAddress = new URL(address?.request.url ?? "").pathname.split("/").at(-1);
    expect(added?.request.postData?.text).toBe(JSON.stringify({ ips: [shownAddress] }));
    expect(added?.request.url).toMatch(/\/ips:batchAdd$/);
  });
});
