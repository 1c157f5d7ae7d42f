import type { ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { ConnectionError, TimeoutError, createClient } from "../../../../src/index.js";
import { rejectionOf } from "../../../support/caught.js";
import { START, useFakeTime } from "../../../support/fake-time.js";
import { EMPTY_PAGE } from "../../../support/pages.js";
import { sendJson, startServer } from "../../../support/server.js";
import { fail, hang, json, stubFetch } from "../../../support/stub-fetch.js";

const POOLS = "/v3/send_ips/pools";
/** Backoff is at most this long, so that the tests need not wait. */
const FAST = { maxDelay: 1 };

describe("a read is retried, at most twice, after", () => {
  it.each([
    ["a connection reset before the response", (response: ServerResponse): void => void response.destroy()],
    [
      "a connection reset in the middle of the body",
      (response: ServerResponse): void =>
        void response.writeHead(200, { "content-length": "1000" }).write('{"result":[', () => response.destroy()),
    ],
  ])("%s", async (_, reset) => {
    await using server = await startServer((__, response, index) => (index < 2 ? reset(response) : sendJson(response, 200, EMPTY_PAGE)));
    expect(await createClient({ apiKey: "SG.x", baseUrl: server.url, retry: FAST }).GET(POOLS)).toMatchObject({ ok: true });
    expect(server.requests).toHaveLength(3);

    await using broken = await startServer((__, response) => reset(response));
    const attempts: number[] = [];
    const onAttempt = ({ attempt }: { readonly attempt: number }): void => void attempts.push(attempt);
    const error = await rejectionOf(createClient({ apiKey: "SG.x", baseUrl: broken.url, retry: FAST, onAttempt }).GET(POOLS));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ attempts: 3 });
    expect(broken.requests).toHaveLength(3);
    expect(attempts).toEqual([1, 2, 3]);
  });
});

describe("the timeout is that of an attempt, not of the call, when fetch hangs", () => {
  useFakeTime();

  it.each([
    ["before the headers", hang],
    ["within the body", () => new Response(new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([0x7b])) }))],
  ])("%s", async (_, step) => {
    // Without a wait between the attempts, the call takes as long as its attempts.
    const options = { apiKey: "SG.x", timeout: 60, retry: { maxDelay: 0 } };
    expect(await createClient({ ...options, fetch: stubFetch(step, step, json(EMPTY_PAGE)).fetch }).GET(POOLS)).toMatchObject({ ok: true });

    const { fetch, requests } = stubFetch(step);
    const start = Date.now();
    const error = await rejectionOf(createClient({ ...options, fetch }).GET(POOLS));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ attempts: 3, timeout: 60, outcome: "unknown" });
    expect(requests).toHaveLength(3);
    expect(Date.now() - start).toBe(3 * 60);
  });
});

describe("an abort rejects the call with the caller's reason", () => {
  it("while the request is being sent", async () => {
    const controller = new AbortController();
    const reason = { mine: true };
    await using server = await startServer(() => {
      controller.abort(reason);
    });
    const call = createClient({ apiKey: "SG.x", baseUrl: server.url }).GET(POOLS, { signal: controller.signal });
    await expect(call).rejects.toBe(reason);
  });

  it("before the call, without a request", async () => {
    const { fetch, requests } = stubFetch(json(EMPTY_PAGE));
    await expect(createClient({ apiKey: "SG.x", fetch }).GET(POOLS, { signal: AbortSignal.abort("no") })).rejects.toBe("no");
    expect(requests).toEqual([]);
  });

  describe("in fake time", () => {
    useFakeTime();

    it("during the wait before a retry, at once", async () => {
      const controller = new AbortController();
      const reason = new Error("enough");
      const { fetch, requests } = stubFetch(fail(503, { "retry-after": "20" }));
      const onAttempt = (): void => void setTimeout(() => controller.abort(reason), 30);
      await expect(createClient({ apiKey: "SG.x", fetch, onAttempt }).GET(POOLS, { signal: controller.signal })).rejects.toBe(reason);
      expect(Date.now()).toBe(START + 30);
      expect(requests).toHaveLength(1);
    });
  });
});

it("the body of a response that is not used is cancelled, which frees its connection", async () => {
  let isCancelled = false;
  const endless = new ReadableStream({
    cancel() {
      isCancelled = true;
    },
  });
  const { fetch } = stubFetch(() => new Response(endless, { status: 503 }), json(EMPTY_PAGE));
  expect(await createClient({ apiKey: "SG.x", retry: FAST, fetch }).GET(POOLS)).toMatchObject({ ok: true });
  expect(isCancelled).toBe(true);
});

it("a call through raw is retried if it is a read, and never if it is a write, whose cost raw does not know", async () => {
  const { fetch, requests } = stubFetch(fail(429));
  const client = createClient({ apiKey: "SG.x", fetch, retry: FAST });
  await client.raw.GET(POOLS);
  expect(requests).toHaveLength(3);
  await client.raw.POST("/v3/send_ips/ips", { body: { is_auto_warmup: true, is_parent_assigned: true } });
  expect(requests).toHaveLength(4);
});

it("the API key is sent to no other host, even if middleware changes the URL of the request", async () => {
  await using server = await startServer((_, response) => sendJson(response, 200, EMPTY_PAGE));
  await using other = await startServer((_, response) => sendJson(response, 200, EMPTY_PAGE));
  const client = createClient({ apiKey: "SG.x", baseUrl: server.url });
  client.use({ onRequest: ({ request }) => new Request(request.url.replace(server.url, other.url), request) });
  await expect(client.GET(POOLS)).rejects.toThrow(/nothing was sent/);
  expect([...server.requests, ...other.requests]).toEqual([]);
});
