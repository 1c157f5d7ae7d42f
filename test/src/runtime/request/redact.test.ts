import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { createClient, unwrap, type AttemptEvent, type ClientOptions, type Failure } from "../../../../src/index.js";
import { sendJson, startServer, type Handler } from "../../../support/server.js";
import { requestFetch } from "../../../support/request-fetch.js";

const KEY = "SG.very-secret";

/** Everything that a program could log of a value. */
function everythingIn(value: unknown): string {
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

/** A call that is over, and everything that the package handed out for it. */
interface FinishedCall {
  /** The result, or what was thrown. */
  readonly outcome: unknown;
  readonly events: readonly AttemptEvent[];
  readonly client: unknown;
}

async function finishedCall(options: Partial<ClientOptions>): Promise<FinishedCall> {
  const events: AttemptEvent[] = [];
  const client = createClient({ apiKey: KEY, retry: { maxDelay: 1 }, onAttempt: (event) => events.push(event), ...options });
  const outcome: unknown = await client.GET("/v3/send_ips/pools").catch((error: unknown) => error);
  return { outcome, events, client };
}

async function callServer(handler: Handler, options: Partial<ClientOptions> = {}): Promise<FinishedCall> {
  await using server = await startServer(handler);
  // Awaited here, or the server would be gone before the call.
  return await finishedCall({ baseUrl: server.url, ...options });
}

/** Calls a server that sends the Authorization header back. */
function callEcho(respond: (response: Parameters<Handler>[1], authorization: string) => void): Promise<FinishedCall> {
  return callServer(({ headers }, response) => respond(response, headers.authorization ?? ""));
}

/** A call whose `fetch` throws this. */
function callThrowing(makeError: (request: Request) => unknown): Promise<FinishedCall> {
  return finishedCall({ fetch: requestFetch((request) => Promise.reject(makeError(request))) });
}

function errorWithRequest(request: Request): Error {
  return Object.assign(new TypeError("failed"), { request, config: { headers: Object.fromEntries(request.headers) } });
}

describe("the API key is in nothing that the package returns or throws for", () => {
  const authorization = (request: Request): string => request.headers.get("authorization") ?? "";
  const calls: [string, () => Promise<FinishedCall>][] = [
    ["a success", () => callServer((_, response) => sendJson(response, 200, { result: [], _metadata: {} }))],
    ["a failure", () => callServer((_, response) => sendJson(response, 400, { errors: [{ field: "", message: "no" }] }))],
    [
      "a failure whose body and headers echo the key",
      () => callEcho((response, key) => sendJson(response, 401, { errors: [{ message: `bad ${key}` }] }, { "x-echo": key })),
    ],
    ["a success whose headers echo the key", () => callEcho((response, key) => sendJson(response, 200, { result: [] }, { "x-echo": key }))],
    ["a 2xx that is not JSON and echoes the key", () => callEcho((response, key) => void response.writeHead(200).end(`<html>${key}`))],
    [
      "a failure whose body echoes the key with JSON escapes",
      () => callServer((_, response) => void response.writeHead(401).end('{"errors":[{"message":"bad SG\\u002every-secret"}]}')),
    ],
    ["a connection reset", () => callServer((_, response) => void response.destroy())],
    ["a timeout", () => callServer(() => undefined, { timeout: 20 })],
    ["an error of a custom fetch that holds the request", () => callThrowing(errorWithRequest)],
    [
      "an error whose cause holds the request",
      () => callThrowing((request) => new TypeError("failed", { cause: errorWithRequest(request) })),
    ],
    ["an error whose message holds the key", () => callThrowing((request) => new TypeError(`bad header ${authorization(request)}`))],
    ["a thrown string that holds the key", () => callThrowing(authorization)],
  ];

  it.each(calls)("%s", async (_, call) => {
    const { outcome, events, client } = await call();
    expect(events.length).toBeGreaterThan(0);
    for (const value of [outcome, events, client]) expect(everythingIn(value)).not.toContain(KEY);
    if (isFailure(outcome)) {
      try {
        unwrap(outcome);
      } catch (error) {
        expect(everythingIn(error)).not.toContain(KEY);
      }
    }
  });

  const shown = (): string => `Bearer ${KEY}`;
  /** Errors whose own properties hold nothing, but whose classes show the key. */
  const REVEALING: Readonly<Record<string, new () => Error>> = {
    "a getter": class extends Error {
      get request(): string {
        return shown();
      }
    },
    toJSON: class extends Error {
      toJSON(): object {
        return { request: [shown()] };
      }
    },
    toString: class extends Error {
      override toString(): string {
        return shown();
      }
    },
    "an iterator": class extends Error {
      *[Symbol.iterator](): Generator<string> {
        yield shown();
      }
    },
    "a conversion": class extends Error {
      [Symbol.toPrimitive](): string {
        return shown();
      }
    },
    "a custom inspection": class extends Error {
      [inspect.custom](): string {
        return shown();
      }
    },
    "a custom inspection of a part": class extends Error {
      [inspect.custom](_: number, options: object, show: typeof inspect): string {
        return show({ request: shown() }, options);
      }
    },
    "a custom inspection that needs its depth": class extends Error {
      [inspect.custom](depth: number): string {
        return depth > 5 ? shown() : "";
      }
    },
  };

  it.each(Object.entries(REVEALING))("an error of a custom fetch whose class has %s", async (_, Revealing) => {
    for (const make of [(): Error => new Revealing(), (): Error => new TypeError("fetch failed", { cause: new Revealing() })]) {
      const { outcome } = await callThrowing(make);
      const { cause } = outcome as Error;
      for (const value of [outcome, cause, [outcome], { cause }]) expect(everythingIn(value)).not.toContain(KEY);
      expect(Symbol.iterator in Object(cause ?? outcome)).toBe(false);
    }
  });

  it("a Response of a custom fetch that echoes the key", async () => {
    const { outcome } = await callThrowing(() => new Response(null, { headers: { "x-echo": shown() } }));
    expect(outcome).toBe("[Response]");
  });

  it("an error of a custom fetch that holds the key in its code, its name, its stack, or deep inside", async () => {
    const deep = Array.from({ length: 30 }).reduce<object>((inner) => ({ inner }), { key: KEY });
    for (const extra of [{ code: `x ${KEY}` }, { code: { key: KEY } }, { name: KEY }, { deep }, { stack: null, message: KEY }]) {
      const { outcome } = await callThrowing(() => Object.assign(new Error("x"), extra));
      expect(outcome).toBeInstanceOf(Error);
      expect(inspect(outcome, { depth: 40 }) + JSON.stringify(outcome)).not.toContain(KEY);
    }
    const { outcome } = await callThrowing((request) => new Error("x", { cause: { request } }));
    expect(inspect(outcome, { depth: 40, showHidden: true })).not.toContain(KEY);
  });
});

describe("the cause of a ConnectionError", () => {
  it("that held the key still says what happened", async () => {
    const { outcome } = await callThrowing((request) =>
      Object.assign(errorWithRequest(request), { cause: Object.assign(new Error("connect"), { code: "ECONNREFUSED" }) }),
    );
    expect(outcome).toMatchObject({
      name: "ConnectionError",
      outcome: "not-sent",
      message: expect.stringContaining("failed (connect (ECONNREFUSED))") as unknown,
    });
    expect((outcome as Error).cause).toMatchObject({ name: "TypeError", message: "failed", cause: { code: "ECONNREFUSED" } });
  });

  it("that did not hold the key is the very error that fetch threw", async () => {
    const cause = new TypeError("fetch failed", { cause: new Error("socket hang up") });
    const { outcome } = await callThrowing(() => cause);
    expect((outcome as Error).cause).toBe(cause);
  });
});

function isFailure(value: unknown): value is Failure {
  return typeof value === "object" && value !== null && "ok" in value && value.ok === false;
}
