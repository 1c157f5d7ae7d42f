import { ValueType, type Attributes, type Meter } from "@opentelemetry/api";

/** Records an attempt: its attributes, and its duration in milliseconds. */
export type Measure = (attributes: Attributes, duration: number) => void;

/** What the semantic conventions advise, in seconds. */
const BOUNDARIES = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/** The attributes whose values are few. `url.full` is not among them. */
const OF_METRICS = [
  "http.request.method",
  "http.response.status_code",
  "error.type",
  "server.address",
  "server.port",
  "url.template",
  "sendgrid.operation_id",
];

/** Makes the instruments: `http.client.request.duration` and `sendgrid.client.attempts`. */
export function createMeasure(meter: Meter): Measure {
  const durations = meter.createHistogram("http.client.request.duration", {
    description: "Duration of HTTP client requests.",
    unit: "s",
    advice: { explicitBucketBoundaries: BOUNDARIES },
  });
  const attempts = meter.createCounter("sendgrid.client.attempts", {
    description: "Requests sent to SendGrid; a retried call sends several.",
    unit: "{attempt}",
    valueType: ValueType.INT,
  });
  return (attributes, duration) => {
    const few = Object.fromEntries(OF_METRICS.flatMap((name) => (name in attributes ? [[name, attributes[name]]] : [])));
    durations.record(duration / 1000, few);
    attempts.add(1, { ...few, "sendgrid.is_retry": "http.request.resend_count" in attributes });
  };
}
