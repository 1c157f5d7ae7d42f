import { getEventListeners } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import {
  ApiError,
  ConnectionError,
  RateLimitError,
  createClient,
  getRateLimit,
  isNotFound,
  narrowCreateIpPoolError,
  unwrap,
  type Client,
  type ClientOptions,
} from "../../../src/index.js";
import { sendJson, startServer } from "../../support/server.js";

const KEY = "SG.very-secret";
const PAGE = { result: [], _metadata: {} };
const add = { body: { is_auto_warmup: true, is_parent_assigned: true } };
const pool = { params: { path: { poolid: "1" } } };

function clientOf(fetch: (request: Request) => Promise<Response>, options: Partial<ClientOptions> = {}): Client {
  return createClient({ apiKey: KEY, fetch, retry: { maxDelay: 1 }, ...options });
}

/** A server that sends these bytes, as no HTTP library would. */
async function withBytes<T>(bytes: Buffer, use: (url: string) => Promise<T>): Promise<T> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined).once("data", () => socket.end(bytes));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}

describe("an answer is an answer, with middleware, without, and through raw, though", () => {
  it.each([
    ["its reason phrase is not ASCII", "HTTP/1.1 200 Cr\xe9\xe9", 200],
    ["its status is none of HTTP's", "HTTP/1.1 999 No", 999],
  ])("%s", async (_, line, status) => {
    const bytes = Buffer.from(
      `${line}\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`,
      "latin1",
    );
    await withBytes(bytes, async (baseUrl) => {
      const plain = createClient({ apiKey: KEY, baseUrl });
      const seen = createClient({ apiKey: KEY, baseUrl });
      const cookies: string[][] = [];
      seen.use({
        onResponse: ({ response }) => {
          cookies.push(response.headers.getSetCookie());
        },
      });
      expect(await plain.POST("/v3/send_ips/ips", add)).toMatchObject({ ok: status === 200, status });
      expect(await seen.POST("/v3/send_ips/ips", add)).toMatchObject({ ok: status === 200, status });
      expect((await plain.raw.POST("/v3/send_ips/ips", add)).response.status).toBe(status);
      expect(cookies).toEqual([["a=1", "b=2"]]);
    });
  });

  it("it is made by another fetch, with Headers of its own", async () => {
    const headers = new Map([
      ["x-ratelimit-limit", "600"],
      ["x-ratelimit-reset", "120"],
    ]);
    const own = {
      get: (name: string) => headers.get(name) ?? null,
      forEach: headers.forEach.bind(headers),
      [Symbol.iterator]: () => headers.entries(),
    };
    let calls = 0;
    const client = clientOf(() => {
      calls += 1;
      return Promise.resolve({ ok: false, status: 429, statusText: "", url: "", body: null, headers: own } as unknown as Response);
    });
    const result = await client.GET("/v3/send_ips/pools");
    expect({ calls, limit: getRateLimit(result)?.limit }).toEqual({ calls: 1, limit: 600 });
  });
});

describe("the key is not shown when the server echoes it", () => {
  it("in the reason phrase", async () => {
    const answer = (): Response => new Response("{}", { status: 401, statusText: `bad ${KEY}` });
    for (const use of [false, true]) {
      const client = clientOf(() => Promise.resolve(answer()));
      if (use) client.use({ onRequest: () => undefined });
      const result = await client.GET("/v3/send_ips/pools");
      expect(result.response.statusText).toBe("bad [redacted]");
      expect(inspect(result)).not.toContain(KEY);
    }
  });

  it("or fetch does, in an error's code or name, deep down, or in a Request", async () => {
    const deep = Array.from({ length: 30 }).reduce<object>((inner) => ({ inner }), { key: KEY });
    for (const extra of [{ code: `x ${KEY}` }, { code: { key: KEY } }, { name: KEY }, { deep }, { stack: null, message: KEY }]) {
      const error = await failureOf(() => Object.assign(new Error("x"), extra));
      expect(error).toBeInstanceOf(ConnectionError);
      expect(inspect(error, { depth: 40 }) + JSON.stringify((error as Error).cause)).not.toContain(KEY);
    }
    const withRequest = await failureOf((request) => new Error("x", { cause: { request } }));
    expect(inspect(withRequest, { depth: 40, showHidden: true })).not.toContain(KEY);
  });

  it("but the data of a success is what the server sent", async () => {
    const data = { result: [{ name: KEY }], id: 12345678 };
    expect((await clientOf(() => Promise.resolve(Response.json(data))).GET("/v3/send_ips/pools")).data).toEqual(data);
    const numeric = clientOf(() => Promise.resolve(Response.json(data)), { apiKey: "12345678" });
    expect((await numeric.GET("/v3/send_ips/pools")).data).toEqual(data);
  });
});

