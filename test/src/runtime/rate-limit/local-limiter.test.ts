import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createClient, RateLimitError, unwrap, type AttemptEvent, type ClientOptions } from "../../../../src/index.js";
import { limitedServer, requestsTo, SAYINGS } from "../../../../bench/limited-server.js";
import type { Line } from "../../../../src/runtime/rate-limit/line.js";
import { createLocalLimiter } from "../../../../src/runtime/rate-limit/local-limiter.js";
import { rejectionOf, thrownBy } from "../../../support/caught.js";
import { START, useFakeTime } from "../../../support/fake-time.js";
import { EMPTY_PAGE } from "../../../support/pages.js";
import { fail, json, reject, stubFetch } from "../../../support/stub-fetch.js";

const POOLS = "/v3/send_ips/pools";
const IPS = "/v3/send_ips/ips";

useFakeTime();

beforeEach(() => {
  // No jitter, so that the times are exact.
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const rateLimit = (remaining: number, seconds: number): Record<string, string> => ({
  "x-ratelimit-limit": "10",
  "x-ratelimit-remaining": String(remaining),
  "x-ratelimit-reset": String(seconds),
});

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const clientOf = (options: Partial<ClientOptions>): ReturnType<typeof createClient> => createClient({ apiKey: "SG.test-key", ...options });

describe.each(SAYINGS)("400 concurrent calls at 100 per 2 s, to a server that says its reset as: %s", (saying) => {
  it("all succeed, with hardly a request too many, in the time that the limit allows", async () => {
    const server = limitedServer({ limit: 100, window: 2000, saying });
    const client = clientOf({ fetch: server.fetch });
    const results = await Promise.all(Array.from({ length: 400 }, () => client.GET(POOLS)));
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    // All 400 are sent at once, because nothing has been limited yet.
    expect(requestsTo(server) - 400).toBeLessThanOrEqual(300 * 1.1);
    // Without headers, nobody knows when a window ends.
    if (saying !== "nothing") expect(Date.now() - START).toBeLessThanOrEqual(3 * 2000 * 1.3);
  });
});

it("a wait takes up to a tenth longer, so that several programs do not return together", async () => {
  vi.mocked(Math.random).mockReturnValue(0.5);
  const { fetch } = stubFetch(json(EMPTY_PAGE, 200, rateLimit(0, 20)), json(EMPTY_PAGE));
  const client = clientOf({ fetch });
  await client.GET(POOLS);
  await client.GET(POOLS);
  expect(Date.now() - START).toBe(21_000);
});

it("without the limiter, calls fail, because all that wait for the same instant are sent together", async () => {
  const server = limitedServer({ limit: 100, window: 2000 });
  const client = clientOf({ fetch: server.fetch, limiter: false });
  const results = await Promise.all(Array.from({ length: 400 }, () => client.GET(POOLS)));
  expect(results.filter(({ ok }) => !ok)).toHaveLength(100);
});

it("60 concurrent writes at 10 per second all succeed", async () => {
  const server = limitedServer({ limit: 10, window: 1000 });
  const client = clientOf({ fetch: server.fetch });
  const results = await Promise.all(
    Array.from({ length: 60 }, (_, index) => client.POST(POOLS, { body: { name: `pool ${index}` } }).catch(() => undefined)),
  );
  expect(results.filter((result) => result?.ok === false)).toEqual([]);
  expect(requestsTo(server) - 60).toBeLessThanOrEqual(50 * 1.1);
});

it("at no time are more requests in a window than the server allows, once it has said how many", async () => {
  const moment = fc.oneof(
    fc.integer({ min: 0, max: 60 }).map((index) => index * 100),
    fc.constantFrom(1500, 9000),
  );
  const arrivals = fc.array(moment, { minLength: 1, maxLength: 30, size: "max" });
  const latencies = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 20 });
  const sayings = fc.constantFrom(...SAYINGS.filter((saying) => saying !== "nothing" && saying !== "without remaining"));
  const limits = fc.record({ limit: fc.integer({ min: 1, max: 12 }), window: fc.integer({ min: 1, max: 4 }) });
  await fc.assert(
    fc.asyncProperty(arrivals, latencies, sayings, limits, async (times, delays, saying, { limit, window }) => {
      let count = 0;
      const latency = (): number => delays[count++ % delays.length] ?? 1;
      const server = limitedServer({ limit, window: window * 1000, saying, latency });
      const client = clientOf({ fetch: server.fetch, retry: { retries: 100, maxDelay: 1e6 } });
      // One call, so that the server has said it.
      await client.GET(POOLS);
      const results = await Promise.all(
        times.map(async (time) => {
          await sleep(time);
          return client.GET(POOLS);
        }),
      );
      expect(results.every(({ ok }) => ok)).toBe(true);
      for (const { served, rejected } of server.windows) expect(served + rejected).toBeLessThanOrEqual(limit);
    }),
    { numRuns: 150 },
  );
});

