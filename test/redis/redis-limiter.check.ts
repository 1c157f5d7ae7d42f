import { Redis as Ioredis } from "ioredis";
import { Redis as Iovalkey } from "iovalkey";
import { createClient as createNodeRedis } from "redis";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { limitedServer, requestsTo, SAYINGS } from "../../bench/limited-server.js";
import { startRedis, type RedisServer } from "../../bench/redis-server.js";
import { createClient, RateLimitError, unwrap, type ClientOptions } from "../../src/index.js";
import { redisLimiter, type RedisClient } from "../../src/redis/index.js";
import { rejectionOf, thrownBy } from "../support/caught.js";
import { EMPTY_PAGE } from "../support/pages.js";
import { fail, json, stubFetch } from "../support/stub-fetch.js";

const server = await startRedis();
if (server === undefined) console.warn("Skipped: there is no redis-server; on Debian, `apt-get install redis-server` installs it.");
afterAll(() => server?.kill());

const POOLS = "/v3/send_ips/pools";
const IPS = "/v3/send_ips/ips";
const KEY = "SG.test-key-of-the-checks";

/** The clients of a test, which it closes. */
const open: (() => unknown)[] = [];

/** A Redis client with its own connection, as another process would have. */
function connect({ url }: RedisServer): Ioredis {
  const redis = new Ioredis(url);
  redis.on("error", () => undefined);
  open.push(() => redis.disconnect());
  return redis;
}

const clientOf = (redis: RedisClient, options: Partial<ClientOptions>): ReturnType<typeof createClient> =>
  createClient({ apiKey: KEY, limiter: redisLimiter(redis), ...options });

const exhausted = (seconds: number): Record<string, string> => ({
  "x-ratelimit-limit": "10",
  "x-ratelimit-remaining": "0",
  "x-ratelimit-reset": String(seconds),
});

