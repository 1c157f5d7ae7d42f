import { describe, expect, it } from "vitest";
import { ConnectionError, createClient, type Client, type ClientOptions } from "../../../../src/index.js";
import { rejectionOf } from "../../../support/caught.js";
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

describe("the outcome of a purchase is unknown, whatever fetch throws:", () => {
  const cyclic = new Error("round");
  Object.assign(cyclic, { self: cyclic, cause: cyclic });
  const cyclicWithKey = new Error(`round ${KEY}`);
  cyclicWithKey.cause = cyclicWithKey;
  const [first, second] = [new Error(`one ${KEY}`), new Error("other")];
  first.cause = second;
  second.cause = first;
  const deep = Array.from({ length: 50_000 }).reduce<object>((inner) => ({ inner }), {});
  const withCode = (code: unknown): Error => Object.assign(new Error("x"), { code });

  it.each([
    ["an error that holds itself", cyclic],
    ["two errors that hold each other and the key", first],
    ["an error that holds more than can be searched", Object.assign(new Error("x"), { deep })],
    ["an error that holds itself and the key", cyclicWithKey],
    ["a code that is not a string", withCode(Object.create(null))],
    ["a code that contains CERT", withCode("ERR_UNCERTAIN")],
    ["a TLS alert of the server", withCode("ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED")],
    ["undefined", undefined],
    ["an object without a prototype", Object.create(null) as object],
  ])("%s", async (_, thrown) => {
    const error = await rejectionOf(stubClient(reject(thrown)).POST("/v3/send_ips/ips", address));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ outcome: "unknown", message: expect.stringContaining("each call may buy an address") as unknown });
    if (thrown === cyclic) expect((error as Error).cause).toBe(cyclic);
  });
});
