import { describe, expect, it, vi } from "vitest";
import { createClient } from "../../../../src/index.js";
import { EMPTY_PAGE } from "../../../support/pages.js";
import { sendJson, startServer } from "../../../support/server.js";
import { json, stubFetch } from "../../../support/stub-fetch.js";

describe("fetch", () => {
  it("is looked up for every call, so that a mock installed later works", async () => {
    const client = createClient({ apiKey: "SG.x" });
    const mock = vi.spyOn(globalThis, "fetch").mockImplementation(() => Promise.resolve(Response.json(EMPTY_PAGE)));
    const result = await client.GET("/v3/send_ips/pools").finally(() => mock.mockRestore());
    expect(result.ok).toBe(true);
  });

  it("receives a complete Request", async () => {
    const { fetch, requests } = stubFetch(json({ name: "a", id: "1" }, 201));
    await createClient({ apiKey: "SG.x", fetch }).POST("/v3/send_ips/pools", { body: { name: "ab" } });
    const [request] = requests;
    expect(request?.headers.get("authorization")).toBe("Bearer SG.x");
    expect(request?.redirect).toBe("manual");
    expect(await request?.json()).toEqual({ name: "ab" });
  });
});

it("the headers of a call cannot replace the API key", async () => {
  const { fetch, requests } = stubFetch(json(EMPTY_PAGE));
  await createClient({ apiKey: "SG.secret", fetch }).GET("/v3/send_ips/pools", {
    headers: { Authorization: "Bearer other" },
  });
  expect(requests[0]?.headers.get("authorization")).toBe("Bearer SG.secret");
});

describe("a redirect", () => {
  it.each([301, 302, 303, 307, 308])(
    "of status %s is not followed: no other request is sent, and the key stays with its host",
    async (status) => {
      await using other = await startServer((_, response) => sendJson(response, 200, {}));
      await using server = await startServer(
        (_, response) => void response.writeHead(status, { location: `${other.url}/v3/send_ips/pools` }).end(),
      );
      const client = createClient({ apiKey: "SG.x", baseUrl: server.url });
      expect(await client.POST("/v3/send_ips/pools", { body: { name: "ab" } })).toMatchObject({ ok: false, status });
      expect(server.requests.map(({ method }) => method)).toEqual(["POST"]);
      expect(other.requests).toEqual([]);
    },
  );

  it("of a read is a failure and is not followed either", async () => {
    await using server = await startServer((_, response) => void response.writeHead(302, { location: "/elsewhere" }).end());
    const client = createClient({ apiKey: "SG.x", baseUrl: server.url });
    expect(await client.GET("/v3/send_ips/pools")).toMatchObject({ ok: false, status: 302 });
    expect(server.requests).toHaveLength(1);
  });

  it("is not followed when middleware replaces the request with one that would follow it", async () => {
    await using server = await startServer((_, response) => void response.writeHead(302, { location: "/elsewhere" }).end());
    const client = createClient({ apiKey: "SG.x", baseUrl: server.url });
    client.use({ onRequest: ({ request }) => new Request(request.url, { redirect: "follow" }) });
    expect(await client.GET("/v3/send_ips/pools")).toMatchObject({ ok: false, status: 302 });
    expect(server.requests).toHaveLength(1);
  });
});
