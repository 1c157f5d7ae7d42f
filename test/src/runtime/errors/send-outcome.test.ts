import assert from "node:assert/strict";
import { describe, expect, it } from "vitest";
import { ConnectionError, createClient, type Client, type ClientOptions } from "../../../../src/index.js";
import { rejectionOf, thrownBy } from "../../../support/caught.js";
import { refusingUrl, startServer } from "../../../support/server.js";
import { fail, notSentError, reject, stubFetch, type Step } from "../../../support/stub-fetch.js";

const KEY = "SG.very-secret";
const pool = { params: { path: { poolid: "1" } } };
const address = { body: { is_auto_warmup: true, is_parent_assigned: true } };

function clientOf(options: Partial<ClientOptions>): Client {
  return createClient({ apiKey: KEY, retry: { maxDelay: 1 }, ...options });
}

/** A client whose requests settle by these steps. */
function stubClient(...steps: readonly [Step, ...Step[]]): Client {
  return clientOf({ fetch: stubFetch(...steps).fetch });
}

describe("the outcome of a write is unknown", () => {
  it("when the connection breaks after the request was sent; the message says how to find out", async () => {
    await using server = await startServer((_, response) => void response.destroy());
    const error = await rejectionOf(clientOf({ baseUrl: server.url }).POST("/v3/send_ips/ips", address));
    expect(error).toMatchObject({
      name: "ConnectionError",
      outcome: "unknown",
      attempts: 1,
      operationId: "AddIp",
      method: "POST",
      path: "/v3/send_ips/ips",
    });
    expect((error as Error).message).toContain(
      "The request may still have taken effect. List the addresses added since (GET /v3/send_ips/ips with start_added_at)",
    );
    expect((error as Error).cause).toBeInstanceOf(TypeError);
  });

  it("even if a later attempt was certainly not sent", async () => {
    const client = stubClient(reject(new TypeError("fetch failed")), reject(notSentError()));
    const error = await rejectionOf(client.DELETE("/v3/send_ips/pools/{poolid}", pool));
    expect(error).toMatchObject({ outcome: "unknown", attempts: 3 });
  });

  it("after a 503, even if the next attempt was certainly not sent", async () => {
    const error = await rejectionOf(stubClient(fail(503), reject(notSentError())).DELETE("/v3/send_ips/pools/{poolid}", pool));
    expect(error).toMatchObject({ outcome: "unknown", attempts: 3 });
  });
});

describe("the outcome of a write is not-sent", () => {
  it("when every connection was refused; the message says so", async () => {
    const error = await rejectionOf(clientOf({ baseUrl: await refusingUrl() }).DELETE("/v3/send_ips/pools/{poolid}", pool));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      attempts: 3,
      outcome: "not-sent",
      message: expect.stringMatching(/\(3 attempts\) got no response: .*ECONNREFUSED.*\. The request had no effect\./) as unknown,
    });
  });

  it("when the rate limit rejected the attempts that were sent", async () => {
    const client = stubClient(fail(429), reject(notSentError("ENOTFOUND")));
    const error = await rejectionOf(client.POST("/v3/send_ips/pools", { body: { name: "ab" } }));
    expect(error).toMatchObject({ outcome: "not-sent", attempts: 2 });
  });
});

describe("the outcome of a purchase is unknown, however strange the network failure:", () => {
  const failed = (extra: object = {}): Error => Object.assign(new TypeError("fetch failed"), extra);
  const cyclic = failed();
  Object.assign(cyclic, { self: cyclic, cause: cyclic });
  const cyclicWithKey = failed({ note: KEY });
  cyclicWithKey.cause = cyclicWithKey;
  const [first, second] = [failed({ note: KEY }), new Error("other")];
  first.cause = second;
  second.cause = first;
  const deep = Array.from({ length: 50_000 }).reduce<object>((inner) => ({ inner }), {});

  it.each([
    ["an error that holds itself", cyclic],
    ["two errors that hold each other and the key", first],
    ["an error that holds more than can be searched", failed({ deep })],
    ["an error that holds itself and the key", cyclicWithKey],
    ["a code that is not a string", failed({ code: Object.create(null) as object })],
    ["a code that contains CERT", failed({ code: "ERR_UNCERTAIN" })],
    ["a TLS alert of the server", failed({ code: "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED" })],
  ])("%s", async (_, thrown) => {
    const error = await rejectionOf(stubClient(reject(thrown)).POST("/v3/send_ips/ips", address));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ outcome: "unknown", message: expect.stringContaining("each call may buy an address") as unknown });
    if (thrown === cyclic) expect((error as Error).cause).toBe(cyclic);
  });
});

describe("what is not a network failure is rethrown unchanged, without a retry:", () => {
  class Redirect extends Error {
    get digest(): string {
      return "NEXT_REDIRECT";
    }
  }

  it.each([
    ["control flow of a framework", Object.assign(new Error("Dynamic server usage"), { digest: "DYNAMIC_SERVER_USAGE" })],
    ["a bug of a custom fetch", new TypeError("Cannot read properties of undefined (reading 'url')")],
    ["control flow with a class of its own", new Redirect()],
    ["control flow of a router", new Response(null, { status: 302, headers: { location: "/login" } })],
    ["an assertion of node:assert", thrownBy(() => assert.equal(1, 2))],
    ["an assertion of vitest", thrownBy(() => expect({ method: "GET" }).toEqual({ method: "POST" }))],
    ["a plain error", new Error("x")],
    ["a string", "no"],
    ["an object without a prototype", Object.create(null) as object],
    ["undefined", undefined],
    ["0", 0],
  ])("%s", async (_, thrown) => {
    const { fetch, requests } = stubFetch(reject(thrown));
    expect(await rejectionOf(clientOf({ fetch }).GET("/v3/send_ips/pools"))).toBe(thrown);
    expect(requests).toHaveLength(1);
    const client = clientOf({ fetch });
    client.use({ onRequest: () => undefined });
    expect(await rejectionOf(client.GET("/v3/send_ips/pools"))).toBe(thrown);
    expect(await rejectionOf(clientOf({ fetch }).raw.GET("/v3/send_ips/pools"))).toBe(thrown);
    expect(requests).toHaveLength(3);
  });

  it("a promise, which would otherwise be awaited", async () => {
    const suspense = Promise.resolve();
    const fetch = (): never => {
      throw suspense; // eslint-disable-line @typescript-eslint/only-throw-error
    };
    const thrown = await clientOf({ fetch })
      .GET("/v3/send_ips/pools")
      .then(
        () => undefined,
        (reason: unknown) => [reason],
      );
    expect(thrown).toEqual([suspense]);
  });

  it("an error of the key function", async () => {
    const { fetch, requests } = stubFetch(fail(503));
    for (const thrown of [new Error("vault"), undefined, ""]) {
      const apiKey = (): Promise<string> => Promise.reject(thrown);
      expect(await rejectionOf(clientOf({ fetch, apiKey }).GET("/v3/send_ips/pools"))).toBe(thrown);
      expect(await rejectionOf(clientOf({ fetch, apiKey }).raw.GET("/v3/send_ips/pools"))).toBe(thrown);
    }
    expect(requests).toHaveLength(0);
  });
});
