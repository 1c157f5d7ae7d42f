import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import {
  ApiError,
  createClient,
  narrowAddIpError,
  narrowCreateIpPoolError,
  paginateListIpPool,
  type Client,
} from "../../../../src/index.js";
import { rejectionOf } from "../../../support/caught.js";
import { startServer } from "../../../support/server.js";
import { EMPTY_PAGE } from "../../../support/pages.js";
import { json, stubFetch, type Step } from "../../../support/stub-fetch.js";

const purchase = { body: { is_auto_warmup: true, is_parent_assigned: true } };

function clientOf(step: Step): { readonly client: Client; readonly requests: readonly Request[] } {
  const { fetch, requests } = stubFetch(step);
  return { client: createClient({ apiKey: "SG.x", fetch, retry: { maxDelay: 1 } }), requests };
}

/** A response of a fetch without web streams. */
function otherResponse(status: number, text: () => Promise<string>, body: unknown = null): Response {
  const headers = new Headers({ "content-type": "application/json" });
  return { status, ok: status < 300, statusText: "", url: "http://x/", headers, body, text } as unknown as Response;
}

describe("a response that arrived stays one", () => {
  it.each([
    ["a Node stream", Readable.from(['{"errors":[{"message":"no"}]}'])],
    ["no body at all", undefined],
    ["an async iterable", (async function* () {})()],
  ])("whose body is %s", async (_, body) => {
    const { client, requests } = clientOf(() => otherResponse(400, () => Promise.resolve('{"errors":[{"message":"no"}]}'), body));
    expect(await client.GET("/v3/send_ips/pools")).toMatchObject({ ok: false, status: 400, error: { errors: [{ message: "no" }] } });
    expect(requests).toHaveLength(1);
  });

  it.each([
    ["headers that can only be asked", { headers: { get: () => null } }],
    ["headers that are a Map", { headers: new Map() }],
    ["a text() that returns a Buffer", { text: () => Promise.resolve(Buffer.from('{"errors":[{"message":"no"}]}')) }],
    ["a text() that returns no promise", { text: () => '{"errors":[{"message":"no"}]}' }],
  ])("of a double that has %s", async (_, parts) => {
    const text = (): Promise<string> => Promise.resolve('{"errors":[{"message":"no"}]}');
    for (const hasMiddleware of [false, true]) {
      const fetch = (): Promise<Response> => Promise.resolve(Object.assign(otherResponse(400, text), parts));
      const client = createClient({ apiKey: "SG.x", fetch });
      if (hasMiddleware) client.use({ onResponse: () => undefined });
      const result = await client.POST("/v3/send_ips/pools", { body: { name: "ab" } });
      expect(result).toMatchObject({ ok: false, status: 400, error: { errors: [{ message: "no" }] } });
    }
  });

  it.each([
    [
      "throws",
      (): never => {
        throw new TypeError("locked");
      },
    ],
    ["returns no promise", (): void => undefined],
  ])("and is retried even if cancelling its body %s", async (_, cancel) => {
    const { client, requests } = clientOf(() => otherResponse(503, () => Promise.resolve("{}"), { cancel }));
    expect(await client.GET("/v3/send_ips/pools")).toMatchObject({ ok: false, status: 503, attempts: 3 });
    expect(requests).toHaveLength(3);
  });

  it.each([400, 503 - 3, 404])("with its status %i, if reading its body fails", async (status) => {
    const { client, requests } = clientOf(() => otherResponse(status, () => Promise.reject(new TypeError("x is not a function"))));
    const result = await client.POST("/v3/send_ips/pools", { body: { name: "ab" } });
    expect(result).toMatchObject({ ok: false, status });
    expect(result.error?.errors[0]?.message).toContain("x is not a function");
    expect(requests).toHaveLength(1);
  });

  it("and is not requested again if its body cannot be read for a reason that is not the network's", async () => {
    const { client, requests } = clientOf(() => otherResponse(200, () => Promise.reject(new TypeError("x is not a function"))));
    const error = await rejectionOf(client.GET("/v3/send_ips/pools"));
    expect(error).toMatchObject({ name: "ApiError", status: 200, message: expect.stringContaining("x is not a function") as unknown });
    expect(requests).toHaveLength(1);
  });

  it("but a read is retried if the connection breaks in its body", async () => {
    let count = 0;
    await using server = await startServer((_, response) => {
      count += 1;
      if (count > 1) response.end(JSON.stringify(EMPTY_PAGE));
      else response.writeHead(200, { "content-length": "100" }).write("{", () => response.destroy());
    });
    const client = createClient({ apiKey: "SG.x", baseUrl: server.url, retry: { maxDelay: 1 } });
    expect(await client.GET("/v3/send_ips/pools")).toMatchObject({ ok: true, attempts: 2 });
  });
});

