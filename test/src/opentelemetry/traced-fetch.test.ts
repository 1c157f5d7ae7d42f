import { context, propagation, SpanKind, SpanStatusCode } from "@opentelemetry/api";
import { UndiciInstrumentation } from "@opentelemetry/instrumentation-undici";
import { AggregationTemporality, InMemoryMetricExporter, MeterProvider, PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor, type ReadableSpan } from "@opentelemetry/sdk-trace-node";
import { afterAll, beforeEach, expect, it } from "vitest";
import { createClient, isNotFound, type ClientOptions } from "../../../src/index.js";
import { tracedFetch, type TracedFetchOptions } from "../../../src/opentelemetry/index.js";
import { createFakeSendGrid } from "../../../src/testing/index.js";
import { rejectionOf } from "../../support/caught.js";
import { sendJson, startServer } from "../../support/server.js";

const spans = new InMemorySpanExporter();
const tracerProvider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] });
// Sets the context manager and the propagator.
tracerProvider.register();
const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reader = new PeriodicExportingMetricReader({ exporter: metrics, exportIntervalMillis: 2 ** 31 - 1 });
const meterProvider = new MeterProvider({ readers: [reader] });
const undici = new UndiciInstrumentation();
undici.setTracerProvider(tracerProvider);
beforeEach(() => {
  spans.reset();
});
afterAll(async () => {
  undici.disable();
  context.disable();
  propagation.disable();
  await Promise.all([tracerProvider.shutdown(), meterProvider.shutdown()]);
});

function tracedClient(
  baseUrl: string,
  options: Partial<ClientOptions> = {},
  traced: TracedFetchOptions = {},
): ReturnType<typeof createClient> {
  return createClient({ apiKey: "SG.secret-key", baseUrl, fetch: tracedFetch({ tracerProvider, meterProvider, ...traced }), ...options });
}

function shown(span: ReadableSpan | undefined): object {
  return { name: span?.name, status: span?.status.code, attributes: span?.attributes };
}

it("one span per attempt, by the semantic conventions, and none of undici's instrumentation", async () => {
  await using server = await startServer((_, response, index) => {
    if (index === 0) sendJson(response, 503);
    else sendJson(response, 200, { result: [], _metadata: {} });
  });
  const client = tracedClient(server.url, { retry: { retries: 1 } });
  const tracer = tracerProvider.getTracer("a program");
  await tracer.startActiveSpan("a job", async (job) => {
    await client.GET("/v3/send_ips/pools/{poolid}/ips", { params: { path: { poolid: "12" }, query: { after_key: "192.0.2.1" } } });
    job.end();
  });
  const [first, second, job, ...others] = spans.getFinishedSpans();
  expect(others).toEqual([]);
  const attributes = {
    "http.request.method": "GET",
    "url.template": "/v3/send_ips/pools/{poolid}/ips",
    "url.full": `${server.url}/v3/send_ips/pools/12/ips`,
    "server.address": "127.0.0.1",
    "server.port": Number(new URL(server.url).port),
    "sendgrid.operation_id": "ListIpAssignedToIpPool",
  };
  const name = "GET /v3/send_ips/pools/{poolid}/ips";
  expect(shown(first)).toEqual({
    name,
    status: SpanStatusCode.ERROR,
    attributes: { ...attributes, "http.response.status_code": 503, "error.type": "503" },
  });
  expect(shown(second)).toEqual({
    name,
    status: SpanStatusCode.UNSET,
    attributes: { ...attributes, "http.response.status_code": 200, "http.request.resend_count": 1 },
  });
  for (const span of [first, second]) {
    expect(span?.kind).toBe(SpanKind.CLIENT);
    expect(span?.parentSpanContext?.spanId).toBe(job?.spanContext().spanId);
  }
  expect(server.requests.map(({ headers }) => headers["traceparent"])).toEqual(
    [first, second].map((span) => `00-${span?.spanContext().traceId}-${span?.spanContext().spanId}-01`),
  );
});

it("without it, undici's instrumentation makes the spans", async () => {
  await using server = await startServer((_, response) => sendJson(response, 200, { result: [], _metadata: {} }));
  await createClient({ apiKey: "SG.secret-key", baseUrl: server.url }).GET("/v3/send_ips/pools");
  expect(spans.getFinishedSpans().map(({ name }) => name)).toEqual(["GET"]);
});

