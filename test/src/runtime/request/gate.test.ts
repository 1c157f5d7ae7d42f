import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  createClient,
  RateLimitError,
  unwrap,
  type ClientOptions,
  type LimitedOperation,
  type Limiter,
  type RateLimit,
} from "../../../../src/index.js";
import { rejectionOf, thrownBy } from "../../../support/caught.js";
import { START, useFakeTime } from "../../../support/fake-time.js";
import { EMPTY_PAGE } from "../../../support/pages.js";
import { fail, json, reject, stubFetch } from "../../../support/stub-fetch.js";

const POOLS = "/v3/send_ips/pools";
const KEY = "SG.test-key";

interface Recorded {
  readonly limiter: Limiter;
  readonly acquired: LimitedOperation[];
  readonly observed: [LimitedOperation, RateLimit | undefined][];
}

/** A limiter that lets everything through, unless a method is replaced. */
function record(methods: Partial<Limiter> = {}): Recorded {
  const acquired: LimitedOperation[] = [];
  const observed: Recorded["observed"] = [];
  const limiter: Limiter = {
    acquire(operation) {
      acquired.push(operation);
    },
    observe(...args) {
      observed.push(args);
    },
    ...methods,
  };
  return { limiter, acquired, observed };
}

const clientOf = (options: Partial<ClientOptions>): ReturnType<typeof createClient> => createClient({ apiKey: KEY, ...options });

function throwIt(error: Error): never {
  throw error;
}

const headers = { "x-ratelimit-limit": "10", "x-ratelimit-remaining": "3", "x-ratelimit-reset": "20" };

