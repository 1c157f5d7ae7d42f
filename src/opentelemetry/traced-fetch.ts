import {
  context,
  metrics,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type MeterProvider,
  type TracerProvider,
} from "@opentelemetry/api";
import type { Fetch } from "../runtime/request/fetch-contract.js";
import { VERSION } from "../version.js";
import { requestAttributes, spanName } from "./attributes.js";
import { outcomeOfError, outcomeOfResponse, type AttemptOutcome } from "./outcome.js";
import { createMeasure } from "./measure.js";
import { withoutFurtherSpans } from "./suppress.js";

/** Which `fetch` is traced, and by what. */
export interface TracedFetchOptions {
  /**
   * Sends the requests: undici's `fetch`, a recorder, or any other wrapper.
   *
   * @default the global `fetch` at the time of each request
   */
  readonly fetch?: Fetch | undefined;
  /** @default the global one */
  readonly tracerProvider?: TracerProvider | undefined;
  /** @default the global one */
  readonly meterProvider?: MeterProvider | undefined;
}

const NAME = "@internal/sendgrid-ips";

/**
 * Makes a `fetch` for `createClient` that traces each attempt by a span of the kind CLIENT, from the request to the headers of its response, and
 * measures it. The names follow OpenTelemetry's semantic conventions for HTTP clients
 * (https://opentelemetry.io/docs/specs/semconv/http/http-spans/); the operation is the attribute `sendgrid.operation_id`. Neither the query nor a
 * header is recorded, nor what an error says.
 *
 * An HTTP error and a lost connection set the span's status to ERROR. An abort by the caller leaves it unset, and so does a documented "not found".
 *
 * Instrumentations below it, such as that of undici, make no spans of their own for these requests.
 */
export function tracedFetch({ fetch, tracerProvider, meterProvider }: TracedFetchOptions = {}): Fetch {
  const tracer = (tracerProvider ?? trace).getTracer(NAME, VERSION);
  const measure = createMeasure((meterProvider ?? metrics).getMeter(NAME, VERSION));
  return async (url, init, attempt) => {
    const attributes = requestAttributes(url, attempt);
    const start = performance.now();
    const span = tracer.startSpan(spanName(attempt), { kind: SpanKind.CLIENT, attributes });
    const finish = ({ isError, ...outcome }: AttemptOutcome): void => {
      const added: Attributes = outcome.attributes;
      span.setAttributes(added);
      if (isError) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
      measure({ ...attributes, ...added }, performance.now() - start);
    };
    const inner = trace.setSpan(context.active(), span);
    propagation.inject(inner, init.headers);
    const send = fetch === undefined ? () => globalThis.fetch(url, init) : () => fetch(url, init, attempt);
    try {
      const response = await context.with(withoutFurtherSpans(inner), send);
      finish(await outcomeOfResponse(response, attempt));
      return response;
    } catch (error) {
      finish(outcomeOfError(error, init.signal));
      throw error;
    }
  };
}
