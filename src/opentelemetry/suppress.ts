import { createContextKey, type Context } from "@opentelemetry/api";

/** The key that the SDK itself uses: a key is the same one if its description is. */
const SUPPRESS_TRACING = createContextKey("OpenTelemetry SDK Context Key SUPPRESS_TRACING");

/** The context, in which instrumentations of the SDK make no spans. The span in it is still the parent of what is propagated. */
export function withoutFurtherSpans(context: Context): Context {
  return context.setValue(SUPPRESS_TRACING, true);
}
