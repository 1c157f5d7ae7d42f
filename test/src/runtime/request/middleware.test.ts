import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { operationTable } from "../../../../generated/operations.js";
import { createClient, type Client, type ClientOptions } from "../../../../src/index.js";
import type { OperationRow } from "../../../../src/runtime/operation.js";
import type { CallInit } from "../../../../src/runtime/request/call.js";
import { useFakeTime } from "../../../support/fake-time.js";
import { looseClient } from "../../../support/loose-client.js";
import { EMPTY_PAGE } from "../../../support/pages.js";
import { sendJson, startServer } from "../../../support/server.js";
import { fail, json, stubFetch, type Step } from "../../../support/stub-fetch.js";

const POOLS = "/v3/send_ips/pools";

/** A client whose requests are recorded; with middleware, a call is sent in another way. */
function recordingClient(
  hasMiddleware: boolean,
  options: Partial<ClientOptions> = {},
  steps: readonly [Step, ...Step[]] = [json(EMPTY_PAGE)],
): { readonly client: Client; readonly requests: readonly Request[] } {
  const { fetch, requests } = stubFetch(...steps);
  const client = createClient({ apiKey: "SG.very-secret", fetch, ...options });
  if (hasMiddleware) client.use({ onRequest: () => undefined });
  return { client, requests };
}

/** The requests that a call sends, or the error instead of them. */
async function sentBy(
  hasMiddleware: boolean,
  { method, path }: OperationRow,
  init: object,
  options: Partial<ClientOptions>,
): Promise<object> {
  const { client, requests } = recordingClient(hasMiddleware, options);
  // The types do not allow most of what is tried here.
  const error: unknown = await looseClient(client)
    [method](path, init as CallInit)
    // The body of a GET is refused by `fetch`; with middleware already by the Request that it would see.
    .then(
      () => undefined,
      (thrown: unknown) => String(thrown).replace(/^ConnectionError: GET \S+ got no response: (?=Request with)/, "TypeError: "),
    );
  const sent = requests.map(async (request) => ({
    method: request.method,
    url: request.url,
    redirect: request.redirect,
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
  }));
  return { requests: await Promise.all(sent), error };
}

it("a call sends the same request, or fails in the same way, with middleware and without", async () => {
  const headerNames = fc.constantFrom("accept", "Content-Type", "User-Agent", "on-behalf-of", "X-Trace");
  const headerValues = fc.constantFrom("a", "b; c=d", "application/json", "application/x-www-form-urlencoded", undefined, null);
  // Not the unit "binary", whose table of characters takes seconds to make; surrogates may be halves here.
  const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));
  const scalar = fc.oneof(fc.string(), fc.string({ unit: anyCharacter }), fc.double(), fc.boolean(), fc.constantFrom(undefined, null));
  const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.dictionary(fc.string(), scalar, { maxKeys: 2 }));
  const headers = fc.dictionary(headerNames, headerValues);
  const path = fc.dictionary(fc.constantFrom("ip", "poolid", "pool_name"), scalar);
  const query = fc.dictionary(fc.constantFrom("limit", "after_key", "a b", "é"), value);
  const optional = { requiredKeys: [] };
  const params = fc.option(fc.record({ path: fc.option(path), query: fc.option(query), header: headers }, optional));
  const init = fc.record({ params, body: fc.oneof(fc.jsonValue(), fc.constant(undefined)), headers }, optional);
  const clientHeaders = fc.dictionary(headerNames, fc.constantFrom("a", "application/x-www-form-urlencoded"));
  const options = fc.record({ headers: clientHeaders, userAgent: fc.constantFrom("mine/1", ""), onBehalfOf: fc.constant("sub") }, optional);
  const operation = fc.constantFrom<OperationRow>(...Object.values(operationTable));
  await fc.assert(
    fc.asyncProperty(operation, init, options, async (row, callInit, clientOptions) => {
      expect(await sentBy(false, row, callInit, clientOptions)).toEqual(await sentBy(true, row, callInit, clientOptions));
    }),
    { numRuns: 300 },
  );
});

