import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { ApiError, ConnectionError, TimeoutError, createClient, getRateLimit, isApiError, unwrap } from "../../../../src/index.js";
import { sendJson, startServer, type Handler } from "../../../support/server.js";

const page = { result: [], _metadata: { next_params: { after_key: null } } };

/** One GET against a server of its own. */
async function getPools(handler: Handler, timeout = 5000): Promise<{ outcome: unknown; requests: number }> {
  await using server = await startServer(handler);
  const client = createClient({ apiKey: "SG.secret", baseUrl: server.url, timeout, retry: false });
  const outcome: unknown = await client.GET("/v3/send_ips/pools").catch((error: unknown) => error);
  return { outcome, requests: server.requests.length };
}

describe("a failure's error is the documented shape when the body is", () => {
  const cases: [string, string | Buffer, unknown][] = [
    ["documented", '{"errors":[{"field":"name","message":"already exists"}]}', [{ field: "name", message: "already exists" }]],
    [
      "documented, with more in it",
      '{"errors":[{"message":"no","field":null,"help":null}],"id":"x"}',
      [{ field: null, message: "no", help: null }],
    ],
    ["without field", '{"errors":[{"message":"authorization required"}]}', [{ field: null, message: "authorization required" }]],
    ["{ error: text }", '{"error":"not found"}', [{ field: null, message: "not found", error: "not found" }]],
    ["{ message: text }", '{"message":"no"}', [{ field: null, message: "no" }]],
    [
      "a bare array",
      '[{"field":"a","message":"b"},"c"]',
      [
        { field: "a", message: "b" },
        { field: null, message: "c" },
      ],
    ],
    ["errors as an object", '{"errors":{"message":"one"}}', [{ field: null, message: "one" }]],
    ["no entry", '{"errors":[]}', [{ field: null, message: "HTTP 418 without an error entry" }]],
    ["another object", '{"code":7}', [{ field: null, message: '{"code":7}', code: 7 }]],
    ["a number", "7", [{ field: null, message: "7" }]],
    ["null", "null", [{ field: null, message: "HTTP 418 without an error entry" }]],
    ["empty", "", [{ field: null, message: "HTTP 418 without an error entry" }]],
    ["plain text", "404 page not found\n", [{ field: null, message: "404 page not found" }]],
    ["HTML", "<html><head><title>502 Bad Gateway</title></head><body>…</body></html>", [{ field: null, message: "502 Bad Gateway" }]],
    ["HTML without a title", "<!DOCTYPE html><p>no", [{ field: null, message: "HTTP 418 with an HTML page" }]],
    ["truncated JSON", '{"errors":[{"mess', [{ field: null, message: '{"errors":[{"mess' }]],
    ["not UTF-8", Buffer.from([0xff, 0xfe, 0x00]), [{ field: null, message: "\ufffd\ufffd\u0000" }]],
  ];
  it.each(cases)("%s", async (_, body, errors) => {
    const { outcome } = await getPools((_request, response) => response.writeHead(418).end(body) as unknown as void);
    expect(outcome).toMatchObject({ ok: false, status: 418, error: { errors } });
    expect((outcome as { data?: unknown }).data).toBeUndefined();
  });
});

it("a body nested deeper than JSON.stringify can go, and a reason phrase that is not ASCII, are failures like others", async () => {
  const deep = "[".repeat(5000) + "]".repeat(5000);
  const { outcome } = await getPools((_, response) => void response.writeHead(400).end(deep));
  expect(outcome).toMatchObject({ ok: false, status: 400, error: { errors: [{ field: null }] } });
  const odd = {
    status: 404,
    statusText: "Not Found – x",
    ok: false,
    url: "",
    body: new Response("{}").body,
    headers: new Headers(),
  } as Response;
  expect(await createClient({ apiKey: "SG.x", fetch: () => Promise.resolve(odd) }).GET("/v3/send_ips/pools")).toMatchObject({
    ok: false,
    status: 404,
  });
});

