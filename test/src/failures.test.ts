import type { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { createClient, paginateListIpPool, type Client, type ClientOptions } from "../../src/index.js";
import { rawResponse, startRawServer } from "../support/raw-server.js";

// Every kind of failure, with the number of requests that a server of sockets saw. Nothing between `fetch` and the wire can hide one here.

type Serve = (socket: Socket) => void;

interface Row {
  readonly call: (client: Client) => Promise<unknown>;
  readonly serve?: Serve;
  readonly options?: Partial<ClientOptions>;
  /** What the server saw. */
  readonly requests: number;
  /** What the call returned or threw. */
  readonly end: object;
}

const KEY = "SG.a-key-that-must-not-show";
const POOLS = "/v3/send_ips/pools";
const list = (client: Client): Promise<unknown> => client.GET(POOLS);
const pages = (client: Client): Promise<unknown> => paginateListIpPool(client).toArray();
const buy = (client: Client): Promise<unknown> =>
  client.POST("/v3/send_ips/ips", { body: { is_auto_warmup: true, is_parent_assigned: true } });
const create = (client: Client): Promise<unknown> => client.POST(POOLS, { body: { name: "ab" } });
const remove = (client: Client): Promise<unknown> => client.DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "1" } } });
const removeByName = (client: Client): Promise<unknown> =>
  client.DELETE("/v3/ips/pools/{pool_name}", { params: { path: { pool_name: "ab" } } });