describe("a successful write is never reported as a failure", () => {
  it.each<[string, (response: import("node:http").ServerResponse) => void]>([
    ["is cut off", (response) => response.writeHead(201, { "content-length": "500" }).write('{"ip":"192.0.2.1"', () => response.destroy())],
    ["is not JSON", (response) => response.writeHead(201).end("<html>ok</html>")],
    ["is empty", (response) => response.writeHead(201).end()],
    ["is null", (response) => response.writeHead(201).end("null")],
    ["is a list", (response) => response.writeHead(201).end("[]")],
    ["is a string", (response) => response.writeHead(201).end('"x"')],
  ])("if its body %s", async (_, respond) => {
    await using server = await startServer((_request, response) => respond(response));
    const client = createClient({ apiKey: "SG.x", baseUrl: server.url });
    const error = await rejectionOf(client.POST("/v3/send_ips/ips", purchase));
    expect(error).toBeInstanceOf(ApiError);
    expect((error as Error).message).toMatch(
      /^POST \/v3\/send_ips\/ips returned 201: the request took effect, but .*\. List the addresses added since \(GET \/v3\/send_ips\/ips with start_added_at\)/s,
    );
    expect(narrowAddIpError(error)).toBeUndefined();
    expect(server.requests).toHaveLength(1);
  });

  it("if its body does not arrive in time", async () => {
    await using server = await startServer((_, response) => void response.writeHead(201, { "content-length": "500" }).write("{"));
    const client = createClient({ apiKey: "SG.x", baseUrl: server.url, timeout: 50 });
    const error = await rejectionOf(client.POST("/v3/send_ips/pools", { body: { name: "ab" } }));
    // On a busy machine the headers may arrive too late: then the outcome is unknown.
    if ((error as Error).name === "TimeoutError") return;
    expect(error).toMatchObject({ name: "ApiError", status: 201, message: expect.stringContaining("took effect") as unknown });
    expect(narrowCreateIpPoolError(error)).toBeUndefined();
  });
});

describe("the body of a success", () => {
  it.each([
    ["with Content-Length", true],
    ["without Content-Length", false],
  ])("has a bound, %s", async (_, hasLength) => {
    const body = JSON.stringify({ result: [], _metadata: {}, padding: "x".repeat(2000) });
    await using server = await startServer((_request, response) => {
      if (hasLength) response.setHeader("content-length", body.length);
      response.write(body);
      response.end();
    });
    const client = createClient({ apiKey: "SG.x", baseUrl: server.url, maxBodySize: 1000 });
    const error = await rejectionOf(client.GET("/v3/send_ips/pools"));
    expect(error).toMatchObject({ name: "ApiError", status: 200 });
    expect((error as Error).message).toContain("the body is larger than `maxBodySize` (1000 bytes)");
    expect(server.requests).toHaveLength(1);
    expect(await createClient({ apiKey: "SG.x", baseUrl: server.url, maxBodySize: 3000 }).GET("/v3/send_ips/pools")).toMatchObject({
      ok: true,
    });
  });

  it("that is not the documented kind of JSON throws as one that is not JSON does", async () => {
    for (const data of [null, [], "x", 1, true]) {
      const { client, requests } = clientOf(json(data));
      expect(await rejectionOf(client.GET("/v3/send_ips/pools"))).toMatchObject({ name: "ApiError", status: 200 });
      expect(requests).toHaveLength(1);
    }
    const { client } = clientOf(json({}));

    expect(await rejectionOf(client.GET("/v3/ips/pools"))).toMatchObject({ name: "ApiError", status: 200 });
  });

  it("may have null for an empty list on the last page", async () => {
    const page = { result: null, _metadata: { next_params: { after_key: null } } };
    const { client } = clientOf(json(page));
    expect(await client.GET("/v3/send_ips/pools")).toMatchObject({ data: { result: [] } });
    expect(await paginateListIpPool(client).toArray()).toEqual([]);
    for (const broken of [
      { result: null },
      { result: null, _metadata: { next_params: { after_key: "1" } } },
      { result: {}, _metadata: {} },
    ])
      await expect(paginateListIpPool(clientOf(json(broken)).client).toArray()).rejects.toMatchObject({ name: "PaginationError" });
  });
});

it("the result of a retried DELETE has its attempts, because an earlier one may have deleted", async () => {
  await using server = await startServer((_, response, index) => {
    if (index === 0) response.destroy();
    else response.writeHead(400).end(JSON.stringify({ errors: [{ field: "poolid", message: "not found" }] }));
  });
  const client = createClient({ apiKey: "SG.x", baseUrl: server.url, retry: { maxDelay: 1 } });
  const result = await client.DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "1" } } });
  expect(result).toMatchObject({ ok: false, status: 400, attempts: 2 });
});