function failureOf(make: (request: Request) => unknown): Promise<unknown> {
  return clientOf((request) => Promise.reject(make(request) as Error), { retry: false })
    .POST("/v3/send_ips/ips", add)
    .catch((error: unknown) => error);
}

describe("whatever fetch throws, a purchase says that its outcome is unknown:", () => {
  const cyclic = new Error("round");
  Object.assign(cyclic, { self: cyclic, cause: cyclic });
  const keyed = new Error(`round ${KEY}`);
  Object.assign(keyed, { cause: keyed });
  const [one, other] = [new Error(`one ${KEY}`), new Error("other")];
  one.cause = other;
  other.cause = one;
  const deep = Array.from({ length: 50_000 }).reduce<object>((inner) => ({ inner }), {});
  it.each([
    ["an error that holds itself", cyclic],
    ["two that hold each other, and the key", one],
    ["one that holds more than can be looked through", Object.assign(new Error("x"), { deep })],
    ["one that holds the key as well", keyed],
    ["a code that is no text", Object.assign(new Error("x"), { code: Object.create(null) as object })],
    ["a code that contains CERT", Object.assign(new Error("x"), { code: "ERR_UNCERTAIN" })],
    ["an alert of the other side", Object.assign(new Error("x"), { code: "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED" })],
    ["nothing", undefined],
    ["an object without a prototype", Object.create(null) as object],
  ])("%s", async (_, thrown) => {
    const error = await failureOf(() => thrown);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ outcome: "unknown", message: expect.stringContaining("each call may buy an address") as unknown });
    if (thrown === cyclic) expect((error as Error).cause).toBe(cyclic);
  });
});

it("a write that failed with a 503 may have been carried out, even if the next attempt was certainly not sent", async () => {
  const refused = Object.assign(new TypeError("fetch failed"), { cause: Object.assign(new Error("connect"), { code: "ECONNREFUSED" }) });
  const answers = [() => Promise.resolve(new Response(null, { status: 503 }))];
  const client = clientOf(() => answers.shift()?.() ?? Promise.reject(refused));
  await expect(client.DELETE("/v3/send_ips/pools/{poolid}", pool)).rejects.toMatchObject({ outcome: "unknown", attempts: 3 });
});

it("a request that middleware has used up is not sent, and its error is the one of that", async () => {
  await using server = await startServer((_, response) => sendJson(response, 200, PAGE));
  const client = createClient({ apiKey: KEY, baseUrl: server.url });
  client.use({
    onRequest: async ({ request }) => {
      await request.text();
    },
  });
  const error: unknown = await client.POST("/v3/send_ips/ips", add).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(TypeError);
  expect(error).not.toBeInstanceOf(ConnectionError);
  expect(server.requests).toHaveLength(0);
});

it("a key function has the time of an attempt for itself", async () => {
  await using server = await startServer((_, response) => void setTimeout(() => sendJson(response, 200, PAGE), 60));
  const slow = (): Promise<string> => new Promise((resolve) => setTimeout(resolve, 60, KEY));
  const client = createClient({ apiKey: slow, baseUrl: server.url, timeout: 100, retry: false });
  expect(await client.GET("/v3/send_ips/pools")).toMatchObject({ ok: true });
});

it("an error in JSON has its message, and says of which call it is, also when it was made of a result of raw", async () => {
  const client = clientOf(() => Promise.resolve(Response.json({ errors: [] }, { status: 503, headers: { "x-message-id": "m-1" } })));
  const { response } = await client.raw.GET("/v3/send_ips/pools");
  const error = new ApiError({ errors: [{ field: null, message: "m".repeat(400) }] }, response);
  const message = `GET /v3/send_ips/pools (3 attempts) failed with 503: ${"m".repeat(300)} (request id m-1)`;
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({ name: "ApiError", message, status: 503, attempts: 3, requestId: "m-1" });
  expect(new ApiError({ errors: [] }, new Response(null, { status: 500 })).message).toBe("A call failed with 500: no error entry");
});

