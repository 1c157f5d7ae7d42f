// For users whose `lib` has no `Symbol.asyncDispose`; TypeScript has known the library since 5.2.
/// <reference lib="esnext.disposable" preserve="true" />
import type { Respond } from "./responder.js";

/** A real HTTP server in front of a fake. */
export interface FakeServer extends AsyncDisposable {
  /** For `createClient({ baseUrl })`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Loaded only here, so that the rest works where there is no `node:http`. */
export async function listen(respond: Respond): Promise<FakeServer> {
  const { createServer } = await import("node:http");
  const server = createServer((request, response) => {
    const decoder = new TextDecoder();
    let text = "";
    request.on("data", (chunk: Uint8Array) => (text += decoder.decode(chunk, { stream: true })));
    request.on("end", () => {
      const headers = new Headers(
        Object.entries(request.headers).flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as [string, string]] : [])),
      );
      const url = new URL(request.url ?? "/", "http://127.0.0.1");
      const sent = respond({ method: request.method ?? "GET", url, headers, text: text + decoder.decode() });
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
