import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { builtPackage } from "./built-package.js";
import { limitedServer, listen, requestsTo, type LimitedServer, type Saying } from "./limited-server.js";
import { limits } from "./limits.js";
import { startRedis, type RedisServer } from "./redis-server.js";
import type { Measurement } from "./report.js";
import { transpile } from "./workers.js";

const execute = promisify(execFile);

/** Concurrent calls to a server with a limit. */
export interface Scenario {
  readonly processes: number;
  /** For each process. */
  readonly calls: number;
  readonly limit: number;
  /** In milliseconds. */
  readonly window: number;
  readonly saying?: Saying;
  /** The URL of a Redis server, `off` for no limiter, or nothing for the default. */
  readonly limiter?: string;
  readonly operation?: "ListIpPool" | "AddIp";
  /** Called for each request, with its number and its body. */
  readonly onRequest?: (number: number, body: string) => void;
}

/** What became of the calls. */
export interface Outcome {
  /** The status of each call, or the error that it threw. */
  readonly results: readonly string[];
  readonly server: LimitedServer;
  /** From the first request until all calls have ended, in milliseconds. */
  readonly time: number;
}

/** Runs scenarios with the built package, every process as a user's program. */
export interface RateLimitBench extends AsyncDisposable {
  run(scenario: Scenario): Promise<Outcome>;
}

export async function rateLimitBench(): Promise<RateLimitBench> {
  const built = await builtPackage();
  const script = join(built.folder, "worker.mjs");
  await transpile(join(import.meta.dirname, "rate-limits-worker.ts"), script);
  const run = async ({ processes, calls, limiter = "", operation = "ListIpPool", onRequest, ...options }: Scenario): Promise<Outcome> => {
    const server = limitedServer(options);
    let start = 0;
    await using listening = await listen(server, (body) => {
      start ||= Date.now();
      onRequest?.(requestsTo(server) + 1, body);
    });
    const worker = async (): Promise<readonly string[]> => {
      const { stdout } = await execute(process.execPath, [script, built.folder, listening.url, limiter, String(calls), operation]);
      return JSON.parse(stdout) as string[]; // as the worker prints it
    };
    const results = await Promise.all(Array.from({ length: processes }, worker));
    return { results: results.flat(), server, time: Date.now() - start };
  };
  return { run, [Symbol.asyncDispose]: () => built[Symbol.asyncDispose]() };
}

/** The scenarios that the limits are about. */
export const ONE_PROCESS: Scenario = { processes: 1, calls: 400, limit: 100, window: 2000 };
export const FOUR_PROCESSES: Scenario = { processes: 4, calls: 50, limit: 10, window: 2000 };

/** The calls that failed. */
export function failedOf({ results }: Outcome): readonly string[] {
  return results.filter((status) => status !== "200");
}

/** The requests for each call that was not served in the first window, when nothing was known yet. */
export function requestsPerCall({ results, server: { windows } }: Outcome): number {
  const [first, ...others] = windows;
  const requests = others.reduce((sum, { served, rejected }) => sum + served + rejected, 0);
  return requests / (results.length - (first?.served ?? 0));
}

/** The time as a multiple of the shortest that the limit allows. */
export function timeRatio({ time }: Outcome, { processes, calls, limit, window }: Scenario): number {
  return time / ((Math.ceil((processes * calls) / limit) - 1) * window);
}

/** Concurrent calls beyond the rate limit: how many fail, how many requests they take, and how long. */
export async function rateLimits(): Promise<readonly Measurement[]> {
  await using bench = await rateLimitBench();
  await using redis = await startRedis();
  if (redis === undefined) console.error("There is no redis-server: the measurements with Redis are left out.");
  const one = await compare(bench, "one process, 400 calls at 100 per 2 s", ONE_PROCESS, ["off", ""]);
  if (redis === undefined) return one;
  return [
    ...one,
    ...(await compare(bench, "4 processes, 50 calls each at 10 per 2 s (ours: redisLimiter)", FOUR_PROCESSES, ["off", "", redis.url])),
  ];
}

const NAMES: Readonly<Record<string, string>> = { off: "limiter: false", "": "the default limiter" };

async function compare(bench: RateLimitBench, what: string, scenario: Scenario, limiters: readonly string[]): Promise<Measurement[]> {
  const outcomes = new Map<string, Outcome>();
  for (const limiter of limiters) outcomes.set(limiter, await bench.run({ ...scenario, limiter }));
  const table = (title: string, valueOf: (outcome: Outcome) => number, maximum: number, digits: number): Measurement => {
    const best = limiters.at(-1) ?? "";
    const rows = [...outcomes].map(([limiter, outcome]) => ({
      name: limiter === best ? "ours" : (NAMES[limiter] ?? limiter),
      value: valueOf(outcome).toFixed(digits),
    }));
    const outcome = outcomes.get(best);
    return { what: title, rows, limit: { text: `at most ${maximum}`, isMissed: outcome === undefined || valueOf(outcome) > maximum } };
  };
  return [
    table(`${what}: failed calls`, (outcome) => failedOf(outcome).length, 0, 0),
    table("requests per call after the first window", requestsPerCall, limits.rateLimit.requests, 2),
    table("time, as a multiple of the shortest that the limit allows", (outcome) => timeRatio(outcome, scenario), limits.rateLimit.time, 2),
  ];
}

/** Ends a Redis server once so many requests have been counted. */
export function killAfter(redis: RedisServer, count: number): (number: number) => void {
  return (number) => {
    if (number === count) void redis.kill();
  };
}