it("a call leaves no listener on the caller's signal, and middleware sees where the answer came from", async () => {
  await using server = await startServer((_, response, index) => sendJson(response, index === 0 ? 503 : 200, PAGE));
  const { signal } = new AbortController();
  const client = createClient({ apiKey: () => Promise.resolve(KEY), baseUrl: server.url, retry: { maxDelay: 1 } });
  const urls: string[] = [];
  client.use({
    onResponse: ({ response }) => {
      urls.push(response.url);
    },
  });
  await client.GET("/v3/send_ips/pools", { signal });
  expect(getEventListeners(signal, "abort")).toEqual([]);
  expect(urls).toEqual([`${server.url}/v3/send_ips/pools`]);
});

it("a narrower never throws, whatever the entries are", () => {
  const entries = [
    undefined,
    () => 1,
    Symbol("x"),
    { field: () => 1, message: "m" },
    { message: Symbol("x") },
    { toJSON: () => undefined },
    [1],
  ];
  for (const entry of entries) {
    const failure = { ok: false, status: 400, error: { errors: [entry] } };
    expect(narrowCreateIpPoolError(failure)?.all).toHaveLength(1);
    expect(isNotFound(failure)).toBe(false);
  }
});

it.each([
  ["only white space", "\n", "HTTP 500 with an empty body"],
  ["a page with an empty title", "<html><title></title>", "HTTP 500 with an HTML page"],
  ["a text that names a tag", "field <title> may not be blank", "field <title> may not be blank"],
])("the message for %s says something", async (_, body, message) => {
  const { error } = await clientOf(() => Promise.resolve(new Response(body, { status: 500 }))).GET("/v3/send_ips/pools");
  expect(error?.errors).toEqual([{ field: null, message }]);
});

describe("a RateLimitError's retryAt", () => {
  const errorOf = (headers: Record<string, string>): RateLimitError =>
    new RateLimitError({ errors: [] }, new Response(null, { status: 429, headers }));
  it("is exactly the reset, or nothing that a Date cannot hold", () => {
    for (let run = 0; run < 200; run += 1)
      expect(errorOf({ "x-ratelimit-reset": "1900000000" }).retryAt).toEqual(new Date(1_900_000_000_000));
    expect(errorOf({ "retry-after": "8639999999999" }).retryAt).toBeUndefined();
    expect(errorOf({ "retry-after": "2099 GMT" }).retryAt).toBeUndefined();
  });
});

it("path parameters that are undefined as a whole are refused, too", async () => {
  let calls = 0;
  const client = clientOf(() => {
    calls += 1;
    return Promise.resolve(Response.json({}));
  });
  for (const path of [undefined, null]) {
    const init = { params: { path } } as unknown as typeof pool;
    await expect(client.DELETE("/v3/send_ips/pools/{poolid}", init)).rejects.toThrow(
      "poolid of /v3/send_ips/pools/{poolid} cannot be undefined",
    );
  }
  expect(calls).toBe(0);
});

it("an empty onBehalfOf is refused: an unset variable would act for the parent account", () => {
  expect(() => createClient({ apiKey: KEY, onBehalfOf: "" })).toThrow(/onBehalfOf/);
});

it("a wait that is longer than timers can be is not slept: they would fire at once", async () => {
  let calls = 0;
  const fetch = (): Promise<Response> => {
    calls += 1;
    return Promise.resolve(new Response(null, { status: 503, headers: { "retry-after": "99999999" } }));
  };
  const client = clientOf(fetch, { retry: { maxDelay: Infinity }, timeout: Infinity });
  expect(await client.GET("/v3/send_ips/pools")).toMatchObject({ status: 503 });
  expect(calls).toBe(1);
});

it("what is unwrapped must be awaited", () => {
  const promise = clientOf(() => Promise.resolve(Response.json(PAGE))).GET("/v3/send_ips/pools");
  // @ts-expect-error: the compiler says so, too
  expect(() => unwrap(promise)).toThrow("did you forget to await the call");
});