it("a key that never comes, or middleware that never ends, does not hold up a call for ever", async () => {
  const client = createClient({ apiKey: () => new Promise(() => undefined), timeout: 20, retry: { maxDelay: 1 } });
  await expect(client.GET("/v3/send_ips/pools")).rejects.toMatchObject({
    name: "TimeoutError",
    outcome: "not-sent",
    message: "GET /v3/send_ips/pools timed out after 20 ms waiting for `apiKey`.",
    attempts: 0,
  });
  const stuck = createClient({ apiKey: "SG.x" });
  stuck.use({ onRequest: () => new Promise(() => undefined) });
  const controller = new AbortController();
  setTimeout(() => controller.abort("enough"), 20);
  await expect(stuck.GET("/v3/send_ips/pools", { signal: controller.signal })).rejects.toBe("enough");
  await expect(createClient({ apiKey: "SG.x" }).GET("/v3/send_ips/pools", { timeout: NaN })).rejects.toThrow(TypeError);
});

it("a redirect is a failure and is not followed", async () => {
  const { outcome, requests } = await getPools(
    (_, response) => response.writeHead(302, { location: "/elsewhere" }).end() as unknown as void,
  );
  expect(outcome).toMatchObject({ ok: false, status: 302 });
  expect(requests).toBe(1);
});

describe("unwrap", () => {
  it("returns the data of a success", async () => {
    const { outcome } = await getPools((_, response) => {
      sendJson(response, 200, page);
    });
    expect(unwrap(outcome as never)).toEqual(page);
  });

  it("throws an ApiError that says what failed", async () => {
    const body = {
      errors: [
        { field: "limit", message: "should be > 0 and <= 100" },
        { field: "", message: "more" },
      ],
    };
    const { outcome } = await getPools((_, response) => {
      sendJson(response, 400, body, { "x-request-id": "r-1" });
    });
    const error = caught(() => unwrap(outcome as never));
    expect(error).toBeInstanceOf(ApiError);
    expect(isApiError(error)).toBe(true);
    expect(error).toMatchObject({
      name: "ApiError",
      message: "GET /v3/send_ips/pools failed with 400: limit: should be > 0 and <= 100, and 1 more (request id r-1)",
      status: 400,
      method: "GET",
      path: "/v3/send_ips/pools",
      operationId: "ListIpPool",
      requestId: "r-1",
      error: body,
    });
  });
});

describe("a 2xx answer", () => {
  it.each([
    ["HTML", "<html>hello</html>", /200.*not JSON: <html>hello/],
    ["empty", "", /200.*empty/],
    ["truncated JSON", '{"result":[', /200.*not JSON/],
  ])("whose body is %s throws an ApiError with the status and the body's beginning", async (_, body, message) => {
    const { outcome } = await getPools(
      (_request, response) => response.writeHead(200, { "content-type": "application/json" }).end(body) as unknown as void,
    );
    expect(outcome).toBeInstanceOf(ApiError);
    expect(outcome).toMatchObject({ status: 200, message: expect.stringMatching(message) as unknown });
  });

  it("without a documented body has no data, whatever came", async () => {
    await using server = await startServer((_, response) => response.writeHead(200).end("ignored") as unknown as void);
    const client = createClient({ apiKey: "SG.x", baseUrl: server.url });
    expect(await client.DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "1" } } })).toMatchObject({
      ok: true,
      status: 200,
      data: undefined,
    });
  });
});

