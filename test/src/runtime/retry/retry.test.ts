import { createServer, type AddressInfo } from "node:net";
import type { ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { operationTable } from "../../../../generated/operations.js";
import {
  ConnectionError,
  RateLimitError,
  TimeoutError,
  createClient,
  unwrap,
  type AttemptEvent,
  type ClientOptions,
  type Result,
} from "../../../../src/index.js";
import { documentedOperations, requestExamples } from "../../../support/document.js";
import { looseClient } from "../../../support/loose-client.js";
import { sendJson, startServer, type Handler } from "../../../support/server.js";

const page = { result: [], _metadata: { next_params: { after_key: null } } };
const tooMany = { errors: [{ field: null, message: "too many requests" }] };
/** Backoff is at most this long, so that tests need not wait. */
const FAST = { maxDelay: 5 };

/** Plays these answers in order; the last one again and again. */
function script(...steps: readonly ((response: ServerResponse) => void)[]): Handler {
  return (_, response, index) => (steps[index] ?? steps.at(-1))?.(response);
}

const ok = (response: ServerResponse): void => sendJson(response, 200, page);
const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    sendJson(response, code, tooMany, headers);
const reset = (response: ServerResponse): void => void response.destroy();
const resetMidBody = (response: ServerResponse): void => {
  response.writeHead(200, { "content-length": "1000" }).write('{"result":[');
  setTimeout(() => response.destroy(), 10);
};
const hangingHeaders = (): void => undefined;
const hangingBody = (response: ServerResponse): void => void response.writeHead(200).write("{");

interface Outcome {
  readonly result: Result | undefined;
  readonly error: unknown;
  readonly requests: number;
  readonly events: readonly AttemptEvent[];
  readonly duration: number;
}

async function get(handler: Handler, options: Partial<ClientOptions> = { retry: FAST }): Promise<Outcome> {
  await using server = await startServer(handler);
  const events: AttemptEvent[] = [];
  const client = createClient({ apiKey: "SG.secret", baseUrl: server.url, onAttempt: (event) => events.push(event), ...options });
  const start = performance.now();
  const settled = await client.GET("/v3/send_ips/pools").then(
    (result: Result) => ({ result, error: undefined }),
    (error: unknown) => ({ result: undefined, error }),
  );
  return { ...settled, requests: server.requests.length, events, duration: performance.now() - start };
}

describe("a read is repeated after", () => {
  it.each([
    ["a reset before the answer", reset],
    ["a reset in the middle of the body", resetMidBody],
    ["a 408", status(408)],
    ["a 429", status(429)],
    [
      "a 502 with HTML",
      (response: ServerResponse) => void response.writeHead(502, { "content-type": "text/html" }).end("<html><title>Bad</title>"),
    ],
    ["a 503", status(503)],
    ["a 504", status(504)],
  ])("%s, twice at most", async (_, step) => {
    expect(await get(script(step, step, ok))).toMatchObject({ requests: 3, result: { ok: true } });
    const failed = await get(script(step));
    expect(failed.requests).toBe(3);
    expect(failed.events.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    if (failed.result === undefined) expect(failed.error).toMatchObject({ attempts: 3 });
    else expect(failed.result.ok).toBe(false);
  });

  it.each([
    ["hanging headers", hangingHeaders],
    ["a hanging body", hangingBody],
  ])("a timeout with %s; each attempt has its own", async (_, step) => {
    const options = { timeout: 60, retry: FAST };
    expect(await get(script(step, step, ok), options)).toMatchObject({ requests: 3, result: { ok: true } });
    const { requests, error, duration } = await get(script(step), options);
    expect(requests).toBe(3);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ attempts: 3, timeout: 60, outcome: "unknown" });
    expect(duration).toBeGreaterThan(175);
  });

  it("a refused connection, which certainly sent nothing", async () => {
    const probe = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => probe.once("listening", resolve));
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    const client = createClient({ apiKey: "SG.x", baseUrl: `http://127.0.0.1:${port}`, retry: FAST });
    const error: unknown = await client
      .DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "1" } } })
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      attempts: 3,
      outcome: "not-sent",
      message: expect.stringMatching(/\(3 attempts\) got no response: .*ECONNREFUSED.*\. The request had no effect\./) as unknown,
    });
  });
});