it.each([
  [404, { errors: [{ field: null, message: "resource not found" }] }],
  [400, { errors: [{ field: "poolid", message: "not found" }] }],
])('a documented "not found" (%i) is not an error', async (status, body) => {
  await using server = await startServer((_, response) => sendJson(response, status, body));
  const result = await tracedClient(server.url).GET("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "1" } } });
  const [span] = spans.getFinishedSpans();
  expect(isNotFound(result)).toBe(true);
  expect(span?.status.code).toBe(SpanStatusCode.UNSET);
  expect(span?.attributes).not.toHaveProperty("error.type");
});

it("another 400 is one, and the client still reads its body", async () => {
  await using server = await startServer((_, response) => sendJson(response, 400, { errors: [{ field: "name", message: "too long" }] }));
  const result = await tracedClient(server.url).POST("/v3/send_ips/pools", { body: { name: "marketing" } });
  expect(result.error?.errors[0]?.message).toBe("too long");
  expect(shown(spans.getFinishedSpans()[0])).toMatchObject({ status: SpanStatusCode.ERROR, attributes: { "error.type": "400" } });
});

it("a lost connection and the end of an attempt's time are errors; the caller's abort is not", async () => {
  await using server = await startServer((_, response, index) => {
    if (index === 0) response.destroy();
  });
  const call = (options: Partial<ClientOptions>, signal?: AbortSignal): Promise<unknown> =>
    rejectionOf(tracedClient(server.url, { retry: false, ...options }).GET("/v3/send_ips/pools", { signal }));
  expect(await call({})).toMatchObject({ name: "ConnectionError" });
  expect(await call({ timeout: 50 })).toMatchObject({ name: "TimeoutError" });
  const controller = new AbortController();
  const aborted = call({}, controller.signal);
  await expect.poll(() => server.requests.length).toBe(3);
  controller.abort(new Error("no longer needed"));
  expect(await aborted).toMatchObject({ message: "no longer needed" });
  expect(spans.getFinishedSpans().map(({ status, attributes }) => [status.code, attributes["error.type"]])).toEqual([
    [SpanStatusCode.ERROR, "UND_ERR_SOCKET"],
    [SpanStatusCode.ERROR, "TimeoutError"],
    [SpanStatusCode.UNSET, undefined],
  ]);
});

it("a call through raw, whose path is not a template, is named by its method", async () => {
  const fake = createFakeSendGrid();
  await tracedClient("https://api.sendgrid.com", {}, { fetch: fake.fetch }).raw.GET("/v3/send_ips/pools");
  const [span] = spans.getFinishedSpans();
  expect(span?.name).toBe("GET");
  expect(span?.attributes).not.toHaveProperty("url.template");
});

it("nothing that is recorded has the key or the query", async () => {
  const secret = "SG.secret-key";
  const failing = (): Promise<Response> =>
    Promise.reject(new TypeError("fetch failed", { cause: new Error(`bad header Bearer ${secret}`) }));
  const client = tracedClient("https://api.sendgrid.com", { retry: false }, { fetch: failing });
  await rejectionOf(client.GET("/v3/send_ips/ips", { params: { query: { ip: "192.0.2.99" } } }));
  const [span] = spans.getFinishedSpans();
  const { name, attributes, events, status } = span ?? {};
  const text = JSON.stringify({ name, attributes, events, status });
  expect(text).not.toContain("secret-key");
  expect(text).not.toContain("192.0.2.99");
});

it("measures the duration of each attempt in seconds, and counts attempts", async () => {
  metrics.reset();
  const fake = createFakeSendGrid();
  fake.failNext({ status: 503 });
  await tracedClient("https://api.sendgrid.com", { retry: { retries: 1 } }, { fetch: fake.fetch }).GET("/v3/subusers");
  await reader.forceFlush();
  const points = metrics.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics));
  const ofList = (name: string): readonly { readonly attributes: object; readonly value: unknown }[] =>
    (points.find(({ descriptor }) => descriptor.name === name)?.dataPoints ?? []).filter(
      ({ attributes }) => attributes["sendgrid.operation_id"] === "ListSubuser",
    );
  expect(ofList("sendgrid.client.attempts").map(({ value, attributes }) => ({ value, attributes }))).toMatchObject([
    { value: 1, attributes: { "http.response.status_code": 503, "sendgrid.is_retry": false, "url.template": "/v3/subusers" } },
    { value: 1, attributes: { "http.response.status_code": 200, "sendgrid.is_retry": true } },
  ]);
  const [duration] = ofList("http.client.request.duration");
  expect(duration?.value).toMatchObject({ count: 1 });
  expect((duration?.value as { sum: number }).sum).toBeLessThan(60);
  expect(duration?.attributes).not.toHaveProperty("url.full");
});
