// For users whose `lib` has no `Symbol.asyncDispose`; TypeScript has known the library since 5.2.
/// <reference lib="esnext.disposable" preserve="true" />
import type { Reply } from "./reply.js";

/** A real HTTP server in front of a fake. */
export interface FakeServer extends AsyncDisposable {
  /** For `createClient({ baseUrl })`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Loaded only here, so that the rest works where there is no `node:http`. */
export async function listen(reply: (method: string, url: URL, headers: Headers, text: string) => Reply): Promise<FakeServer> {
  const { createServer } = await import("node:http");
  const server = createServer((request, response) => {
    const chunks: Uint8Array[] = [];
    request.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    request.on("end", () => {
      const headers = new Headers(
        Object.entries(request.headers).flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as [string, string]] : [])),
      );
      const text = new TextDecoder().decode(joined(chunks));
      const sent = reply(request.method ?? "GET", new URL(request.url ?? "/", "http://127.0.0.1"), headers, text);
      if (sent === "reset") request.socket.destroy();
      else if (sent !== "hang") response.writeHead(sent.status, sent.headers).end(sent.text ?? undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}`, close, [Symbol.asyncDispose]: close };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.byteLength, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