describe("a read is not repeated after", () => {
  it.each([
    ["a 500, which can be deterministic", status(500)],
    ["a 400", status(400)],
    ["a 401", status(401)],
    ["an empty 500", (response: ServerResponse) => void response.writeHead(500).end()],
    ["a redirect", (response: ServerResponse) => void response.writeHead(307, { location: "/" }).end()],
    ["a 200 with HTML", (response: ServerResponse) => void response.writeHead(200).end("<html>")],
    ["a 200 with truncated JSON", (response: ServerResponse) => void response.writeHead(200).end('{"result":')],
  ])("%s", async (_, step) => {
    expect(await get(script(step, ok))).toMatchObject({ requests: 1 });
  });

  it("anything, with retry: false", async () => {
    expect(await get(script(status(503)), { retry: false })).toMatchObject({ requests: 1 });
    expect(await get(script(reset), { retry: { retries: 0 } })).toMatchObject({ requests: 1 });
  });
});

/** How often each operation is sent when every answer is this one: 1, or 1 and two retries. */
const EXPECTED: Record<string, { readonly reset: number; readonly 429: number; readonly 503: number }> = Object.fromEntries(
  documentedOperations.map(({ id, method }) => {
    if (id === "AddIp") return [id, { reset: 1, 429: 1, 503: 1 }];
    if (id === "RenameNamedPool" || method === "POST" || method === "PATCH") return [id, { reset: 1, 429: 3, 503: 1 }];
    return [id, { reset: 3, 429: 3, 503: 3 }];
  }),
);

describe.each(documentedOperations)("$id", (operation) => {
  it.each([
    ["a connection reset after it was sent", "reset", reset],
    ["a 429", 429, status(429)],
    ["a 503", 503, status(503)],
  ] as const)("is sent as often as it may be when it meets %s", async (_, kind, step) => {
    await using server = await startServer(script(step));
    const client = looseClient(createClient({ apiKey: "SG.x", baseUrl: server.url, retry: FAST }));
    const [, body] = requestExamples(operation)[0] ?? [];
    const init = { params: { path: { ip: "127.0.0.1", poolid: "1", pool_name: "a" } }, ...(body !== undefined && { body }) };
    await client[operation.method as "GET"](operation.path, init).catch(() => undefined);
    expect(server.requests).toHaveLength(EXPECTED[operation.id]?.[kind] ?? 0);
    // Every repetition is the same request, body included.
    expect(new Set(server.requests.map((request) => `${request.method} ${request.url} ${request.body}`)).size).toBe(1);
    if (body !== undefined) expect(JSON.parse(server.requests.at(-1)?.body ?? "")).toEqual(body);
  });
});

it("what buys an address is never repeated, and a PUT that takes away its own target only if it was rejected", () => {
  expect(operationTable.AddIp.retry).toBe("never");
  expect(operationTable.RenameNamedPool.retry).toBe("rejected-only");
});

