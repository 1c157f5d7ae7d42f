import { describe, expect, it } from "vitest";
import { createFakeSendGrid } from "../../../../src/testing/index.js";
import { recordedAccount, smallAccount } from "../small-account.js";

const HEADERS = { authorization: "Bearer SG.test", accept: "application/json", "content-type": "application/json" };

function send(path: string, init?: RequestInit): Promise<Response> {
  return createFakeSendGrid(smallAccount).fetch(`https://api.sendgrid.com${path}`, { headers: HEADERS, ...init });
}

describe("the fake", () => {
  it.each([
    ["GET", "/v3/send_ips/nothing", 404],
    ["POST", "/v3/send_ips/pools/1/ipsXbatchAdd", 404],
    ["POST", "/v3/send_ips/pools/1/ips:batch", 404],
    ["DELETE", "/v3/send_ips/pools", 405],
    ["POST", "/v3/send_ips/pools/1/ips:batchAdd", 200],
    ["POST", "/v3/send_ips/pools/1/ips:batchDelete", 204],
  ])("responds to %s %s with %i", async (method, path, status) => {
    const response = await send(path, { method, ...(method === "POST" && { body: '{"ips":["192.0.2.1"]}' }) });
    expect(response.status).toBe(status);
    if (status === 404) expect(response.headers.get("content-type")).toBe("text/plain");
  });

  it("responds with 415 to a body that is not declared as JSON", async () => {
    const headers = { ...HEADERS, "content-type": "text/plain" };
    expect((await send("/v3/send_ips/pools", { method: "POST", body: "{}", headers })).status).toBe(415);
  });

  it("logs a request without its headers, so that the log holds no API key", async () => {
    const { fake, client } = recordedAccount();
    await client.POST("/v3/send_ips/pools", { body: { name: "new" } });
    expect(fake.requests).toEqual([
      { operationId: "CreateIpPool", method: "POST", path: "/v3/send_ips/pools", params: {}, query: {}, body: { name: "new" } },
    ]);
    expect(JSON.stringify(fake.requests)).not.toContain("SG.test");
  });
});