describe.skipIf(server === undefined)("redisLimiter", () => {
  // The tests below are skipped without one.
  const redisServer = server as RedisServer;
  let redis: Ioredis;
  beforeEach(async () => {
    redis = connect(redisServer);
    await redis.flushall();
  });
  afterEach(() => {
    for (const close of open.splice(0)) close();
    vi.restoreAllMocks();
  });

  describe.each([
    ["ioredis", (url: string): RedisClient => closing(new Ioredis(url), (client) => client.disconnect())],
    ["iovalkey", (url: string): RedisClient => closing(new Iovalkey(url), (client) => client.disconnect())],
    ["node-redis", (url: string): RedisClient => closing(createNodeRedis({ url }), (client) => client.destroy())],
  ])("with %s", (_, create) => {
    it("a pause that one process learns of holds for all", async () => {
      const [one, other] = [create(redisServer.url), create(redisServer.url)];
      for (const client of [one, other]) if ("connect" in client && "isOpen" in client) await (client.connect as () => Promise<unknown>)();
      const { fetch, requests } = stubFetch(json(EMPTY_PAGE, 200, exhausted(60)));
      await clientOf(one, { fetch }).GET(POOLS);
      const before = Date.now();
      const result = await clientOf(other, { fetch, retry: { maxDelay: 5000 } }).GET(POOLS);
      expect(requests).toHaveLength(1);
      expect(result).toMatchObject({ status: 429, attempts: 0 });
      const error = thrownBy(() => unwrap(result)) as RateLimitError;
      expect(error).toBeInstanceOf(RateLimitError);
      expect(Number(error.retryAt) - before).toBeGreaterThan(50_000);
      expect(Number(error.retryAt) - before).toBeLessThan(61_000);
    });
  });

  it("the keys in Redis contain the operation and a hash, not the API key, and they expire", async () => {
    const { fetch } = stubFetch(json(EMPTY_PAGE, 200, exhausted(60)));
    await clientOf(redis, { fetch }).GET(POOLS);
    const keys = await redis.keys("*");
    expect(keys).toEqual([expect.stringMatching(/^sendgrid-ips:ListIpPool:[0-9a-f]{64}$/)]);
    expect(JSON.stringify(await redis.hgetall(keys[0] ?? ""))).not.toContain(KEY);
    const lifetime = await redis.pttl(keys[0] ?? "");
    expect(lifetime).toBeGreaterThan(60_000);
    expect(lifetime).toBeLessThan(2 * 60 * 60_000);
  });

  it("the prefix of the keys is an option", async () => {
    const { fetch } = stubFetch(json(EMPTY_PAGE));
    await clientOf(redis, { fetch, limiter: redisLimiter(redis, { prefix: "ours/" }) }).GET(POOLS);
    expect(await redis.keys("*")).toEqual([expect.stringMatching(/^ours\/ListIpPool:/)]);
  });

  it("other operations, keys and subusers are not held back", async () => {
    const { fetch, requests } = stubFetch(json(EMPTY_PAGE, 200, exhausted(60)), json(EMPTY_PAGE));
    const client = clientOf(redis, { fetch, retry: { maxDelay: 0 } });
    await client.GET(POOLS);
    const results = [
      await client.GET(IPS),
      await client.GET(POOLS, { headers: { "on-behalf-of": "somebody" } }),
      await clientOf(redis, { fetch, apiKey: "SG.other-key" }).GET(POOLS),
    ];
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(requests).toHaveLength(4);
  });

  it("the clocks of the processes do not matter", async () => {
    const { fetch } = stubFetch(json(EMPTY_PAGE, 200, exhausted(2)), json(EMPTY_PAGE));
    const start = performance.now();
    await clientOf(redis, { fetch }).GET(POOLS);
    const skewed = vi.spyOn(Date, "now").mockImplementation(() => new Date(0).getTime() + performance.now());
    expect(await clientOf(connect(redisServer), { fetch, retry: { maxDelay: 60_000 } }).GET(POOLS)).toMatchObject({ ok: true });
    skewed.mockRestore();
    expect(performance.now() - start).toBeGreaterThan(1900);
  });

  it("a program that starts sends one request first, and then as many as the server allows", async () => {
    const limited = limitedServer({ limit: 20, window: 60_000, latency: () => 50 });
    const clients = Array.from({ length: 4 }, () => clientOf(connect(redisServer), { fetch: limited.fetch, retry: { maxDelay: 1000 } }));
    const results = await Promise.all(clients.flatMap((client) => Array.from({ length: 10 }, () => client.GET(POOLS))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(20);
    expect(requestsTo(limited)).toBe(20);
  });

  it.each(SAYINGS)("four processes, with a server that says its reset as %s", async (saying) => {
    const limited = limitedServer({ limit: 10, window: 1000, saying });
    const clients = Array.from({ length: 4 }, () => clientOf(connect(redisServer), { fetch: limited.fetch }));
    const results = await Promise.all(clients.flatMap((client) => Array.from({ length: 10 }, () => client.GET(POOLS))));
    const failed = results.filter(({ ok }) => !ok);
    // A server without headers is asked in vain now and then, and a call may be asked to do so three times.
    expect(failed.length).toBeLessThanOrEqual(saying === "nothing" ? 4 : 0);
    expect(requestsTo(limited)).toBeLessThanOrEqual(saying === "nothing" ? 80 : 46);
  });

  it("calls of a process are served in their order", async () => {
    const limited = limitedServer({ limit: 3, window: 1000 });
    const client = clientOf(redis, { fetch: limited.fetch });
    const order: number[] = [];
    await Promise.all(Array.from({ length: 9 }, (_, index) => client.GET(POOLS).then(() => order.push(index))));
    expect(order).toEqual(Array.from({ length: 9 }, (_, index) => index));
  });

  it("an abort ends the wait at once", async () => {
    const { fetch, requests } = stubFetch(json(EMPTY_PAGE, 200, exhausted(60)));
    const client = clientOf(redis, { fetch });
    await client.GET(POOLS);
    const controller = new AbortController();
    setTimeout(() => controller.abort("enough"), 100);
    const start = performance.now();
    expect(await rejectionOf(client.GET(POOLS, { signal: controller.signal }))).toBe("enough");
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(requests).toHaveLength(1);
  });

  it("a process that ends during a request does not hold up the others for ever", async () => {
    const limited = limitedServer({ limit: 1, window: 1000 });
    const lost = redisLimiter(connect(redisServer));
    const client = clientOf(redis, { fetch: limited.fetch });
    await client.GET(POOLS);
    const [key = ""] = await redis.keys("*");
    const operation = { operationId: "ListIpPool", method: "GET", path: POOLS, callId: "1", attempt: 1, maxDelay: 60_000 };
    const place = { ...operation, key: key.slice("sendgrid-ips:".length) };
    expect(await lost.acquire(place, new AbortController().signal)).toBeUndefined();
    // It does not report back.
    expect(await client.GET(POOLS)).toMatchObject({ ok: true });
  });

  describe("if Redis fails", () => {
    it("calls go on with the limiter of the process, and there is one warning", async () => {
      await using mortal = (await startRedis()) as RedisServer;
      const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
      const { fetch, requests } = stubFetch(json(EMPTY_PAGE), json(EMPTY_PAGE, 200, exhausted(60)));
      const client = clientOf(connect(mortal), { fetch, retry: { maxDelay: 0 } });
      expect(await client.GET(POOLS)).toMatchObject({ ok: true });
      await mortal.kill();
      expect(await client.GET(POOLS)).toMatchObject({ ok: true });
      // The limiter of the process knows what this response said.
      expect(await client.GET(POOLS)).toMatchObject({ status: 429, attempts: 0 });
      expect(requests).toHaveLength(2);
      expect(warn.mock.calls).toEqual([
        [expect.stringMatching(/^redisLimiter: Redis failed, so each process limits its calls by itself: /)],
      ]);
    });

    it("so they do if it does not respond, or only with errors", async () => {
      const errors: unknown[] = [];
      const { fetch } = stubFetch(json(EMPTY_PAGE));
      const hanging: RedisClient = { eval: () => new Promise(() => undefined) };
      const failing: RedisClient = { eval: () => Promise.reject(new Error("NOSCRIPT")) };
      const odd: RedisClient = { eval: () => Promise.resolve("OK") };
      const throwing: RedisClient = {
        eval() {
          throw new Error("closed");
        },
      };
      for (const broken of [hanging, failing, odd, throwing]) {
        const limiter = redisLimiter(broken, { onError: (error) => errors.push(error) });
        const client = createClient({ apiKey: KEY, fetch, limiter });
        expect(await client.GET(POOLS)).toMatchObject({ ok: true });
        expect(await client.GET(POOLS)).toMatchObject({ ok: true });
      }
      expect(errors.map(String)).toEqual([
        "Error: no response within 500 ms",
        "Error: NOSCRIPT",
        "TypeError: Redis returned an unexpected reply.",
        "Error: closed",
      ]);
    });

    it("those that wait go on, too", async () => {
      await using mortal = (await startRedis()) as RedisServer;
      vi.spyOn(console, "warn").mockImplementation(() => undefined);
      const { fetch } = stubFetch(json(EMPTY_PAGE, 200, exhausted(2)), json(EMPTY_PAGE));
      const client = clientOf(connect(mortal), { fetch });
      await client.GET(POOLS);
      const waiting = Array.from({ length: 5 }, () => client.GET(POOLS));
      mortal.freeze();
      expect((await Promise.all(waiting)).map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
      mortal.thaw();
    });

    it("Redis is asked again once it works again", async () => {
      await using mortal = (await startRedis()) as RedisServer;
      const errors: unknown[] = [];
      const connection = connect(mortal);
      const limiter = redisLimiter(connection, { onError: (error) => errors.push(error) });
      const { fetch } = stubFetch(json(EMPTY_PAGE));
      const client = createClient({ apiKey: KEY, fetch, limiter });
      await client.GET(POOLS);
      await mortal.kill();
      await client.GET(POOLS);
      expect(errors).toHaveLength(1);
      await using revived = (await startRedis(mortal.port)) as RedisServer;
      expect(await connect(revived).keys("*")).toEqual([]);
      await expect.poll(async () => (await client.GET(POOLS), connect(revived).keys("*"))).toHaveLength(1);
    });
  });

  it("AddIp is held back, and sent once", async () => {
    const { fetch, requests } = stubFetch(fail(429, exhausted(1)), json({ ips: [] }, 201));
    const client = clientOf(redis, { fetch });
    const body = { is_auto_warmup: true, is_parent_assigned: true };
    expect(await client.POST(IPS, { body })).toMatchObject({ status: 429, attempts: 1 });
    await client.POST(IPS, { body });
    expect(requests).toHaveLength(2);
  });
});

it("refuses a client without eval", () => {
  for (const client of [{}, undefined, null, "redis://127.0.0.1"])
    // @ts-expect-error JavaScript passes anything
    expect(() => redisLimiter(client)).toThrow(new TypeError("`redisLimiter` expects a client of Redis or Valkey that has `eval`."));
});

function closing<Client>(client: Client, close: (client: Client) => unknown): Client {
  open.push(() => close(client));
  return client;
}
