import { describe, expect, it } from "vitest";
import { createClient, type Client } from "../../../../src/index.js";
import { looseClient } from "../../../support/loose-client.js";
import { EMPTY_PAGE } from "../../../support/pages.js";
import { json, stubFetch } from "../../../support/stub-fetch.js";

function recordingClient(): { readonly client: Client; readonly requests: readonly Request[] } {
  const { fetch, requests } = stubFetch(json(EMPTY_PAGE));
  return { client: createClient({ apiKey: "SG.x", fetch }), requests };
}

describe("a path parameter", () => {
  it.each([
    ["a/b?c#d%e:f", "a%2Fb%3Fc%23d%25e%3Af"],
    ["müll ⚡", "m%C3%BCll%20%E2%9A%A1"],
    ["%2e%2e", "%252e%252e"],
    ["...", "..."],
  ])("%s is percent-encoded", async (poolid, encoded) => {
    const { client, requests } = recordingClient();
    await client.GET("/v3/send_ips/pools/{poolid}/ips", { params: { path: { poolid } } });
    expect(requests).toMatchObject([{ url: `https://api.sendgrid.com/v3/send_ips/pools/${encoded}/ips` }]);
  });

  it.each([
    ["empty", ""],
    ["a dot", "."],
    ["two dots", ".."],
    ["missing", undefined],
    ["null", null],
    ["an object", {}],
    ["half a surrogate pair", "\ud800"],
  ])("that is %s is refused before any request", async (_, poolid) => {
    const { client, requests } = recordingClient();
    const call = looseClient(client).DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid } } });
    await expect(call).rejects.toThrow(/path parameter poolid of \/v3\/send_ips\/pools\/\{poolid\}/);
    expect(requests).toEqual([]);
  });

  it("is refused through raw as well", async () => {
    const { client, requests } = recordingClient();
    await expect(client.raw.DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "" } } })).rejects.toThrow(TypeError);
    expect(requests).toEqual([]);
  });
});

describe("a call without path parameters is refused", () => {
  it("when it has no init", async () => {
    const { client, requests } = recordingClient();
    await expect(looseClient(client).DELETE("/v3/send_ips/pools/{poolid}")).rejects.toThrow(TypeError);
    expect(requests).toEqual([]);
  });

  it("when params.path is undefined or null", async () => {
    const { client, requests } = recordingClient();
    for (const path of [undefined, null]) {
      const init = { params: { path: path as unknown as Record<string, string> } }; // what JavaScript may pass
      await expect(looseClient(client).DELETE("/v3/send_ips/pools/{poolid}", init)).rejects.toThrow(
        "poolid of /v3/send_ips/pools/{poolid} cannot be undefined",
      );
    }
    expect(requests).toEqual([]);
  });
});