describe("the wait", () => {
  const now = (): number => Math.floor(Date.now() / 1000);
  const dated = (headers: Record<string, string>): Record<string, string> => ({ date: new Date(now() * 1000).toUTCString(), ...headers });
  const waits = async (headers: Record<string, string>, code = 429): Promise<number | undefined> => {
    const { events } = await get(script(status(code, dated(headers)), ok), { retry: { retries: 1, maxDelay: 400 } });
    return events[0]?.wait;
  };

  it.each([
    ["Retry-After in seconds", () => ({ "retry-after": "0.25" }), 250],
    ["X-RateLimit-Reset as a delta", () => ({ "x-ratelimit-reset": "0.3" }), 300],
    ["X-RateLimit-Reset as Unix time", () => ({ "x-ratelimit-reset": String(now() + 0.2) }), 200],
    ["both: Retry-After wins", () => ({ "retry-after": "0.1", "x-ratelimit-reset": "0.3" }), 100],
    ["an unreadable Retry-After beside a reset", () => ({ "retry-after": "soon", "x-ratelimit-reset": "0.3" }), 300],
  ])("is what the server says: %s", async (_, headers, want) => {
    const wait = await waits(headers());
    expect(wait).toBeGreaterThan(want - 110); // the clock may have gone on to the next second since
    expect(wait).toBeLessThan(want + 1);
  });

  it("is measured by the server's clock, whatever ours says", async () => {
    const server = Date.UTC(2020, 0, 1);
    const headers = { date: new Date(server).toUTCString(), "retry-after": new Date(server + 60_000).toUTCString() };
    const { events, requests, result } = await get(script(status(429, headers), ok), { retry: { maxDelay: 59_000 } });
    expect({ requests, wait: events[0]?.wait, status: result?.status }).toEqual({ requests: 1, wait: undefined, status: 429 });
    const unix = { date: new Date(server).toUTCString(), "x-ratelimit-reset": String(server / 1000 + 0.05) };
    expect((await get(script(status(429, unix), ok), {})).events[0]?.wait).toBeCloseTo(50, 0);
  });

  it.each([
    ["nothing", {}],
    ["a time that is past", { "retry-after": "Wed, 01 Jan 2020 00:00:00 GMT" }],
    ["a reset that is past", { "x-ratelimit-reset": "1000000000" }],
    ["0", { "retry-after": "0" }],
    ["nonsense", { "retry-after": "-5", "x-ratelimit-reset": "NaN" }],
  ])("is a backoff with jitter when it says %s", async (_, headers) => {
    const waited = await Promise.all(Array.from({ length: 8 }, () => waits(headers)));
    expect(Math.max(...waited.map(Number))).toBeLessThanOrEqual(400);
    expect(new Set(waited).size).toBeGreaterThan(1);
  });

  it("of a 503 is not the rate limit's reset, which every answer has", async () => {
    const { requests } = await get(script(status(503, dated({ "x-ratelimit-reset": "3600" })), ok), { retry: FAST });
    expect(requests).toBe(2);
  });

  it("beyond maxDelay is not slept: the result comes at once, and unwrap throws RateLimitError with retryAt", async () => {
    const at = now() + 3600;
    const { result, requests, duration } = await get(
      script(status(429, dated({ "x-ratelimit-reset": String(at), "x-ratelimit-limit": "600" }))),
      {},
    );
    expect(requests).toBe(1);
    expect(duration).toBeLessThan(2000);
    const error = thrown(() => unwrap(result as never));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ name: "RateLimitError", status: 429, retryAt: new Date(at * 1000), rateLimit: { limit: 600 } });
  });

  it("ends at once when the caller aborts, with the caller's own reason", async () => {
    await using server = await startServer(script(status(503, { "retry-after": "20" })));
    const controller = new AbortController();
    const reason = new Error("enough");
    const client = createClient({ apiKey: "SG.x", baseUrl: server.url, onAttempt: () => setTimeout(() => controller.abort(reason), 20) });
    const start = performance.now();
    await expect(client.GET("/v3/send_ips/pools", { signal: controller.signal })).rejects.toBe(reason);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(server.requests).toHaveLength(1);
  });
});

describe("the outcome of a write", () => {
  const add = { body: { is_auto_warmup: true, is_parent_assigned: true } };

  it("is unknown when the connection broke after it was sent, and the message says how to find out", async () => {
    await using server = await startServer(script(reset));
    const error: unknown = await createClient({ apiKey: "SG.x", baseUrl: server.url })
      .POST("/v3/send_ips/ips", add)
      .catch((e: unknown) => e);
    expect(error).toMatchObject({
      name: "ConnectionError",
      outcome: "unknown",
      attempts: 1,
      operationId: "AddIp",
      method: "POST",
      path: "/v3/send_ips/ips",
    });
    expect((error as Error).message).toContain(
      "The request may still have taken effect. List the addresses added since (GET /v3/send_ips/ips with start_added_at)",
    );
    expect((error as Error).cause).toBeInstanceOf(TypeError);
  });

  it("stays unknown when a later attempt certainly sent nothing", async () => {
    const refused = Object.assign(new TypeError("fetch failed"), { cause: Object.assign(new Error("connect"), { code: "ECONNREFUSED" }) });
    const failures = [new TypeError("fetch failed"), refused, refused];
    const fetch = (): Promise<Response> => Promise.reject(failures.shift() ?? refused);
    const client = createClient({ apiKey: "SG.x", retry: FAST, fetch });
    await expect(client.DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "1" } } })).rejects.toMatchObject({
      outcome: "unknown",
      attempts: 3,
    });
  });

  it("is not-sent when it was rejected by the rate limit before", async () => {
    const refused = Object.assign(new TypeError("fetch failed"), { cause: Object.assign(new Error("connect"), { code: "ENOTFOUND" }) });
    const answers = [Promise.resolve(Response.json(tooMany, { status: 429 })), Promise.reject(refused)];
    answers[1]?.catch(() => undefined);
    const fetch = (): Promise<Response> => answers.shift() ?? Promise.reject(refused);
    const client = createClient({ apiKey: "SG.x", retry: FAST, fetch });
    await expect(client.POST("/v3/send_ips/pools", { body: { name: "ab" } })).rejects.toMatchObject({ outcome: "not-sent", attempts: 2 });
  });
});

