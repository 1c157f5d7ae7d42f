import { describe, expect, it } from "vitest";
import { createClient, type ClientOptions } from "../../../../src/index.js";
import { EMPTY_PAGE } from "../../../support/pages.js";
import { json, stubFetch } from "../../../support/stub-fetch.js";

describe.each(["", " ", "\t", "account-id ", "Account-ID"])("a blank on-behalf-of (%j) is refused before anything is sent", (blank) => {
  const { fetch, requests } = stubFetch(json(EMPTY_PAGE));
  const create = (options: Partial<ClientOptions> = {}): ReturnType<typeof createClient> =>
    createClient({ apiKey: "SG.x", fetch, ...options });

  it("as an option", () => {
    expect(() => create({ onBehalfOf: blank })).toThrow("must not be blank");
  });

  it("in the client's headers", () => {
    expect(() => create({ headers: { "On-Behalf-Of": blank } })).toThrow("must not be blank");
  });

  it("in the headers of a call", async () => {
    const call = create({ onBehalfOf: "team" }).GET("/v3/send_ips/pools", { headers: new Headers({ "on-behalf-of": blank }) });
    await expect(call).rejects.toThrow("must not be blank");
  });

  it("by middleware", async () => {
    const client = create({ onBehalfOf: "team" });
    client.use({ onRequest: ({ request }) => request.headers.set("on-behalf-of", blank) });
    await expect(client.GET("/v3/send_ips/pools")).rejects.toThrow("must not be blank");
    expect(requests).toHaveLength(0);
  });
});

describe("headers", () => {
  it.each<[string, ClientOptions["headers"]]>([
    ["a record with undefined values", { "x-a": "1", "x-b": undefined }],
    ["pairs", [["X-A", "1"]]],
    ["a Headers object", new Headers({ "x-a": "1" })],
    ["a Headers object of another implementation", { forEach: (callback: (value: string, name: string) => void) => callback("1", "x-a") }],
  ])("may be %s", async (_, headers) => {
    const { fetch, requests } = stubFetch(json(EMPTY_PAGE));
    await createClient({ apiKey: "SG.x", fetch, headers }).GET("/v3/send_ips/pools", { headers: { "x-c": "2" } });
    await createClient({ apiKey: "SG.x", fetch }).GET("/v3/send_ips/pools", { headers });
    expect(requests.map((request) => [request.headers.get("x-a"), request.headers.get("x-b"), request.headers.get("x-c")])).toEqual([
      ["1", null, "2"],
      ["1", null, null],
    ]);
  });

  it("that HTTP does not allow are refused without showing their value", async () => {
    const { fetch, requests } = stubFetch(json(EMPTY_PAGE));
    const client = createClient({ apiKey: "SG.x", fetch });
    for (const headers of [{ "x-a": "secret\nx" }, { "x a": "secret" }, { "x-a": "sécret€" }]) {
      const call = client.GET("/v3/send_ips/pools", { headers });
      await expect(call).rejects.toThrow(/^The header "x.a" has a name or a value that HTTP does not allow; nothing was sent\.$/);
    }
    expect(requests).toHaveLength(0);
  });
});

describe("an API key is refused", () => {
  it.each([
    ["with a line break at its end", "SG.abc\n", "leading or trailing white space"],
    ["with the prefix Bearer", "Bearer SG.abc", "without the `Bearer` prefix"],
    ["if it is empty", "", "is the environment variable set?"],
    ["with characters that a header cannot have", "SG.äbc", "printable ASCII"],
  ])("%s, with that reason and without showing it", async (_, apiKey, reason) => {
    expect(() => createClient({ apiKey })).toThrow(reason);
    const { fetch, requests } = stubFetch(json(EMPTY_PAGE));
    const call = createClient({ apiKey: () => apiKey, fetch }).GET("/v3/send_ips/pools");
    await expect(call).rejects.toThrow(reason);
    await expect(call).rejects.not.toThrow("SG.");
    expect(requests).toHaveLength(0);
  });
});
