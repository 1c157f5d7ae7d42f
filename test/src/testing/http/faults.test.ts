import { afterEach, describe, expect, it, vi } from "vitest";
import { createFakeSendGrid, type Fault } from "../../../../src/testing/index.js";
import { passTimeUntil } from "../../../support/fake-time.js";
import { clientOf, smallAccount } from "../small-account.js";

// The fakes here are not recorded: faults do not satisfy the document.
describe("failNext", () => {
  afterEach(() => vi.useRealTimers());
  const create = { body: { name: "new" } };

  it("refuses an unknown fault and an unknown operation, because the fault would never occur", () => {
    expect(() => createFakeSendGrid().failNext("reset", { operationId: "AddIPs" as "AddIp" })).toThrow(
      'Unknown operation "AddIPs"; the fault would never occur.',
    );
    expect(() => createFakeSendGrid().failNext("reset-befor" as "reset")).toThrow(
      'Unknown fault "reset-befor"; expected one of "reset", "reset-after", "hang", "html-502", "empty-500", "truncated".',
    );
  });

  const cycle: { self?: unknown } = {};
  cycle.self = cycle;

  it.each([
    [{ status: 0 }, "{ status: 0 }", "the status must be an integer from 200 to 599"],
    [{ status: 199 }, "{ status: 199 }", "the status must be an integer from 200 to 599"],
    [{ status: 600 }, "{ status: 600 }", "the status must be an integer from 200 to 599"],
    [{ status: 404.5 }, "{ status: 404.5 }", "the status must be an integer from 200 to 599"],
    [{ status: NaN }, "{ status: NaN }", "the status must be an integer from 200 to 599"],
    [{ status: "503" }, '{ status: "503" }', "the status must be an integer from 200 to 599"],
    [{}, "{ status: undefined }", "the status must be an integer from 200 to 599"],
    [{ status: 204, body: {} }, "{ status: 204 }", "a response with the status 204 has no body"],
    [{ status: 200, headers: { "a b": "c" } }, "{ status: 200 }", '"a b" is not a name of a header'],
    [{ status: 200, headers: { "": "c" } }, "{ status: 200 }", '"" is not a name of a header'],
    [{ status: 200, headers: { "x-a": "b\r\nc: d" } }, "{ status: 200 }", 'the header "x-a" cannot have the value "b\\r\\nc: d"'],
    [{ status: 200, headers: { "x-a": "✓" } }, "{ status: 200 }", 'the header "x-a" cannot have the value "✓"'],
    [{ status: 200, headers: { "x-a": undefined } }, "{ status: 200 }", 'the header "x-a" cannot have the value undefined'],
    [{ status: 200, headers: { "Content-Length": "5" } }, "{ status: 200 }", 'the header "Content-Length" belongs to the connection'],
    [
      { status: 200, headers: { "content-encoding": "gzip" } },
      "{ status: 200 }",
      'the header "content-encoding" belongs to the connection',
    ],
    [{ status: 200, headers: new Headers() }, "{ status: 200 }", "its headers must be an object of names and values"],
    [{ status: 200, body: 1n }, "{ status: 200 }", "its body cannot be written as JSON: TypeError: Do not know how to serialize a BigInt"],
    [{ status: 200, body: cycle }, "{ status: 200 }", /its body cannot be written as JSON: TypeError: Converting circular structure/],
    [{ status: 200, body: () => 1 }, "{ status: 200 }", "its body cannot be written as JSON: a function has none"],
  ])("refuses %o, which cannot be sent", (fault, name, reason) => {
    const fake = createFakeSendGrid();
    const failNext = (): void => {
      fake.failNext(fault as { status: number }); // as JavaScript would pass it
    };
    expect(failNext).toThrow(TypeError);
    expect(failNext).toThrow(`The fault ${name} cannot happen: `);
    expect(failNext).toThrow(reason);
  });

  it.each([0, -1, 1.5, NaN, Infinity, "2"])("refuses to happen %s times", (times) => {
    const failNext = (): void => {
      createFakeSendGrid().failNext("reset", { times: times as number }); // as JavaScript would pass it
    };
    expect(failNext).toThrow(
      `The fault "reset" cannot happen: \`times\` must be a positive integer; received ${typeof times === "string" ? '"2"' : String(times)}.`,
    );
  });

  it.each([undefined, null, 503])("refuses %s as a fault", (fault) => {
    const failNext = (): void => {
      createFakeSendGrid().failNext(fault as unknown as "reset"); // as JavaScript would pass it
    };
    expect(failNext).toThrow(`Unknown fault ${String(fault)}; expected one of "reset"`);
  });

  it.each<[Exclude<Fault, string>, string, string | null]>([
    [{ status: 200, body: { result: [] } }, '{"result":[]}', "application/json"],
    [{ status: 201, body: "text", headers: { "Content-Type": "text/csv", Date: "now" } }, "text", "text/csv"],
    [{ status: 204 }, "", null],
    [{ status: 304, headers: { etag: "\xff" } }, "", null],
    [{ status: 599 }, '{"errors":[{"field":null,"message":"HTTP 599"}]}', "application/json"],
    [{ status: 503, body: null }, "null", "application/json"],
  ])("sends %o in process and over HTTP", async (fault, text, type) => {
    const fake = createFakeSendGrid();
    await using server = await fake.listen();
    fake.failNext(fault, { times: 2 });
    const path = "/v3/send_ips/pools";
    for (const response of [await fake.fetch(`https://api.sendgrid.com${path}`), await fetch(server.url + path)]) {
      expect(response.status).toBe(fault.status);
      expect(await response.text()).toBe(text);
      expect(response.headers.get("content-type")).toBe(type);
      for (const [name, value] of Object.entries(fault.headers ?? {})) expect(response.headers.get(name)).toBe(value);
    }
  });

  it("reset breaks the connection as Node reports it, in process and over HTTP", async () => {
    const fake = createFakeSendGrid();
    await using server = await fake.listen();
    fake.failNext("reset", { times: 2 });
    const cause = { message: "read ECONNRESET", code: "ECONNRESET", syscall: "read", errno: expect.any(Number) as number };
    const error = { name: "TypeError", message: "fetch failed", cause: expect.objectContaining(cause) as Error };
    // MSW passes on what a handler throws if it has these itself.
    const forMsw = { code: "ECONNRESET", errno: expect.any(Number) as number };
    await expect(fake.fetch("https://api.sendgrid.com/v3/send_ips/pools")).rejects.toMatchObject({ ...error, ...forMsw });
    await expect(fetch(`${server.url}/v3/send_ips/pools`)).rejects.toMatchObject(error);
  });

  it.each([
    ["reset", "before", 2, { name: "ConnectionError", outcome: "unknown" }],
    ["reset-after", "after", 3, { name: "ConnectionError", outcome: "unknown" }],
    ["truncated", "after", 3, { name: "ApiError", status: 201 }],
  ] as const)("%s makes one call throw %s it takes effect (from 2 pools to %i)", async (fault, _, pools, error) => {
    const fake = createFakeSendGrid(smallAccount);
    fake.failNext(fault);
    await expect(clientOf(fake).POST("/v3/send_ips/pools", create)).rejects.toMatchObject(error);
    expect(fake.state.pools).toHaveLength(pools);
    expect((await clientOf(fake).GET("/v3/send_ips/pools")).ok).toBe(true);
  });

  it("hang leaves a request without a response until the client's timeout", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const fake = createFakeSendGrid(smallAccount);
    fake.failNext("hang");
    const call = clientOf(fake, { timeout: 3_600_000 }).POST("/v3/send_ips/pools", create);
    const rejection = expect(call).rejects.toMatchObject({ name: "TimeoutError", outcome: "unknown" });
    await passTimeUntil(() => fake.requests.length > 0, 0);
    await vi.advanceTimersByTimeAsync(3_600_000);
    await rejection;
    expect(fake.state.pools).toHaveLength(2);
    expect((await clientOf(fake).GET("/v3/send_ips/pools")).ok).toBe(true);
  });

  it.each([
    [{ status: 503 }, { status: 503, error: { errors: [{ message: "HTTP 503" }] } }],
    [
      { status: 400, body: { errors: [{ field: "name", message: "is reserved" }] } },
      { status: 400, error: { errors: [{ field: "name", message: "is reserved" }] } },
    ],
    ["html-502", { status: 502, error: { errors: [{ message: "502 Bad Gateway" }] } }],
    ["empty-500", { status: 500 }],
  ] as const)("%o makes a call fail without taking effect", async (fault, failure) => {
    const fake = createFakeSendGrid(smallAccount);
    fake.failNext(fault);
    expect(await clientOf(fake).POST("/v3/send_ips/pools", create)).toMatchObject({ ok: false, ...failure });
    expect(fake.state.pools).toHaveLength(2);
  });

  it("applies to the operation and the number of requests in its scope", async () => {
    const fake = createFakeSendGrid(smallAccount);
    fake.failNext({ status: 503 }, { operationId: "ListIpPool", times: 2 });
    expect((await clientOf(fake).GET("/v3/send_ips/ips")).ok).toBe(true);
    const client = clientOf(fake, { retry: { maxDelay: 1 } });
    expect((await client.GET("/v3/send_ips/pools")).ok).toBe(true);
    expect(fake.requests.map(({ operationId }) => operationId)).toEqual(["ListIp", "ListIpPool", "ListIpPool", "ListIpPool"]);
  });
});