describe("a request's body", () => {
  it("is sent again as it was, whether middleware has seen it or not", async () => {
    for (const middleware of [[], [{ onRequest: () => undefined }]]) {
      const bodies: string[] = [];
      const fetch = async (request: Request): Promise<Response> => {
        bodies.push(await request.text());
        return bodies.length === 1
          ? new Response(null, { status: 429, headers: { "retry-after": "0.01" } })
          : Response.json({ name: "ab", id: "1" }, { status: 201 });
      };
      const client = createClient({ apiKey: "SG.x", fetch });
      client.use(...middleware);
      const result = await client.POST("/v3/send_ips/pools", { body: { name: "ab" } });
      expect(result).toMatchObject({ ok: true });
      expect(bodies).toEqual(['{"name":"ab"}', '{"name":"ab"}']);
    }
  });
});

it("the body of an abandoned answer is cancelled", async () => {
  let cancelled = false;
  const endless = new ReadableStream({
    cancel() {
      cancelled = true;
    },
  });
  const answers = [new Response(endless, { status: 503 }), Response.json(page)];
  const client = createClient({ apiKey: "SG.x", retry: FAST, fetch: () => Promise.resolve(answers.shift() ?? Response.error()) });
  expect(await client.GET("/v3/send_ips/pools")).toMatchObject({ ok: true });
  expect(cancelled).toBe(true);
});

it("calls through raw repeat reads alone, as they do not know what a write costs", async () => {
  await using server = await startServer(script(status(429)));
  const client = createClient({ apiKey: "SG.x", baseUrl: server.url, retry: FAST });
  await client.raw.GET("/v3/send_ips/pools");
  expect(server.requests).toHaveLength(3);
  await client.raw.POST("/v3/send_ips/ips", { body: { is_auto_warmup: true, is_parent_assigned: true } });
  expect(server.requests).toHaveLength(4);
});

describe("onAttempt", () => {
  it("is called once per attempt, with what became of it and nothing of the request's content", async () => {
    const headers = { "x-ratelimit-limit": "600", "x-ratelimit-remaining": "3", "x-ratelimit-reset": "1" };
    await using server = await startServer(script(reset, status(503, headers), ok));
    const events: AttemptEvent[] = [];
    const client = createClient({
      apiKey: "SG.secret",
      baseUrl: server.url,
      retry: FAST,
      onBehalfOf: "hidden",
      onAttempt: (event) => events.push(event),
    });
    await client.GET("/v3/send_ips/pools/{poolid}/ips", { params: { path: { poolid: "77777" }, query: { after_key: "hidden" } } });
    const call = {
      operationId: "ListIpAssignedToIpPool",
      method: "GET",
      path: "/v3/send_ips/pools/{poolid}/ips",
      duration: expect.any(Number) as unknown,
    };
    expect(events).toMatchObject([
      { ...call, attempt: 1, status: undefined, error: { name: "ConnectionError" }, wait: expect.any(Number) as unknown },
      { ...call, attempt: 2, status: 503, error: undefined, wait: expect.any(Number) as unknown, rateLimit: { limit: 600, remaining: 3 } },
      { ...call, attempt: 3, status: 200, error: undefined, wait: undefined },
    ]);
    expect(Object.keys(events[0] ?? {}).sort()).toEqual([
      "attempt",
      "duration",
      "error",
      "method",
      "operationId",
      "path",
      "rateLimit",
      "status",
      "wait",
    ]);
    expect(JSON.stringify(events)).not.toMatch(/hidden|secret|77777/);
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("log");
      },
    ],
    ["rejects", () => Promise.reject(new Error("log"))],
  ])("changes nothing when it %s", async (_, onAttempt) => {
    expect(await get(script(status(503), ok), { retry: FAST, onAttempt: onAttempt })).toMatchObject({
      requests: 2,
      result: { ok: true },
    });
  });
});

it.each([{ retries: -1 }, { retries: NaN }, { maxDelay: -1 }, { maxDelay: NaN }])("retry: %o is refused", (retry) => {
  expect(() => createClient({ apiKey: "SG.x", retry })).toThrow(TypeError);
});

function thrown(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