describe("a custom limiter", () => {
  useFakeTime();

  it("is asked before each attempt, and gets what its response says", async () => {
    const { limiter, acquired, observed } = record();
    const { fetch } = stubFetch(fail(503, headers), reject(new TypeError("fetch failed")), json(EMPTY_PAGE, 200, headers));
    await clientOf({ fetch, limiter, retry: { maxDelay: 40 } }).GET(POOLS);
    const place = { operationId: "ListIpPool", method: "GET", path: POOLS, maxDelay: 40, callId: acquired[0]?.callId };
    expect(acquired).toMatchObject([1, 2, 3].map((attempt) => ({ ...place, attempt })));
    expect(observed.map(([operation]) => operation)).toEqual(acquired);
    const said = { limit: 10, remaining: 3, reset: expect.any(Date) };
    expect(observed.map(([, rateLimit]) => rateLimit)).toEqual([said, undefined, said]);
  });

  it("gets as key the operation and a hash of what the server counts separately, never the API key", async () => {
    const { limiter, acquired } = record();
    const { fetch } = stubFetch(json(EMPTY_PAGE));
    const client = clientOf({ fetch, limiter });
    await client.GET(POOLS);
    await client.GET(POOLS);
    await client.GET(POOLS, { headers: { "on-behalf-of": "somebody" } });
    await client.raw.GET(POOLS);
    await clientOf({ fetch, limiter, apiKey: "SG.other-key" }).GET(POOLS);
    await createClient({ apiKey: KEY, fetch, limiter, region: "eu" }).GET(POOLS);
    const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
    const ours = hash(`https://api.sendgrid.com/ ${KEY} `);
    expect(acquired.map(({ key }) => key)).toEqual([
      `ListIpPool:${ours}`,
      `ListIpPool:${ours}`,
      `ListIpPool:${hash(`https://api.sendgrid.com/ ${KEY} somebody`)}`,
      `GET ${POOLS}:${ours}`,
      `ListIpPool:${hash("https://api.sendgrid.com/ SG.other-key ")}`,
      `ListIpPool:${hash(`https://api.eu.sendgrid.com/ ${KEY} `)}`,
    ]);
    expect(JSON.stringify(acquired)).not.toContain(KEY);
  });

  it("gets from a 429 that nothing remains until the time that it asks for", async () => {
    const { limiter, observed } = record();
    const { fetch } = stubFetch(fail(429, { "retry-after": "30", "x-ratelimit-limit": "10" }), fail(429), json(EMPTY_PAGE));
    await clientOf({ fetch, limiter }).GET(POOLS);
    const [first, second] = observed.map(([, rateLimit]) => rateLimit);
    expect(first).toEqual({ limit: 10, remaining: 0, reset: new Date(START + 30_000) });
    expect(second).toEqual({ limit: undefined, remaining: 0, reset: undefined });
  });

  it("may hold back an attempt for as long as maxDelay", async () => {
    const { limiter } = record({ acquire: () => new Promise((resolve) => setTimeout(resolve, 60_000)) });
    const { fetch } = stubFetch(json(EMPTY_PAGE));
    const held: unknown[] = [];
    const client = clientOf({ fetch, limiter, timeout: 10, onAttempt: ({ heldBack }) => held.push(heldBack) });
    expect(await client.GET(POOLS)).toMatchObject({ ok: true });
    expect(held).toEqual([60_000]);
  });

  it("is given up after maxDelay, as after a 429, and its signal aborts", async () => {
    let signal: AbortSignal | undefined;
    const { limiter, observed } = record({
      acquire(_, given) {
        signal = given;
        return new Promise(() => undefined);
      },
    });
    const { fetch, requests } = stubFetch(json(EMPTY_PAGE));
    const result = await clientOf({ fetch, limiter }).GET(POOLS);
    expect(result).toMatchObject({ status: 429, attempts: 0 });
    expect(Date.now() - START).toBe(65_000);
    expect(signal?.aborted).toBe(true);
    expect([requests, observed]).toEqual([[], []]);
    const error = thrownBy(() => unwrap(result));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ retryAt: undefined });
  });

  it("has a second to respond, even if a call may not wait", async () => {
    const { limiter } = record({ acquire: () => new Promise((resolve) => setTimeout(resolve, 900)) });
    const { fetch } = stubFetch(json(EMPTY_PAGE));
    expect(await clientOf({ fetch, limiter, retry: { maxDelay: 0 } }).GET(POOLS)).toMatchObject({ ok: true });
  });

  it("refuses an attempt with a time: the call ends as after a 429", async () => {
    const retryAt = new Date(START + 90_000);
    const { limiter, observed } = record({ acquire: () => Promise.resolve(retryAt) });
    const { fetch, requests } = stubFetch(json(EMPTY_PAGE));
    const result = await clientOf({ fetch, limiter }).GET(POOLS);
    expect(thrownBy(() => unwrap(result))).toMatchObject({ name: "RateLimitError", retryAt });
    expect([requests, observed]).toEqual([[], []]);
  });

  it.each([
    ["throws", throwIt],
    ["rejects", (error: Error) => Promise.reject(error)],
  ])("ends the call with its error, unchanged and without a request, if acquire %s", async (_, fails) => {
    const error = new Error("no more");
    const { limiter, observed } = record({ acquire: () => fails(error) });
    const { fetch, requests } = stubFetch(json(EMPTY_PAGE));
    expect(await rejectionOf(clientOf({ fetch, limiter }).GET(POOLS))).toBe(error);
    expect([requests, observed]).toEqual([[], []]);
  });

  it.each([
    ["throws", throwIt],
    ["rejects", (error: Error) => Promise.reject(error)],
  ])("changes nothing if observe %s", async (_, fails) => {
    const { limiter } = record({ observe: () => fails(new Error("no")) });
    const { fetch } = stubFetch(json(EMPTY_PAGE));
    expect(await clientOf({ fetch, limiter }).GET(POOLS)).toMatchObject({ ok: true });
  });

  it("does not hold up an abort", async () => {
    const { limiter } = record({ acquire: () => new Promise(() => undefined) });
    const { fetch } = stubFetch(json(EMPTY_PAGE));
    const controller = new AbortController();
    setTimeout(() => controller.abort("enough"), 70);
    expect(await rejectionOf(clientOf({ fetch, limiter }).GET(POOLS, { signal: controller.signal }))).toBe("enough");
    expect(Date.now() - START).toBe(70);
  });

  it("sends nothing if the caller aborts while it decides", async () => {
    const controller = new AbortController();
    const { limiter } = record({ acquire: () => controller.abort("now") });
    const { fetch, requests } = stubFetch(json(EMPTY_PAGE));
    expect(await rejectionOf(clientOf({ fetch, limiter }).GET(POOLS, { signal: controller.signal }))).toBe("now");
    expect(requests).toEqual([]);
  });

  it("is waited for before the client asks again, so that it may have learned of a 429", async () => {
    const log: string[] = [];
    const { limiter } = record({
      acquire: () => void log.push("acquire"),
      async observe() {
        await new Promise((resolve) => setTimeout(resolve, 50));
        log.push("observed");
      },
    });
    const { fetch } = stubFetch(fail(429), json(EMPTY_PAGE));
    await clientOf({ fetch, limiter }).GET(POOLS);
    expect(log).toEqual(["acquire", "observed", "acquire", "observed"]);
  });

  it("is asked again after the wait that a 429 asks for", async () => {
    const { limiter } = record();
    const { fetch } = stubFetch(fail(429, headers), json(EMPTY_PAGE));
    await clientOf({ fetch, limiter }).GET(POOLS);
    expect(Date.now() - START).toBeGreaterThanOrEqual(20_000);
    expect(Date.now() - START).toBeLessThanOrEqual(22_000);
  });
});

describe("the option `limiter`", () => {
  it.each([true, null, {}, { acquire: () => undefined }, "local", 1])("refuses %j", (limiter) => {
    // @ts-expect-error JavaScript passes anything
    expect(() => createClient({ apiKey: KEY, limiter })).toThrow(
      new TypeError("`limiter` must be `false` or an object with the methods `acquire` and `observe`."),
    );
  });
});