describe("an operation whose limit is exhausted", () => {
  /** Sends one call that uses up the limit for 20 s. */
  const exhausted = async (options: Partial<ClientOptions> = {}) => {
    const { fetch, requests } = stubFetch(json(EMPTY_PAGE, 200, rateLimit(0, 20)), json(EMPTY_PAGE));
    const client = clientOf({ fetch, ...options });
    await client.GET(POOLS);
    return { client, requests };
  };

  it("is held back until the reset, even if no request has failed", async () => {
    const { client, requests } = await exhausted();
    expect(requests).toHaveLength(1);
    await client.GET(POOLS);
    expect(requests).toHaveLength(2);
    expect(Date.now() - START).toBe(20_000);
  });

  it("does not hold back another operation, another key or another subuser", async () => {
    const keys = ["SG.first-key", "SG.first-key", "SG.first-key", "SG.second-key"];
    const { client } = await exhausted({ apiKey: () => keys.shift() ?? "" });
    await client.GET(IPS);
    await client.GET(POOLS, { headers: { "on-behalf-of": "somebody" } });
    await client.GET(POOLS);
    expect(keys).toEqual([]);
    expect(Date.now()).toBe(START);
  });

  it("holds back calls through raw by their method and path", async () => {
    const { fetch } = stubFetch(json(EMPTY_PAGE, 200, rateLimit(0, 20)), json(EMPTY_PAGE));
    const client = clientOf({ fetch });
    await client.raw.GET(POOLS);
    await client.raw.GET(IPS);
    expect(Date.now()).toBe(START);
    await client.raw.GET(POOLS);
    expect(Date.now() - START).toBe(20_000);
  });

  it("holds back calls through middleware", async () => {
    const { client } = await exhausted();
    client.use({ onRequest: ({ request }) => request });
    expect(await client.GET(POOLS)).toMatchObject({ ok: true });
    expect(Date.now() - START).toBe(20_000);
  });

  it("serves calls in the order in which they came", async () => {
    const server = limitedServer({ limit: 3, window: 1000 });
    const client = clientOf({ fetch: server.fetch });
    await client.GET(POOLS);
    const order: number[] = [];
    await Promise.all(Array.from({ length: 12 }, (_, index) => client.GET(POOLS).then(() => order.push(index))));
    expect(order).toEqual(Array.from({ length: 12 }, (_, index) => index));
  });

  it("serves retries first, because their calls came first", async () => {
    const slow = async (): Promise<Response> => {
      await sleep(100);
      return new Response(null, { status: 429, headers: rateLimit(0, 1) });
    };
    const { fetch } = stubFetch(slow, json(EMPTY_PAGE, 200, rateLimit(0, 1)), json(EMPTY_PAGE, 200, rateLimit(9, 1)));
    const client = clientOf({ fetch });
    const order: string[] = [];
    const first = client.GET(POOLS).then(() => order.push("retried"));
    await client.GET(POOLS);
    await Promise.all([first, client.GET(POOLS).then(() => order.push("later"))]);
    expect(order).toEqual(["retried", "later"]);
  });

  it("is not part of the attempt's timeout", async () => {
    const { client } = await exhausted({ timeout: 50 });
    expect(await client.GET(POOLS)).toMatchObject({ ok: true, attempts: 1 });
    expect(Date.now() - START).toBe(20_000);
  });

  it("is visible in onAttempt", async () => {
    const events: AttemptEvent[] = [];
    const { client } = await exhausted({ onAttempt: (event) => events.push(event) });
    await client.GET(POOLS);
    expect(events.map(({ attempt, heldBack, duration }) => ({ attempt, heldBack, duration }))).toEqual([
      { attempt: 1, heldBack: undefined, duration: 0 },
      { attempt: 1, heldBack: 20_000, duration: 0 },
    ]);
    expect(events[0]).not.toHaveProperty("heldBack");
  });

  it("is not waited for any more once the caller aborts, and the next in line takes the place", async () => {
    const { client, requests } = await exhausted();
    const controller = new AbortController();
    const reason = { mine: true };
    setTimeout(() => controller.abort(reason), 300);
    const aborted = rejectionOf(client.GET(POOLS, { signal: controller.signal }));
    const next = client.GET(POOLS);
    expect(await aborted).toBe(reason);
    expect(Date.now() - START).toBe(300);
    expect(await next).toMatchObject({ ok: true });
    expect(requests).toHaveLength(2);
  });

  it("is not waited for if the caller has aborted, and an abort before the request is sent gives the place back", async () => {
    const { fetch, requests } = stubFetch(json(EMPTY_PAGE, 200, rateLimit(1, 20)));
    const client = clientOf({ fetch });
    await client.GET(POOLS);
    const controller = new AbortController();
    const call = rejectionOf(client.GET(POOLS, { signal: controller.signal }));
    controller.abort("no");
    expect(await call).toBe("no");
    expect(requests).toHaveLength(1);
    await expect(client.GET(POOLS)).resolves.toMatchObject({ ok: true });
    expect(Date.now()).toBe(START);
  });

  it("leaves no timer behind", async () => {
    const { client } = await exhausted();
    expect(vi.getTimerCount()).toBe(0);
    await Promise.all([client.GET(POOLS), client.GET(POOLS)]);
    expect(vi.getTimerCount()).toBe(0);
    const controller = new AbortController();
    const { client: other } = await exhausted();
    const call = rejectionOf(other.GET(POOLS, { signal: controller.signal }));
    await Promise.resolve();
    setTimeout(() => controller.abort(), 0);
    await call;
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("a call that would have to wait longer than maxDelay", () => {
  it("ends at once as after a 429: a RateLimitError with retryAt, and no request", async () => {
    const { fetch, requests } = stubFetch(json(EMPTY_PAGE, 200, rateLimit(0, 20)));
    const events: AttemptEvent[] = [];
    const client = clientOf({ fetch, retry: { maxDelay: 19_999 }, onAttempt: (event) => events.push(event) });
    await client.GET(POOLS);
    const result = await client.GET(POOLS);
    expect(Date.now()).toBe(START);
    expect(requests).toHaveLength(1);
    expect(result).toMatchObject({ ok: false, status: 429, attempts: 0, response: { status: 429 } });
    const error = thrownBy(() => unwrap(result));
    expect(error).toBeInstanceOf(RateLimitError);
    const retryAt = new Date(START + 20_000);
    expect(error).toMatchObject({ retryAt, attempts: 0, rateLimit: { remaining: 0, reset: retryAt } });
    expect(String(error)).toBe(
      "RateLimitError: GET /v3/send_ips/pools failed with 429: the rate limit is exhausted, so the client did not send the request. " +
        "The next request is allowed at 2026-01-01T00:00:20.000Z, which is a longer wait than `retry.maxDelay` (19999 ms)",
    );
    expect(events.at(-1)).toMatchObject({ attempt: 1, status: 429, duration: 0, rateLimit: { remaining: 0, reset: retryAt } });
  });

  it("ends as soon as that is known, not after maxDelay", async () => {
    const server = limitedServer({ limit: 1, window: 10_000 });
    const client = clientOf({ fetch: server.fetch, retry: { maxDelay: 25_000 } });
    await client.GET(POOLS);
    const times = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const { ok } = await client.GET(POOLS);
        return [ok, Math.floor((Date.now() - START) / 10_000)];
      }),
    );
    // The third and fourth call learn in the third window that the next one is too late for them.
    expect(times).toEqual([
      [true, 1],
      [true, 2],
      [false, 2],
      [false, 2],
    ]);
  });

  it("has a response that middleware can read", async () => {
    const { fetch } = stubFetch(json(EMPTY_PAGE, 200, rateLimit(0, 20)));
    const client = clientOf({ fetch, retry: { maxDelay: 0 } });
    await client.GET(POOLS);
    const bodies: string[] = [];
    client.use({ onResponse: async ({ response }) => void bodies.push(await response.clone().text()) });
    expect(await client.GET(POOLS)).toMatchObject({ status: 429, error: { errors: [{ field: null }] } });
    expect(bodies).toEqual([expect.stringContaining("did not send")]);
  });

  it("says what happened to the attempts before", async () => {
    const { fetch, requests } = stubFetch(fail(503, { "retry-after": "1", ...rateLimit(0, 60) }), json(EMPTY_PAGE, 200, rateLimit(9, 60)));
    const client = clientOf({ fetch, retry: { maxDelay: 30_000 } });
    expect(await client.GET(POOLS)).toMatchObject({ status: 429, attempts: 1 });
    expect(requests).toHaveLength(1);
  });
});

describe("AddIp, which is never retried", () => {
  const body = { is_auto_warmup: true, is_parent_assigned: true };

  it("is held back like any other operation, and sent once", async () => {
    const { fetch, requests } = stubFetch(fail(429, rateLimit(0, 20)), json({ ip: "192.0.2.1" }, 201));
    const client = clientOf({ fetch });
    expect(await client.POST(IPS, { body })).toMatchObject({ status: 429, attempts: 1 });
    expect(Date.now()).toBe(START);
    await client.POST(IPS, { body });
    expect(Date.now() - START).toBe(20_000);
    expect(requests).toHaveLength(2);
  });
});

it("a failed connection does not hold up those who wait", async () => {
  const { fetch, requests } = stubFetch(
    json(EMPTY_PAGE, 200, rateLimit(0, 1)),
    reject(new TypeError("fetch failed")),
    json(EMPTY_PAGE, 200, rateLimit(5, 60)),
  );
  const client = clientOf({ fetch, retry: { retries: 1 } });
  await client.GET(POOLS);
  expect(await Promise.all([client.GET(POOLS), client.GET(POOLS)])).toMatchObject([{ ok: true }, { ok: true }]);
  expect(requests).toHaveLength(4);
  expect(Date.now() - START).toBeLessThan(2000);
});

it("a request that hangs does not hold up those who wait for longer than a second each", async () => {
  const { fetch, requests } = stubFetch(
    json(EMPTY_PAGE, 200, rateLimit(0, 1)),
    () => new Promise<Response>(() => undefined),
    json(EMPTY_PAGE, 200, rateLimit(5, 60)),
  );
  const client = clientOf({ fetch, timeout: 20_000, retry: false });
  await client.GET(POOLS);
  const hanging = rejectionOf(client.GET(POOLS));
  expect(await client.GET(POOLS)).toMatchObject({ ok: true });
  expect(Date.now() - START).toBeLessThanOrEqual(2000);
  expect(requests).toHaveLength(3);
  await hanging;
});

it("operations that are not limited are forgotten, others are not", async () => {
  const lines = new Map<string, Line>();
  const limiter = createLocalLimiter(lines);
  const operation = { operationId: undefined, method: "GET", path: "/", callId: "1", attempt: 1, maxDelay: 1000 };
  const limited = { ...operation, key: "limited" };
  await limiter.acquire(limited, undefined);
  limiter.observe(limited, { limit: 10, remaining: 0, reset: new Date(START + 60_000) });
  for (let index = 0; index < 5000; index += 1) {
    const raw = { ...operation, key: `GET /v3/send_ips/pools/${index}` };
    expect(limiter.acquire(raw, undefined)).toBeUndefined();
    limiter.observe(raw, { limit: undefined, remaining: undefined, reset: undefined });
  }
  expect(lines.size).toBeLessThanOrEqual(1000);
  expect(await limiter.acquire(limited, undefined)).toEqual(new Date(START + 60_000));
});
