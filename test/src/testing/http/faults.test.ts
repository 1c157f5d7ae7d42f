import { afterEach, describe, expect, it, vi } from "vitest";
import { createFakeSendGrid } from "../../../../src/testing/index.js";
import { clientOf, smallAccount } from "../small-account.js";

// The fakes here are not recorded: faults do not satisfy the document.
describe("failNext", () => {
  afterEach(() => vi.useRealTimers());
  const create = { body: { name: "new" } };

  it("refuses an unknown fault and an unknown operation, because the fault would never happen", () => {
    expect(() => createFakeSendGrid().failNext("reset", { operationId: "AddIPs" as "AddIp" })).toThrow(
      'Unknown operation "AddIPs"; the fault would never happen.',
    );
    expect(() => createFakeSendGrid().failNext("reset-befor" as "reset")).toThrow(
      'Unknown fault "reset-befor"; expected one of "reset", "reset-after", "hang", "html-502", "empty-500", "truncated".',
    );
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
    while (fake.requests.length === 0) await vi.advanceTimersByTimeAsync(0);
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