describe.each([
  ["with middleware", true],
  ["without middleware", false],
])("%s", (_, hasMiddleware) => {
  it("a form is sent as a form, and a body that JSON cannot represent is omitted", async () => {
    const { client, requests } = recordingClient(hasMiddleware);
    const form = new FormData();
    form.set("name", "a");
    const post = looseClient(client).POST;
    await post(POOLS, { body: form });
    await post(POOLS, { body: () => 1 });
    expect(requests[0]?.headers.get("content-type")).toMatch(/^multipart\/form-data; boundary=/);
    expect(requests[1]?.headers.has("content-type")).toBe(false);
    expect(await requests[1]?.text()).toBe("");
  });

  it("the client's headers are sent even if the global Headers has been replaced since", async () => {
    const { client, requests } = recordingClient(hasMiddleware, { onBehalfOf: "sub" });
    const original = globalThis.Headers;
    globalThis.Headers = class extends original {};
    try {
      await client.DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "1" } } });
    } finally {
      globalThis.Headers = original;
    }
    expect(Object.fromEntries(requests[0]?.headers ?? [])).toMatchObject({
      "on-behalf-of": "sub",
      "user-agent": expect.any(String) as unknown,
    });
  });

  it("a call that is aborted in the same tick is not sent", async () => {
    const { client, requests } = recordingClient(hasMiddleware);
    const controller = new AbortController();
    const call = client.GET(POOLS, { signal: controller.signal });
    controller.abort("no");
    await expect(call).rejects.toBe("no");
    expect(requests).toEqual([]);
  });

  it("a retry sends the same body again", async () => {
    const created = json({ name: "ab", id: "1" }, 201);
    const { client, requests } = recordingClient(hasMiddleware, {}, [fail(429, { "retry-after": "0.001" }), created]);
    expect(await client.POST(POOLS, { body: { name: "ab" } })).toMatchObject({ ok: true });
    expect(await Promise.all(requests.map((request) => request.text()))).toEqual(['{"name":"ab"}', '{"name":"ab"}']);
  });

  describe("in fake time", () => {
    useFakeTime();

    it("a response that arrives after the timeout is cancelled, not read", async () => {
      const delay = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
      let isCancelled = false;
      const endless = new ReadableStream<Uint8Array>({
        pull: async (controller) => {
          await delay(1);
          controller.enqueue(new Uint8Array(1000));
        },
        cancel: () => {
          isCancelled = true;
        },
      });
      const late: Step = async () => {
        await delay(40);
        return new Response(endless);
      };
      const { client } = recordingClient(hasMiddleware, { timeout: 10, retry: false }, [late]);
      await expect(client.GET(POOLS)).rejects.toMatchObject({ name: "TimeoutError" });
      await delay(100);
      expect(isCancelled).toBe(true);
    });
  });
});

it("a request whose body middleware has read is not sent, and the call rejects with the error of reading it again", async () => {
  const { client, requests } = recordingClient(false);
  client.use({
    onRequest: async ({ request }) => {
      await request.text();
    },
  });
  const call = client.POST("/v3/send_ips/ips", { body: { is_auto_warmup: true, is_parent_assigned: true } });
  await expect(call).rejects.toBeInstanceOf(TypeError);
  expect(requests).toEqual([]);
});

it("middleware that never settles does not keep a call from being aborted", async () => {
  const { client } = recordingClient(false);
  client.use({ onRequest: () => new Promise(() => undefined) });
  const controller = new AbortController();
  const call = client.GET(POOLS, { signal: controller.signal });
  setImmediate(() => controller.abort("enough"));
  await expect(call).rejects.toBe("enough");
});

it("middleware sees the URL that a response came from, and only the last response of a call", async () => {
  await using server = await startServer((_, response, index) =>
    sendJson(response, index === 0 ? 503 : 200, EMPTY_PAGE, { "retry-after": "0.001" }),
  );
  const client = createClient({ apiKey: "SG.x", baseUrl: server.url });
  const urls: string[] = [];
  client.use({
    onResponse: ({ response }) => {
      urls.push(response.url);
    },
  });
  await client.GET(POOLS);
  expect(urls).toEqual([`${server.url}${POOLS}`]);
});
