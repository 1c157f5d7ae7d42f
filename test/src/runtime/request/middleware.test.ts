import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { operationTable } from "../../../../generated/operations.js";
import { createClient, type Client, type ClientOptions } from "../../../../src/index.js";
import type { CallInit } from "../../../../src/runtime/request/call.js";
import type { OperationRow } from "../../../../src/runtime/operation.js";
import { looseClient } from "../../../support/loose-client.js";

const HEADER_NAMES = ["accept", "Content-Type", "User-Agent", "on-behalf-of", "X-Trace"];
const HEADER_VALUES = ["a", "b; c=d", "application/json", "application/x-www-form-urlencoded", "", undefined, null];

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly redirect: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A client whose requests end up in a list; one with middleware takes another way through the runtime. */
function recording(hasMiddleware: boolean, options: Partial<ClientOptions> = {}): { readonly client: Client; readonly requests: Sent[] } {
  const requests: Sent[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { method, url, redirect, headers } = request;
    requests.push({ method, url, redirect, headers: Object.fromEntries(headers), body: await request.text() });
    return Response.json({});
  };
  const client = createClient({ apiKey: "SG.very-secret", fetch, ...options });
  if (hasMiddleware) client.use({ onRequest: () => undefined });
  return { client, requests };
}

/** What a call sends, or the error instead of it. */
async function outcome(
  hasMiddleware: boolean,
  { method, path }: OperationRow,
  init: object,
  options?: Partial<ClientOptions>,
): Promise<object> {
  const { client, requests } = recording(hasMiddleware, options);
  const error: unknown = await looseClient(client)
    [method](path, init as CallInit)
    .then(() => undefined, String);
  return { requests, error };
}

it("a call sends the same request, or fails in the same way, with middleware and without", async () => {
  const scalar = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.double(), fc.boolean(), fc.constantFrom(undefined, null));
  const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.dictionary(fc.string(), scalar, { maxKeys: 2 }));
  const headers = fc.dictionary(fc.constantFrom(...HEADER_NAMES), fc.constantFrom(...HEADER_VALUES));
  const path = fc.dictionary(fc.constantFrom("ip", "poolid", "pool_name"), scalar);
  const query = fc.dictionary(fc.constantFrom("limit", "after_key", "a b", "é"), value);
  const optional = { requiredKeys: [] };
  const params = fc.option(fc.record({ path: fc.option(path), query: fc.option(query), header: headers }, optional));
  const init = fc.record({ params, body: fc.oneof(fc.jsonValue(), fc.constant(undefined)), headers }, optional);
  const ownHeaders = fc.dictionary(fc.constantFrom(...HEADER_NAMES), fc.constantFrom("a", "application/x-www-form-urlencoded"));
  const options = fc.record({ headers: ownHeaders, userAgent: fc.constantFrom("mine/1", ""), onBehalfOf: fc.constant("sub") }, optional);
  const rows = fc.constantFrom<OperationRow>(...Object.values(operationTable));
  await fc.assert(
    fc.asyncProperty(rows, init, options, async (row, given, own) => {
      expect(await outcome(false, row, given, own)).toEqual(await outcome(true, row, given, own));
    }),
    { numRuns: 500 },
  );
});

describe.each([
  ["with middleware", true],
  ["without", false],
])("%s", (_, hasMiddleware) => {
  it("a body that is a form is sent as one, and what JSON leaves out as nothing", async () => {
    const { client, requests } = recording(hasMiddleware);
    const form = new FormData();
    form.set("name", "a");
    const post = looseClient(client).POST;
    await post("/v3/send_ips/pools", { body: form });
    await post("/v3/send_ips/pools", { body: () => 1 });
    expect(requests[0]?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(requests[1]?.headers["content-type"]).toBeUndefined();
    expect(requests[1]?.body).toBe("");
  });

  it("the client's headers go along, whatever has replaced the global Headers since", async () => {
    const { client, requests } = recording(hasMiddleware, { onBehalfOf: "sub" });
    const own = globalThis.Headers;
    globalThis.Headers = class extends own {};
    try {
      await client.DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "1" } } });
    } finally {
      globalThis.Headers = own;
    }
    expect(requests).toMatchObject([{ headers: { "on-behalf-of": "sub", "user-agent": expect.any(String) as string } }]);
  });

  it("a call that is aborted in the same tick is not sent", async () => {
    const { client, requests } = recording(hasMiddleware);
    const controller = new AbortController();
    const answer = client.GET("/v3/send_ips/pools", { signal: controller.signal });
    controller.abort("no");
    await expect(answer).rejects.toBe("no");
    expect(requests).toEqual([]);
  });

  it("an answer that comes too late is cancelled, not read", async () => {
    let isCancelled = false;
    const endless = (): ReadableStream<Uint8Array> =>
      new ReadableStream({
        pull: async (controller) => {
          await new Promise((resolve) => setTimeout(resolve, 1));
          controller.enqueue(new Uint8Array(1000));
        },
        cancel: () => {
          isCancelled = true;
        },
      });
    const late = new Promise<Response>((resolve) => setTimeout(resolve, 40)).then(() => new Response(endless()));
    const { client } = recording(hasMiddleware, { fetch: () => late, timeout: 10, retry: false });
    await expect(client.GET("/v3/send_ips/pools")).rejects.toMatchObject({ name: "TimeoutError" });
    await expect.poll(() => isCancelled).toBe(true);
  });
});
