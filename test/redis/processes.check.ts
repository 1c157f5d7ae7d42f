import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  failedOf,
  FOUR_PROCESSES,
  killAfter,
  ONE_PROCESS,
  rateLimitBench,
  requestsPerCall,
  type RateLimitBench,
} from "../../bench/rate-limits.js";
import { requestsTo, SAYINGS } from "../../bench/limited-server.js";
import { startRedis, type RedisServer } from "../../bench/redis-server.js";

const probe = await startRedis();
await probe?.kill();

let bench: RateLimitBench;
beforeAll(async () => {
  bench = await rateLimitBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

/** `npm run bench -- limits` prints the times as well. A test counts windows instead, because a busy machine is slow. */
describe("one process, 400 concurrent calls at 100 per 2 s over HTTP", () => {
  it("no call fails, at most 1.1 requests per call after the first window", async () => {
    const outcome = await bench.run(ONE_PROCESS);
    expect(failedOf(outcome)).toEqual([]);
    // A machine that is slow sends the first 400 requests in more than one window.
    expect(requestsTo(outcome.server)).toBeLessThanOrEqual(400 + 300 * 1.1);
    expect(outcome.server.windows.length).toBeLessThanOrEqual(4 * 1.5);
  });
});

describe.skipIf(probe === undefined)("four processes with Redis, 50 calls each at 10 per 2 s", () => {
  const start = async (): Promise<RedisServer> => {
    const redis = await startRedis();
    if (redis === undefined) throw new Error("redis-server is gone.");
    return redis;
  };

  it("no call fails, at most 1.15 requests per call, and no window is left out", async () => {
    await using redis = await start();
    const outcome = await bench.run({ ...FOUR_PROCESSES, limiter: redis.url });
    expect(failedOf(outcome)).toEqual([]);
    expect(requestsTo(outcome.server)).toBeLessThanOrEqual(200 * 1.15);
    expect(outcome.server.windows.length).toBeLessThanOrEqual(20 * 1.3);
  });

  it("no call is lost if Redis is killed half-way", async () => {
    await using redis = await start();
    const outcome = await bench.run({ ...FOUR_PROCESSES, limiter: redis.url, onRequest: killAfter(redis, 100) });
    // Every call ends with a response; without Redis the processes compete, so a few use up their retries.
    expect(outcome.results).toHaveLength(200);
    expect(outcome.results.filter((status) => status !== "200" && status !== "429")).toEqual([]);
    expect(failedOf(outcome).length).toBeLessThanOrEqual(20);
    expect(requestsPerCall(outcome)).toBeLessThanOrEqual(1.6);
  });

  it("AddIp is never sent twice, Redis killed half-way or not", async () => {
    await using redis = await start();
    const sent: string[] = [];
    const kill = killAfter(redis, 20);
    const onRequest = (number: number, body: string): void => {
      sent.push(body);
      kill(number);
    };
    const scenario = { ...FOUR_PROCESSES, calls: 10, limiter: redis.url, operation: "AddIp", onRequest } as const;
    const { results } = await bench.run(scenario);
    expect(results).toHaveLength(40);
    expect(sent.length).toBeGreaterThanOrEqual(30);
    expect(new Set(sent).size).toBe(sent.length);
  });

  it.each(SAYINGS)("with a server that says its reset as %s", async (saying) => {
    await using redis = await start();
    const scenario = { ...FOUR_PROCESSES, calls: 10, limit: 20, limiter: redis.url, saying };
    const outcome = await bench.run(scenario);
    if (saying === "nothing") expect(failedOf(outcome).length).toBeLessThanOrEqual(4);
    else expect(failedOf(outcome)).toEqual([]);
    expect(requestsTo(outcome.server)).toBeLessThanOrEqual(saying === "nothing" ? 40 * 2 : 40 * 1.15);
  });
});