const reset: Serve = (socket) => socket.resetAndDestroy();
const send =
  (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Serve =>
  (socket) =>
    void socket.write(rawResponse(status, body, headers));
/** Sends a part of a response, then breaks the connection. */
const cutOff =
  (status: number, part: string): Serve =>
  (socket) =>
    void socket.write(rawResponse(status, part, { "content-length": "500" }), () => socket.destroy());

const LOST = { name: "ConnectionError", outcome: "unknown" };
const NOT_SENT = { name: "ConnectionError", outcome: "not-sent", attempts: 1 };
const failure = (status: number, attempts = 1): object => ({ ok: false, status, attempts });
/** A success that cannot be read. */
const unreadable = (status: number, text: string): object => ({
  name: "ApiError",
  status,
  message: expect.stringContaining(text) as string,
});

async function run({ call, serve = reset, options, requests, end }: Row): Promise<void> {
  await using server = await startRawServer(serve);
  const client = createClient({ apiKey: KEY, baseUrl: server.url, retry: { maxDelay: 1 }, ...options });
  const settled: unknown = await call(client).catch((thrown: unknown) => thrown);
  expect(settled).toMatchObject(end);
  expect(server.requests).toHaveLength(requests);
}

const rows = (table: Readonly<Record<string, Row>>): [string, Row][] => Object.entries(table);

describe("the connection breaks", () => {
  it.each(
    rows({
      "after a read": { call: list, requests: 3, end: { ...LOST, attempts: 3 } },
      "after a purchase": { call: buy, requests: 1, end: { ...LOST, attempts: 1 } },
      "after a POST": { call: create, requests: 1, end: LOST },
      "after a DELETE by ID": { call: remove, requests: 3, end: LOST },
      "after a DELETE by name, which may hit a successor": { call: removeByName, requests: 1, end: LOST },
      "after a purchase, by a close": { call: buy, serve: (socket) => void socket.end(), requests: 1, end: LOST },
      "in the status line": { call: buy, serve: (socket) => void socket.end("HTTP/1.1 20"), requests: 1, end: LOST },
      "after something that is not HTTP": { call: buy, serve: (socket) => void socket.end("220 smtp\r\n"), requests: 1, end: LOST },
      "in the body of a read": { call: list, serve: cutOff(200, '{"result":['), requests: 3, end: LOST },
      "in the body of a failure": { call: create, serve: cutOff(400, '{"errors":['), requests: 1, end: failure(400) },
      "in the body of a purchase": { call: buy, serve: cutOff(201, '{"ip":'), requests: 1, end: unreadable(201, "took effect") },
    }),
  )("%s", (_, row) => run(row));
});

describe("a response that is not the documented one", () => {
  const notJson = (status: number, body: string): Pick<Row, "serve" | "requests" | "end"> => ({
    serve: send(status, body),
    requests: 1,
    end: unreadable(status, body),
  });
  it.each(
    rows({
      "a purchase with HTML": { call: buy, ...notJson(201, "<html>") },
      "a purchase with null": { call: buy, ...notJson(201, "null") },
      "a purchase with a list": { call: buy, ...notJson(201, "[]") },
      "a purchase with a text": { call: buy, ...notJson(201, '"x"') },
      "a purchase without a body": { call: buy, serve: send(201, ""), requests: 1, end: unreadable(201, "took effect") },
      "a read with null": { call: list, ...notJson(200, "null") },
      "a read that is too large": {
        ...{ call: list, serve: send(200, '{"result":[]}'), options: { maxBodySize: 3 } },
        ...{ requests: 1, end: unreadable(200, "maxBodySize") },
      },
      "a page whose cursor cannot be sent back": {
        ...{ call: pages, serve: send(200, '{"result":[{}],"_metadata":{"next_params":{"after_key":{}}}}') },
        ...{ requests: 1, end: { name: "PaginationError", pagesFetched: 0, items: [] } },
      },
      "a page whose list is null": {
        ...{ call: pages, serve: send(200, '{"result":null,"_metadata":{"next_params":{"after_key":null}}}') },
        ...{ requests: 1, end: [] },
      },
    }),
  )("%s", (_, row) => run(row));
});

describe("a status", () => {
  const soon = { "retry-after": "0.001" };
  it.each(
    rows({
      "429 to a read": { call: list, serve: send(429, "{}", soon), requests: 3, end: failure(429, 3) },
      "429 to a POST": { call: create, serve: send(429, "{}", soon), requests: 3, end: failure(429, 3) },
      "429 to a purchase": { call: buy, serve: send(429, "{}", soon), requests: 1, end: failure(429) },
      "503 to a read": { call: list, serve: send(503, "{}"), requests: 3, end: failure(503, 3) },
      "503 that means not now": { call: list, serve: send(503, "", { "retry-after": "9".repeat(13) }), requests: 1, end: failure(503) },
      "503 to a POST": { call: create, serve: send(503, "{}"), requests: 1, end: failure(503) },
      "503 to a DELETE by ID": { call: remove, serve: send(503, "{}"), requests: 3, end: failure(503, 3) },
      "500 to a read": { call: list, serve: send(500, "{}"), requests: 1, end: failure(500) },
      "302, which is not followed": { call: list, serve: send(302, "", { location: "/" }), requests: 1, end: failure(302) },
      // Node's fetch sends again, as the Fetch standard says: the README states it.
      "421 to a purchase": { call: buy, serve: send(421, "{}"), requests: 2, end: failure(421) },
    }),
  )("%s", (_, row) => run(row));
});

describe("fetch refuses its arguments, and is not called again:", () => {
  /** As a wrapper would add to the init. */
  const wrapped = (init: object): Row => ({
    call: list,
    options: { fetch: (url, given) => fetch(url, { ...given, ...init }) },
    requests: 0,
    end: NOT_SENT,
  });
  it.each(
    rows({
      "the value of a header": wrapped({ headers: { a: "b\nc" } }),
      "the name of a header": wrapped({ headers: { "a b": "c" } }),
      "a header that is no byte string": wrapped({ headers: { a: "✓" } }),
      "a header that undici does not send": wrapped({ headers: { expect: "100-continue" } }),
      "a control character in a header": wrapped({ headers: { a: "\u0001" } }),
      "a mode": wrapped({ mode: "navigate" }),
      "an unknown mode": wrapped({ mode: "x" }),
      "a cache that needs another mode": wrapped({ cache: "only-if-cached" }),
      "an unknown redirect": wrapped({ redirect: "x" }),
      "a body of a GET": wrapped({ body: "{}" }),
      "a signal that is not one": wrapped({ signal: {} }),
      "a dispatcher that is not one": wrapped({ dispatcher: {} }),
      "a URL": { ...wrapped({}), options: { fetch: (_, init) => fetch("/pools", init) } },
      "a blocked port": { ...wrapped({}), options: { baseUrl: "http://127.0.0.1:6000" } },
    }),
  )("%s", (_, row) => run(row));
});

describe("what is not a failure of the network", () => {
  /** A fetch whose request was sent. */
  const afterwards = (then: (response: Response) => unknown): Pick<Row, "call" | "serve" | "options" | "requests"> => ({
    call: list,
    serve: send(200, '{"result":[]}'),
    options: { fetch: (url, init) => fetch(url, init).then(then) as Promise<Response> },
    requests: 1,
  });
  const control = Object.assign(new Error("Dynamic server usage"), { digest: "DYNAMIC" });
  it.each(
    rows({
      "a bug after the response": {
        ...afterwards((response) => Reflect.get(Object(Reflect.get(response, "missing")) as object, "x") ?? JSON.parse("{")),
        end: { name: "SyntaxError" },
      },
      "a bug before the request": {
        ...{ call: list, options: { fetch: () => Promise.reject(new TypeError("Cannot read properties of undefined (reading 'url')")) } },
        ...{ requests: 0, end: { name: "TypeError", message: "Cannot read properties of undefined (reading 'url')" } },
      },
      "the control flow of a framework": {
        ...afterwards(() => {
          throw control;
        }),
        end: control,
      },
      "no response": { ...afterwards(() => undefined), end: { name: "TypeError", message: expect.stringContaining("received undefined") } },
      "a response that has been read": {
        ...afterwards((response) => response.text().then(() => response)),
        end: { name: "TypeError", message: expect.stringContaining("has already been read") },
      },
      "an error of the key function": {
        ...{ call: list, options: { apiKey: () => Promise.reject(new Error("vault")) } },
        ...{ requests: 0, end: { name: "Error", message: "vault" } },
      },
    }),
  )("is thrown once: %s", (_, row) => run(row));
});

describe("nothing is sent", () => {
  const refused = (text: string): Pick<Row, "requests" | "end"> => ({
    requests: 0,
    end: { name: "TypeError", message: expect.stringContaining(text) },
  });
  const blank = { "on-behalf-of": " " };
  it.each(
    rows({
      "for a blank subuser of a call": { call: (client) => client.GET(POOLS, { headers: blank }), ...refused("must not be blank") },
      "for a blank subuser of middleware": {
        call(client) {
          client.use({ onRequest: ({ request }) => request.headers.set("on-behalf-of", "") });
          return list(client);
        },
        ...refused("must not be blank"),
      },
      "for a key with a line break": { call: list, options: { apiKey: () => `${KEY}\n` }, ...refused("trailing white space") },
      "for a key with its scheme": { call: list, options: { apiKey: () => `Bearer ${KEY}` }, ...refused("`Bearer` prefix") },
      "for a path parameter that names another operation": {
        call: (client) => client.DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: ".." } } }),
        ...refused("poolid"),
      },
      "for another host": { call: (client) => client.raw.GET(POOLS, { baseUrl: "http://127.0.0.1:1" }), ...refused("nothing was sent") },
      "for what is not a signal": {
        call: (client) => client.GET(POOLS, { signal: { aborted: 0 } as unknown as AbortSignal }),
        ...refused("must be an AbortSignal"),
      },
      "after an abort": { call: (client) => client.GET(POOLS, { signal: AbortSignal.abort({ mine: 1 }) }), requests: 0, end: { mine: 1 } },
    }),
  )("%s", (_, row) => run(row));
});
