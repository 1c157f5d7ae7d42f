import { describe, expect, it } from "vitest";
import { createClient, paginateListIp, unwrap } from "../../../../src/index.js";
import { createFakeSendGrid, harOf, recordHar, replayHar, type Fault, type Har, type HarEntry } from "../../../../src/testing/index.js";
import { rejectionOf, thrownBy } from "../../../support/caught.js";

type Fetch = Parameters<typeof recordHar>[0];

/** What a program does, with the fetch of a recorder and with the replay of what it recorded. */
async function recordAndReplay<T>(fetch: Fetch, program: (fetch: Fetch) => Promise<T>, pseudonyms = false): Promise<readonly [T, T]> {
  const entries: HarEntry[] = [];
  const recorded = await program(recordHar(fetch, { onEntry: (entry) => entries.push(entry), pseudonyms }));
  // As a file has it.
  const har = JSON.parse(JSON.stringify(harOf(entries))) as Har;
  return [recorded, await program(replayHar(har))];
}

const account = {
  ips: Array.from({ length: 25 }, (_, index) => ({ ip: `192.0.2.${index + 1}` })),
  pools: [{ name: "marketing", ips: ["192.0.2.1"] }],
};

describe("a replay gives a program what it got when it was recorded:", () => {
  it("pages", async () => {
    const [recorded, replayed] = await recordAndReplay(createFakeSendGrid(account).fetch, (fetch) =>
      paginateListIp(createClient({ apiKey: "SG.test", fetch }), { params: { query: { limit: 10 } } }).toArray(),
    );
    expect(recorded).toHaveLength(25);
    expect(replayed).toEqual(recorded);
  });

  it("changing responses to the same request, in their order", async () => {
    const [recorded, replayed] = await recordAndReplay(createFakeSendGrid(account).fetch, async (fetch) => {
      const client = createClient({ apiKey: "SG.test", fetch });
      const namesOf = async (): Promise<string[]> => unwrap(await client.GET("/v3/send_ips/pools")).result.map(({ name }) => name);
      return [await namesOf(), unwrap(await client.POST("/v3/send_ips/pools", { body: { name: "alerts" } })).id, await namesOf()];
    });
    expect(recorded[2]).toEqual(["marketing", "alerts"]);
    expect(replayed).toEqual(recorded);
  });

  it.each<[string, Fault]>([
    ["an error response", { status: 500 }],
    ["a broken connection", "reset"],
  ])("%s", async (_, fault) => {
    const fake = createFakeSendGrid(account);
    fake.failNext(fault);
    const [recorded, replayed] = await recordAndReplay(fake.fetch, async (fetch) => {
      const client = createClient({ apiKey: "SG.test", fetch, retry: false });
      return client.POST("/v3/send_ips/pools", { body: { name: "alerts" } }).then(
        ({ status, error }) => ({ status, error }),
        (error: unknown) => ({ name: (error as Error).name, outcome: (error as { outcome?: unknown }).outcome }),
      );
    });
    expect(replayed).toEqual(recorded);
  });
});

function entry(request: Partial<HarEntry["request"]>, response: Partial<HarEntry["response"]>): HarEntry {
  const common = { httpVersion: "HTTP/2", cookies: [], headers: [], headersSize: -1, bodySize: -1 };
  return {
    startedDateTime: "2026-01-01T00:00:00.000Z",
    time: 1,
    request: { ...common, method: "GET", url: "https://example.com/v3/send_ips/pools", queryString: [], ...request },
    response: { ...common, status: 200, statusText: "", redirectURL: "", content: { size: 0, mimeType: "" }, ...response },
    cache: {},
    timings: { send: 0, wait: 1, receive: 0 },
  };
}

describe("a replay", () => {
  const body = '{"result":[],"_metadata":{}}';

  it("reads what a browser saves: base64, encodings of the connection, headers of HTTP/2", async () => {
    const fetch = replayHar(
      harOf([
        entry(
          { url: "https://other.example.com/v3/send_ips/pools?b=2&a=1" },
          {
            headers: [
              { name: ":status", value: "200" },
              { name: "Content-Encoding", value: "gzip" },
              { name: "content-length", value: "7" },
              { name: "X-Kept", value: "yes" },
            ],
            content: { size: 28, mimeType: "application/json", text: btoa(body), encoding: "base64" },
          },
        ),
      ]),
    );
    const response = await fetch("https://api.sendgrid.com/v3/send_ips/pools?a=1&b=2");
    expect([...response.headers]).toEqual([["x-kept", "yes"]]);
    expect(await response.text()).toBe(body);
  });

  it("matches the body of a request, whatever the order of its fields", async () => {
    const postData = { mimeType: "application/json", text: '{"b":1,"a":[1,2]}' };
    const fetch = replayHar(harOf([entry({ method: "POST", postData }, { status: 201 })]));
    const url = "https://example.com/v3/send_ips/pools";
    await expect(fetch(url, { method: "POST", body: '{"a":[2,1],"b":1}' })).rejects.toThrow(
      'The recording has no response to POST /v3/send_ips/pools with the body {"a":[2,1],"b":1}.',
    );
    expect((await fetch(url, { method: "POST", body: '{ "a": [1, 2], "b": 1 }' })).status).toBe(201);
  });

  it("that has no response left says for which request, and the client neither retries nor calls it a lost connection", async () => {
    const client = createClient({
      apiKey: "SG.test",
      fetch: replayHar(harOf([entry({}, { content: { size: 28, mimeType: "", text: body } })])),
    });
    expect((await client.GET("/v3/send_ips/pools")).ok).toBe(true);
    const error = await rejectionOf(client.GET("/v3/send_ips/pools"));
    expect(error).toMatchObject({
      name: "Error",
      message: "The recording has no further response to GET /v3/send_ips/pools: all of them have been used.",
    });
  });

  it("respects the signal", async () => {
    const fetch = replayHar(harOf([entry({}, {})]));
    const reason = new Error("stopped");
    await expect(fetch("https://example.com/v3/send_ips/pools", { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it.each<[unknown, RegExp]>([
    [undefined, /an object with `log\.entries`/],
    [{ log: {} }, /an object with `log\.entries`/],
    [{ log: { entries: [entry({}, {}), {}] } }, /`log\.entries\[1\]` has no `request` or no `response`/],
    [{ log: { entries: [entry({ url: "no URL" }, {})] } }, /`log\.entries\[0\]`/],
  ])("of %j is refused", (har, message) => {
    expect(thrownBy(() => replayHar(har as Har))).toMatchObject({ name: "TypeError", message: expect.stringMatching(message) as string });
  });
});
