import { describe, expect, it, onTestFinished } from "vitest";
import { createClient, type AttemptEvent } from "../../../../src/index.js";
import type { FetchAttempt, FetchInit } from "../../../../src/runtime/request/fetch-contract.js";
import { createFakeSendGrid } from "../../../../src/testing/index.js";

interface Seen {
  readonly url: string;
  readonly init: FetchInit;
  /** For a custom fetch alone. */
  readonly attempt: FetchAttempt | undefined;
}

const pool = (): Response => Response.json({ id: "1", name: "ab" }, { status: 201 });

/** A fetch that remembers how it was called, and responds with each of the responses in turn. */
function spy(...responses: readonly (() => Response)[]): { readonly calls: Seen[]; readonly fetch: typeof globalThis.fetch } {
  const calls: Seen[] = [];
  const fetch = (...args: readonly unknown[]): Promise<Response> => {
    const [url, init, attempt] = args as [string, FetchInit, FetchAttempt?];
    calls.push({ url, init, attempt });
    return Promise.resolve((responses[calls.length - 1] ?? responses.at(-1) ?? pool)());
  };
  return { calls, fetch };
}

function replaceGlobalFetch(fetch: typeof globalThis.fetch): void {
  const { fetch: original } = globalThis;
  globalThis.fetch = fetch;
  onTestFinished(() => {
    globalThis.fetch = original;
  });
}

const limited = (): Response => new Response(null, { status: 429, headers: { "retry-after": "0.001" } });
const body = { name: "ab" };

describe.each([
  ["a custom fetch", false, false],
  ["a replaced global fetch", true, false],
  ["a custom fetch, with middleware", false, true],
  ["a replaced global fetch, with middleware", true, true],
])("%s", (_, isGlobal, hasMiddleware) => {
  const clientFor = (fetch: typeof globalThis.fetch, onAttempt?: (event: AttemptEvent) => void): ReturnType<typeof createClient> => {
    if (isGlobal) replaceGlobalFetch(fetch);
    const client = createClient({ apiKey: "SG.x", onAttempt, ...(!isGlobal && { fetch }) });
    if (hasMiddleware) client.use({ onRequest: ({ request }) => request.headers.set("x-middleware", "yes") });
    return client;
  };

  it("gets the URL as a string and an init with plain headers; a custom one the attempt as well", async () => {
    const { calls, fetch } = spy(pool);
    await clientFor(fetch).POST("/v3/send_ips/pools", { body, headers: { "X-Mine": "1" } });
    const [{ url, init, attempt } = calls[0]!] = calls; // eslint-disable-line @typescript-eslint/no-non-null-assertion
    expect(url).toBe("https://api.sendgrid.com/v3/send_ips/pools");
    expect(Object.getPrototypeOf(init.headers)).toBe(Object.prototype);
    expect(init.headers).toMatchObject({
      accept: "application/json",
      authorization: "Bearer SG.x",
      "content-type": "application/json",
      "x-mine": "1",
    });
    if (hasMiddleware) expect(init.headers).toHaveProperty("x-middleware", "yes");
    expect(init).toMatchObject({ method: "POST", redirect: "manual" });
    expect(init.signal).toBeInstanceOf(AbortSignal);
    expect(await new Response(init.body).json()).toEqual(body);
    const callId = expect.any(String) as string;
    const call = { operationId: "CreateIpPool", method: "POST", path: "/v3/send_ips/pools", attempt: 1, callId };
    expect(attempt).toEqual(isGlobal ? undefined : call);
  });

  it("gets new headers for every attempt, so that a wrapper that changes them changes one attempt", async () => {
    const { calls, fetch } = spy(limited, limited, pool);
    const events: AttemptEvent[] = [];
    const appending = ((...args: readonly [string, FetchInit]) => {
      const [, init] = args;
      init.headers["baggage"] = `${init.headers["baggage"] ?? ""}a`;
      return (fetch as (...args: readonly unknown[]) => Promise<Response>)(...args);
    }) as unknown as typeof globalThis.fetch;
    await clientFor(appending, (event) => events.push(event)).POST("/v3/send_ips/pools", { body });
    expect(calls.map(({ init }) => init.headers["baggage"])).toEqual(["a", "a", "a"]);
    expect(calls.map(({ attempt }) => attempt?.attempt)).toEqual(isGlobal ? [undefined, undefined, undefined] : [1, 2, 3]);
    const callIds = [...calls.flatMap(({ attempt }) => attempt?.callId ?? []), ...events.map(({ callId }) => callId)];
    expect([callIds.length, new Set(callIds).size]).toEqual([isGlobal ? 3 : 6, 1]);
  });

  it("may wrap the one that was there", async () => {
    const fake = createFakeSendGrid({ pools: [{ name: "marketing" }] });
    const inner = fake.fetch;
    const wrapper: typeof globalThis.fetch = (input, init) => inner(input, { ...init, cache: "no-store" });
    expect(await clientFor(wrapper).GET("/v3/send_ips/pools")).toMatchObject({ ok: true, data: { result: [{ name: "marketing" }] } });
  });
});

