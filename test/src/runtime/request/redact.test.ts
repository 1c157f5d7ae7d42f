import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { createClient, unwrap, type AttemptEvent, type ClientOptions, type Failure } from "../../../../src/index.js";
import { sendJson, startServer, type Handler } from "../../../support/server.js";

const KEY = "SG.very-secret";

/** Everything that a program could log of a value. */
function everything(value: unknown): string {
  return [
    inspect(value, { depth: Infinity, showHidden: true }),
    safeJson(value),
    String(value),
    value instanceof Error ? value.stack : "",
  ].join("\n");
}

function safeJson(value: unknown): string {
  try {
    return JSON.stringify([value]);
  } catch {
    return "";
  }
}

async function outcomeOf(options: Partial<ClientOptions>): Promise<{ outcome: unknown; events: AttemptEvent[]; client: unknown }> {
  const events: AttemptEvent[] = [];
  const client = createClient({ apiKey: KEY, retry: { maxDelay: 1 }, onAttempt: (event) => events.push(event), ...options });
  const outcome: unknown = await client.GET("/v3/send_ips/pools").catch((error: unknown) => error);
  return { outcome, events, client };
}

async function against(handler: Handler, options: Partial<ClientOptions> = {}): ReturnType<typeof outcomeOf> {
  await using server = await startServer(handler);
  // Awaited here, or the server would be gone before the call.
  return await outcomeOf({ baseUrl: server.url, ...options });
}

const throwing =
  (make: (request: Request) => unknown) =>
  (request: Request): Promise<Response> =>
    Promise.reject(make(request));
const withRequest = (request: Request): Error =>
  Object.assign(new TypeError("failed"), { request, config: { headers: Object.fromEntries(request.headers) } });

describe("the API key is in nothing that the package returns or throws", () => {
  const cases: [string, () => ReturnType<typeof outcomeOf>][] = [
    ["a success", () => against((_, response) => sendJson(response, 200, { result: [], _metadata: {} }))],
    ["a failure", () => against((_, response) => sendJson(response, 400, { errors: [{ field: "", message: "no" }] }))],
    [
      "a failure whose body and headers echo the key",
      () =>
        against(({ headers }, response) =>
          sendJson(
            response,
            401,
            { errors: [{ message: `bad ${headers.authorization ?? ""}` }] },
            { "x-echo": headers.authorization ?? "" },
          ),
        ),
    ],
    [
      "a success whose headers echo the key",
      () => against(({ headers }, response) => sendJson(response, 200, { result: [] }, { "x-echo": headers.authorization ?? "" })),
    ],
    [
      "a 2xx that is not JSON and echoes the key",
      () => against(({ headers }, response) => void response.writeHead(200).end(`<html>${headers.authorization ?? ""}`)),
    ],
    [
      "a failure whose body echoes the key with JSON escapes",
      () => against((_, response) => void response.writeHead(401).end('{"errors":[{"message":"bad SG\\u002every-secret"}]}')),
    ],
    ["a reset", () => against((_, response) => void response.destroy())],
    ["a timeout", () => against(() => undefined, { timeout: 20 })],
    ["an error of a custom fetch that holds the request", () => outcomeOf({ fetch: throwing(withRequest) })],
    [
      "an error whose cause holds the request",
      () => outcomeOf({ fetch: throwing((request) => new TypeError("failed", { cause: withRequest(request) })) }),
    ],
    [
      "an error whose message holds the key",
      () => outcomeOf({ fetch: throwing((request) => new TypeError(`bad header ${request.headers.get("authorization") ?? ""}`)) }),
    ],
    ["a thrown string that holds the key", () => outcomeOf({ fetch: throwing((request) => request.headers.get("authorization")) })],
  ];

  it.each(cases)("%s", async (_, run) => {
    const { outcome, events, client } = await run();
    expect(events.length).toBeGreaterThan(0);
    for (const value of [outcome, events, client]) expect(everything(value)).not.toContain(KEY);
    if (isFailure(outcome)) {
      try {
        unwrap(outcome);
      } catch (error) {
        expect(everything(error)).not.toContain(KEY);
      }
    }
  });

  it("an error that held it still says what happened", async () => {
    const make = (request: Request): Error =>
      Object.assign(withRequest(request), { cause: Object.assign(new Error("connect"), { code: "ECONNREFUSED" }) });
    const { outcome } = await outcomeOf({ fetch: throwing(make) });
    expect(outcome).toMatchObject({
      name: "ConnectionError",
      outcome: "not-sent",
      message: expect.stringContaining("failed (connect)") as unknown,
    });
    expect((outcome as Error).cause).toMatchObject({ name: "TypeError", message: "failed", cause: { code: "ECONNREFUSED" } });
  });

  it("a cause without it is the very error that fetch threw", async () => {
    const cause = new TypeError("fetch failed", { cause: new Error("socket hang up") });
    const { outcome } = await outcomeOf({ fetch: () => Promise.reject(cause) });
    expect((outcome as Error).cause).toBe(cause);
  });
});

it("a ConnectionError's message has no URL, and so no query, whatever fetch said", async () => {
  const cause = new TypeError("fetch failed", {
    cause: new Error("error sending request for http://127.0.0.1:1/v3/send_ips/pools?ip=192.0.2.77 (refused)"),
  });
  const { outcome } = await outcomeOf({ fetch: () => Promise.reject(cause) });
  expect((outcome as Error).message).toContain("error sending request for the server (refused)");
});

describe("a redirect", () => {
  it.each([301, 302, 303, 307, 308])(
    "of status %s is not followed: no other request leaves, and the key does not travel",
    async (status) => {
      await using other = await startServer((_, response) => sendJson(response, 200, {}));
      await using server = await startServer(
        (_, response) => void response.writeHead(status, { location: `${other.url}/v3/send_ips/pools` }).end(),
      );
      const client = createClient({ apiKey: KEY, baseUrl: server.url, retry: { maxDelay: 1 } });
      expect(await client.POST("/v3/send_ips/pools", { body: { name: "ab" } })).toMatchObject({ ok: false, status });
      expect(server.requests.map(({ method }) => method)).toEqual(["POST"]);
      expect(other.requests).toEqual([]);
    },
  );
});

it("a redirect is not followed either when middleware has replaced the request by one that would", async () => {
  await using server = await startServer((_, response) => void response.writeHead(302, { location: "/elsewhere" }).end());
  const client = createClient({ apiKey: KEY, baseUrl: server.url });
  client.use({ onRequest: ({ request }) => new Request(request.url, { redirect: "follow" }) });
  expect(await client.GET("/v3/send_ips/pools")).toMatchObject({ ok: false, status: 302 });
  expect(server.requests).toHaveLength(1);
});

function isFailure(value: unknown): value is Failure {
  return typeof value === "object" && value !== null && "ok" in value && value.ok === false;
}