describe("what never became an answer throws", () => {
  it("a ConnectionError when the connection is refused, with its cause", async () => {
    const probe = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => probe.once("listening", resolve));
    const { port } = probe.address() as { port: number };
    await new Promise((resolve) => probe.close(resolve));
    const error: unknown = await createClient({ apiKey: "SG.secret", baseUrl: `http://127.0.0.1:${port}` })
      .GET("/v3/send_ips/pools")
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      name: "ConnectionError",
      method: "GET",
      path: "/v3/send_ips/pools",
      operationId: "ListIpPool",
      message: expect.stringContaining("ECONNREFUSED") as unknown,
    });
    expect((error as Error).cause).toBeInstanceOf(TypeError);
  });

  it("a ConnectionError when the body breaks off", async () => {
    const { outcome } = await getPools((_, response) => {
      response.writeHead(200, { "content-length": "100" }).write("{");
      setTimeout(() => response.destroy(), 20);
    });
    expect(outcome).toBeInstanceOf(ConnectionError);
  });

  it("a TimeoutError when no header comes in time", async () => {
    const { outcome } = await getPools(() => undefined, 50);
    expect(outcome).toBeInstanceOf(TimeoutError);
    expect(outcome).toMatchObject({
      name: "TimeoutError",
      timeout: 50,
      message: expect.stringContaining("GET /v3/send_ips/pools") as unknown,
    });
  });

  it("a TimeoutError when the body does not end in time", async () => {
    const { outcome } = await getPools((_, response) => {
      response.writeHead(200).write("{");
    }, 50);
    expect(outcome).toBeInstanceOf(TimeoutError);
  });

  it("a TimeoutError when fetch ignores its signal", async () => {
    const client = createClient({ apiKey: "SG.x", timeout: 20, retry: false, fetch: () => new Promise(() => undefined) });
    await expect(client.GET("/v3/send_ips/pools")).rejects.toBeInstanceOf(TimeoutError);
  });

  it("a call's own timeout wins", async () => {
    const client = createClient({ apiKey: "SG.x", fetch: () => new Promise(() => undefined) });
    await expect(client.GET("/v3/send_ips/pools", { timeout: 10 })).rejects.toMatchObject({ timeout: 10 });
  });

  it.each([0, -1, NaN, "30" as unknown as number])("a timeout of %s is refused", (timeout) => {
    expect(() => createClient({ apiKey: "SG.x", timeout })).toThrow(TypeError);
  });
});

describe("an abort rejects with the caller's own reason", () => {
  it("during the call", async () => {
    const controller = new AbortController();
    const reason = { mine: true };
    await using server = await startServer(() => {
      controller.abort(reason);
    });
    const call = createClient({ apiKey: "SG.x", baseUrl: server.url }).GET("/v3/send_ips/pools", { signal: controller.signal });
    await expect(call).rejects.toBe(reason);
  });

  it("before the call, without a request", async () => {
    await using server = await startServer(() => undefined);
    const call = createClient({ apiKey: "SG.x", baseUrl: server.url }).GET("/v3/send_ips/pools", { signal: AbortSignal.abort("no") });
    await expect(call).rejects.toBe("no");
    expect(server.requests).toHaveLength(0);
  });
});

describe("getRateLimit", () => {
  const at = Date.UTC(2026, 0, 1);
  const headers = (reset: string): Record<string, string> => ({
    date: new Date(at).toUTCString(),
    "x-ratelimit-limit": "600",
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset": reset,
  });
  it.each([
    ["Unix time", String(at / 1000 + 30), 30_000],
    ["Unix time with a fraction", String(at / 1000 + 1.5), 1500],
    ["seconds from now", "45", 45_000],
  ])("reads a reset given as %s", (_, reset, offset) => {
    const limit = getRateLimit(new Response(null, { headers: headers(reset) }));
    expect(limit).toEqual({ limit: 600, remaining: 0, reset: new Date(at + offset) });
  });

  it("reads a result and an error, and knows nothing of others", async () => {
    const { outcome } = await getPools((_, response) => {
      sendJson(response, 429, { errors: [] }, headers("45"));
    });
    expect(getRateLimit(outcome)?.remaining).toBe(0);
    expect(getRateLimit(caught(() => unwrap(outcome as never)))?.remaining).toBe(0);
    expect(getRateLimit(new Response())).toBeUndefined();
    expect(getRateLimit(undefined)).toBeUndefined();
    expect(getRateLimit(new Response(null, { headers: { "x-ratelimit-reset": "soon" } }))).toBeUndefined();
  });
});

function caught(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
