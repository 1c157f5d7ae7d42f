import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createClient, type AttemptEvent, type ClientOptions, type Result } from "../../../../src/index.js";
import { retryRules } from "../../../../generated/operations.js";
import { decideRetry } from "../../../../src/runtime/retry/policy.js";
import { START, useFakeTime } from "../../../support/fake-time.js";
import { EMPTY_PAGE } from "../../../support/pages.js";
import { fail, json, reject, stubFetch, type Step } from "../../../support/stub-fetch.js";

const ok = json(EMPTY_PAGE);

interface FinishedCall {
  readonly result: Result;
  readonly requests: number;
  readonly events: readonly AttemptEvent[];
}

/** Lists pools with a stubbed fetch. */
async function list(steps: readonly [Step, ...Step[]], options: Partial<ClientOptions> = {}): Promise<FinishedCall> {
  const { fetch, requests } = stubFetch(...steps);
  const events: AttemptEvent[] = [];
  const client = createClient({ apiKey: "SG.secret", fetch, onAttempt: (event) => events.push(event), ...options });
  const result = await client.GET("/v3/send_ips/pools");
  return { result, requests: requests.length, events };
}

describe("a read is retried, at most twice, after", () => {
  useFakeTime();

  it.each([
    ["a 408", fail(408)],
    ["a 429", fail(429)],
    ["a 502 with HTML", () => new Response("<html><title>Bad</title>", { status: 502, headers: { "content-type": "text/html" } })],
    ["a 503", fail(503)],
    ["a 504", fail(504)],
  ] satisfies [string, Step][])("%s", async (_, step) => {
    expect(await list([step, step, ok])).toMatchObject({ requests: 3, result: { ok: true } });
    const failed = await list([step]);
    expect(failed).toMatchObject({ requests: 3, result: { ok: false } });
    expect(failed.events.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
  });
});

describe("a read is not retried", () => {
  it.each([
    ["a 500, which can be deterministic", json({ errors: [] }, 500)],
    ["a 400", fail(400)],
    ["a 401", fail(401)],
    ["an empty 500", fail(500)],
    ["a redirect", fail(307, { location: "/" })],
    ["a 200 with HTML", () => new Response("<html>")],
    ["a 200 with truncated JSON", () => new Response('{"result":')],
  ] satisfies [string, Step][])("after %s", async (_, step) => {
    const { fetch, requests } = stubFetch(step, ok);
    await createClient({ apiKey: "SG.x", fetch })
      .GET("/v3/send_ips/pools")
      .catch(() => undefined);
    expect(requests).toHaveLength(1);
  });

  it("with retry: false, or with no retries", async () => {
    expect(await list([fail(503)], { retry: false })).toMatchObject({ requests: 1 });
    const { fetch, requests } = stubFetch(reject(new TypeError("fetch failed")));
    await expect(createClient({ apiKey: "SG.x", fetch, retry: { retries: 0 } }).GET("/v3/send_ips/pools")).rejects.toThrow();
    expect(requests).toHaveLength(1);
  });
});

describe("the wait before a retry", () => {
  useFakeTime();

  const dated = (headers: Record<string, string>): Record<string, string> => ({ date: new Date(START).toUTCString(), ...headers });
  const waitAfter = async (headers: Record<string, string>): Promise<number | undefined> => {
    const { events } = await list([fail(429, dated(headers)), ok], { retry: { retries: 1, maxDelay: 400 } });
    return events[0]?.wait;
  };

  it.each([
    ["Retry-After in seconds", { "retry-after": "0.25" }, 250],
    ["X-RateLimit-Reset in seconds from now", { "x-ratelimit-reset": "0.3" }, 300],
    ["X-RateLimit-Reset as Unix time", { "x-ratelimit-reset": String(START / 1000 + 0.2) }, 200],
    ["Retry-After, if both are there", { "retry-after": "0.1", "x-ratelimit-reset": "0.3" }, 100],
    ["X-RateLimit-Reset, if Retry-After is unreadable", { "retry-after": "soon", "x-ratelimit-reset": "0.3" }, 300],
  ])("is what the server asks for: %s", async (_, headers, wait) => {
    const actual = Number(await waitAfter(headers));
    expect(actual).toBeGreaterThanOrEqual(wait - 0.01);
    // Up to a tenth of jitter, so that clients that wait for the same instant do not return together.
    expect(actual).toBeLessThanOrEqual(wait * 1.1);
    expect(Date.now() - START).toBeGreaterThanOrEqual(wait - 1);
  });

  it("is measured by the server's clock, even if ours differs", async () => {
    const sentAt = Date.UTC(2020, 0, 1);
    const date = new Date(sentAt).toUTCString();
    const tooLong = fail(429, { date, "retry-after": new Date(sentAt + 60_000).toUTCString() });
    const { events, requests, result } = await list([tooLong, ok], { retry: { maxDelay: 59_000 } });
    expect({ requests, wait: events[0]?.wait, status: result.status }).toEqual({ requests: 1, wait: undefined, status: 429 });
    const short = fail(429, { date, "x-ratelimit-reset": String(sentAt / 1000 + 0.05) });
    const wait = Number((await list([short, ok])).events[0]?.wait);
    expect(wait).toBeGreaterThanOrEqual(49.9);
    expect(wait).toBeLessThanOrEqual(55);
  });

  it.each([
    ["no header", {}],
    ["a past Retry-After", { "retry-after": "Wed, 01 Jan 2020 00:00:00 GMT" }],
    ["a past X-RateLimit-Reset", { "x-ratelimit-reset": "1000000000" }],
    ["a Retry-After of 0", { "retry-after": "0" }],
    ["unreadable headers", { "retry-after": "-5", "x-ratelimit-reset": "NaN" }],
  ])("is a backoff with jitter after %s", async (_, headers) => {
    const waits = await Promise.all(Array.from({ length: 8 }, () => waitAfter(headers)));
    expect(Math.max(...waits.map(Number))).toBeLessThanOrEqual(400);
    expect(new Set(waits).size).toBeGreaterThan(1);
  });

  it("after a 503 is not the reset of the rate limit, which every response has", async () => {
    const { requests } = await list([fail(503, dated({ "x-ratelimit-reset": "3600" })), ok]);
    expect(requests).toBe(2);
  });

  it("is never longer than maxDelay: the result is returned at once instead", async () => {
    const { result, requests } = await list([fail(429, dated({ "x-ratelimit-reset": String(START / 1000 + 3600) }))]);
    expect({ status: result.status, requests, time: Date.now() }).toEqual({ status: 429, requests: 1, time: START });
  });

  it("is never longer than the longest timer, because a longer one would fire at once", async () => {
    const options = { retry: { maxDelay: Infinity }, timeout: Infinity };
    expect(await list([fail(503, { "retry-after": "99999999" })], options)).toMatchObject({ requests: 1, result: { status: 503 } });
  });

  it("is between 0 and maxDelay, or there is no retry, whatever the headers contain", () => {
    const text = fc.oneof(
      fc.string().map((characters) => characters.replace(/[^\x20-\x7e]/g, "")),
      fc.double().map(String),
      fc.integer().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    );
    const headers = fc.record({ "retry-after": text, "x-ratelimit-reset": text, date: text }, { requiredKeys: [] });
    const attempts = fc.integer({ min: 1, max: 9 });
    const maxDelay = fc.integer({ min: 0, max: 60_000 });
    fc.assert(
      fc.property(headers, attempts, maxDelay, (init, attempt, limit) => {
        const response = new Response(null, { status: 429, headers: init });
        const question = { rule: retryRules.safe, attempts: attempt, response, arrival: Date.now() };
        const { delay = 0, tooLong = Infinity } = decideRetry(question, { retries: 10, maxDelay: limit });
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(limit);
        expect(tooLong).toBeGreaterThan(limit);
      }),
      { numRuns: 1000 },
    );
  });
});
