import { afterEach, describe, expect, it, vi } from "vitest";
import { RateLimitError, createClient, unwrap } from "../../../../src/index.js";
import { passTimeUntil } from "../../../support/fake-time.js";
import { recordedFake } from "../../../support/recorded-fake.js";
import { clientOf, recordedAccount, smallAccount } from "../small-account.js";

describe("the rate limit", () => {
  afterEach(() => vi.useRealTimers());

  it("is in the headers of every response, and applies to each operation until the window ends", async () => {
    let now = 1_700_000_000_000;
    const { fake, client } = recordedAccount({ now: () => now, rateLimit: { limit: 2, window: 60 } });
    const first = await client.GET("/v3/send_ips/pools");
    expect(
      Object.fromEntries(["limit", "remaining", "reset"].map((name) => [name, first.response.headers.get(`x-ratelimit-${name}`)])),
    ).toEqual({ limit: "2", remaining: "1", reset: "1700000060" });
    await client.GET("/v3/send_ips/pools");
    const third = await client.GET("/v3/send_ips/pools");
    expect(third).toMatchObject({ status: 429, error: { errors: [{ field: null, message: "too many requests" }] } });
    expect(() => unwrap(third)).toThrow(RateLimitError);
    expect((await client.GET("/v3/send_ips/ips")).ok).toBe(true);
    now += 60_000;
    expect((await client.GET("/v3/send_ips/pools")).ok).toBe(true);
    expect(fake.requests).toHaveLength(5);
  });

  it("can have its reset in seconds from now, after which a client's retry succeeds", async () => {
    const start = 1_700_000_000_000;
    vi.useFakeTimers({ now: start, toFake: ["setTimeout", "clearTimeout", "Date"] });
    const fake = recordedFake(smallAccount, { now: () => Date.now(), rateLimit: { limit: 1, window: 10 }, reset: "delta" });
    const client = clientOf(fake, { retry: { retries: 1 }, limiter: false });
    await client.GET("/v3/send_ips/pools");
    const second = client.GET("/v3/send_ips/pools");
    await passTimeUntil(() => fake.requests.length === 3, 100);
    expect(Date.now() - start).toBeGreaterThanOrEqual(10_000);
    expect((await second).ok).toBe(true);
  });

  it("ends in real time without a clock of the caller's, while addresses keep their fixed date", async () => {
    vi.useFakeTimers({ now: 1_800_000_000_000, toFake: ["setTimeout", "clearTimeout", "Date"] });
    const fake = recordedFake(smallAccount, { rateLimit: { limit: 1, window: 60 } });
    const client = clientOf(fake, { limiter: false });
    const first = await client.GET("/v3/send_ips/pools");
    expect(first.response.headers.get("x-ratelimit-reset")).toBe("1800000060");
    expect(first.response.headers.get("date")).toBe(new Date().toUTCString());
    expect(await client.GET("/v3/send_ips/pools")).toMatchObject({ status: 429 });
    vi.setSystemTime(Date.now() + 59_000);
    expect(await client.GET("/v3/send_ips/pools")).toMatchObject({ status: 429 });
    vi.setSystemTime(Date.now() + 1_000);
    expect(await client.GET("/v3/send_ips/pools")).toMatchObject({ status: 200 });
    expect(fake.state.ips[0]?.added_at).toBe(1_700_000_000);
  });

  it("is outlasted by a client with the default options", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    const fake = recordedFake(smallAccount, { rateLimit: { limit: 1, window: 10 } });
    const client = createClient({ apiKey: "SG.test", fetch: fake.fetch });
    await client.GET("/v3/send_ips/pools");
    const second = client.GET("/v3/send_ips/pools");
    // The limiter holds the second call back, so it is sent once.
    await passTimeUntil(() => fake.requests.length === 2, 100);
    expect((await second).ok).toBe(true);
  });
});
