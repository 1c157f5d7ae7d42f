// OpenTelemetry's instrumentation of undici, which Node's `fetch` is made of.
import { UndiciInstrumentation } from "@opentelemetry/instrumentation-undici";
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-node";

const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
provider.register();
new UndiciInstrumentation().setTracerProvider(provider);
const { program } = await import("./program.js");
const result = await program();
console.log(JSON.stringify({ program: result, seen: exporter.getFinishedSpans().map(({ name }) => name) }));
