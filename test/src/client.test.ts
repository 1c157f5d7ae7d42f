import { describe, expect, it } from "vitest";
import { createClient, type Client, type ClientOptions } from "../../src/index.js";
import { looseClient } from "../support/loose-client.js";
import { EMPTY_PAGE } from "../support/pages.js";
import { json, stubFetch } from "../support/stub-fetch.js";

/** A client of a server with empty lists, and the requests that it sends. */
function recordingClient(options: Partial<ClientOptions> = {}): { readonly client: Client; readonly requests: readonly Request[] } {
  const { fetch, requests } = stubFetch(json(EMPTY_PAGE));
  return { client: createClient({ apiKey: "SG.secret", fetch, ...options }), requests };
}

describe("the base URL", () => {
  it.each([
    ["global", "https://api.sendgrid.com/v3/send_ips/pools"],
    ["eu", "https://api.eu.sendgrid.com/v3/send_ips/pools"],
    [undefined, "https://api.sendgrid.com/v3/send_ips/pools"],
  ] as const)("for region %s is the document's", async (region, url) => {
    const { fetch, requests } = stubFetch(json(EMPTY_PAGE));
    const client = createClient({ apiKey: "SG.x", region, fetch });
    await client.GET("/v3/send_ips/pools");
    expect(requests).toMatchObject([{ url }]);
    expect(client.region).toBe(region ?? "global");
  });

  it("may have a path, which precedes the operation's", async () => {
    const { client, requests } = recordingClient({ baseUrl: "http://localhost:1/proxy/" });
    await client.GET("/v3/send_ips/pools");
    expect(requests).toMatchObject([{ url: "http://localhost:1/proxy/v3/send_ips/pools" }]);
  });
});

it("the headers of the options go with every request, and those of a call override them", async () => {
  const { client, requests } = recordingClient({ headers: { "x-team": "mail", "x-call": "no" } });
  await client.GET("/v3/send_ips/pools", { headers: { "x-call": "yes" } });
  const headers = Object.fromEntries(requests[0]?.headers ?? []);
  expect(headers).toMatchObject({ "x-team": "mail", "x-call": "yes", accept: "application/json" });
  expect(headers).not.toHaveProperty("on-behalf-of");
});

it("an operation that the document does not have is refused before any request", async () => {
  const { client, requests } = recordingClient();
  await expect(looseClient(client).GET("/v3/send_ips/nothing")).rejects.toThrow(/client\.raw/);
  expect(requests).toEqual([]);
});

it("raw is the underlying openapi-fetch client, with the same key and middleware", async () => {
  const { client, requests } = recordingClient();
  const paths: string[] = [];
  const middleware = {
    onRequest: ({ schemaPath }: { schemaPath: string }): undefined => {
      paths.push(schemaPath);
    },
  };
  client.use(middleware);
  const { data } = await client.raw.GET("/v3/send_ips/pools");
  await client.GET("/v3/send_ips/pools/{poolid}/ips", { params: { path: { poolid: "1" } } });
  client.eject(middleware);
  await client.GET("/v3/send_ips/pools");
  expect(data).toEqual(EMPTY_PAGE);
  expect(requests).toHaveLength(3);
  expect(requests[0]?.headers.get("authorization")).toBe("Bearer SG.secret");
  expect(paths).toEqual(["/v3/send_ips/pools", "/v3/send_ips/pools/{poolid}/ips"]);
});