it("a middleware that turns a GET into a POST gets the class of a POST", async () => {
  const outcomes: [number, string][] = [];
  for (const [path, status] of [
    ["/v3/send_ips/ips", 503],
    ["/v3/send_ips/ips", 429],
    ["/v3/send_ips/pools", 503],
    ["/v3/send_ips/pools", 429],
  ] as const) {
    const { calls, fetch } = spy(() => new Response(null, { status, headers: { "retry-after": "0.001" } }));
    const client = createClient({ apiKey: "SG.x", fetch });
    client.use({
      onRequest: ({ request }) =>
        new Request(request.url.replace(/\/pools.*/, path.replace("/v3/send_ips", "")), { method: "POST", body: "{}" }),
    });
    await client.GET("/v3/send_ips/pools");
    outcomes.push([calls.length, `${path} ${status}`]);
  }
  expect(outcomes).toEqual([
    [1, "/v3/send_ips/ips 503"],
    [1, "/v3/send_ips/ips 429"],
    [1, "/v3/send_ips/pools 503"],
    [3, "/v3/send_ips/pools 429"],
  ]);
});

it("raw sends what the caller's base URL and path say, and only to the client's host", async () => {
  const { calls, fetch } = spy(() => Response.json({ id: "7", name: "ab" }));
  const client = createClient({ apiKey: "SG.x", fetch });
  const init = { params: { path: { poolid: "7" } } };
  await client.raw.GET("/v3/send_ips/pools/{poolid}", { ...init, baseUrl: "https://api.sendgrid.com/proxy" });
  expect(calls.map(({ url }) => url)).toEqual(["https://api.sendgrid.com/proxy/v3/send_ips/pools/7"]);
  const elsewhere = client.raw.GET("/v3/send_ips/pools/{poolid}", { ...init, baseUrl: "https://example.test" });
  await expect(elsewhere).rejects.toThrow("nothing was sent");
  expect(calls).toHaveLength(1);
});

it("a request whose URL changes between two reads goes to the URL that was checked", async () => {
  const { calls, fetch } = spy(() => Response.json({ result: [] }));
  const client = createClient({ apiKey: "SG.secret-key", fetch });
  client.use({
    onRequest({ request }) {
      const copy = new Request(request);
      let looks = 0;
      return Object.defineProperty(copy, "url", { get: () => (looks++ === 0 ? request.url : "https://evil.test/") });
    },
  });
  await client.GET("/v3/send_ips/pools").catch(() => undefined);
  expect(calls.map(({ url }) => new URL(url).host).filter((host) => host !== "api.sendgrid.com")).toEqual([]);
});

describe("what fetch must not return", () => {
  it.each([
    ["nothing", undefined, "`fetch` must return a Response; received undefined."],
    ["another object", {}, "`fetch` must return a Response; received another object."],
  ])("%s is refused once", async (_, value, message) => {
    let count = 0;
    const fetch = (): Promise<never> => Promise.resolve((count++, value) as never);
    await expect(createClient({ apiKey: "SG.x", fetch }).GET("/v3/send_ips/pools")).rejects.toThrow(message);
    expect(count).toBe(1);
  });

  it("Response.error() is a failure of the network", async () => {
    const call = createClient({ apiKey: "SG.x", fetch: () => Promise.resolve(Response.error()) }).POST("/v3/send_ips/pools", { body });
    const message = "POST /v3/send_ips/pools got no response: a mock returned Response.error(). The request may still";
    await expect(call).rejects.toMatchObject({ outcome: "unknown", message: expect.stringContaining(message) as string });
  });

  it("a response that has been read is refused once", async () => {
    let count = 0;
    const fetch = async (): Promise<Response> => {
      count += 1;
      const response = Response.json({});
      await response.text();
      return response;
    };
    await expect(createClient({ apiKey: "SG.x", fetch }).GET("/v3/send_ips/pools")).rejects.toThrow(
      "(status 200) whose body has already been read",
    );
    expect(count).toBe(1);
  });
});

it("a signal that a Request would refuse is left out, and the call ends all the same", async () => {
  // As in jsdom under Node 24: the AbortController is jsdom's, and `fetch` is Node's.
  const { AbortController: original } = globalThis;
  class OtherSignal extends EventTarget {
    aborted = false;
    reason: unknown;
  }
  class OtherController {
    readonly signal = new OtherSignal();
    abort(reason: unknown): void {
      Object.assign(this.signal, { aborted: true, reason }).dispatchEvent(new Event("abort"));
    }
  }
  const RefusingRequest = class extends Request {
    constructor(input: string, init: RequestInit) {
      if (init.signal instanceof OtherSignal) throw new TypeError("Expected signal to be an instance of AbortSignal.");
      super(input, init);
    }
  };
  const { Request: originalRequest } = globalThis;
  const [caller, reason] = [new original(), new Error("enough")];
  const inits: FetchInit[] = [];
  Object.assign(globalThis, { AbortController: OtherController, Request: RefusingRequest });
  try {
    const fetch = (_: string, init: FetchInit): Promise<Response> => {
      inits.push(init);
      queueMicrotask(() => caller.abort(reason));
      return new Promise(() => undefined);
    };
    await expect(createClient({ apiKey: "SG.x", fetch }).GET("/v3/send_ips/pools", { signal: caller.signal })).rejects.toBe(reason);
  } finally {
    Object.assign(globalThis, { AbortController: original, Request: originalRequest });
  }
  expect(inits.map((init) => "signal" in init)).toEqual([false]);
});
