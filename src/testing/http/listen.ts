// For users whose `lib` has no `Symbol.asyncDispose`; TypeScript has this library since 5.2.
/// <reference lib="esnext.disposable" preserve="true" />
import type { Respond } from "./responder.js";

/** A real HTTP server in front of a fake. */
export interface FakeServer extends AsyncDisposable {
  /** For `createClient({ baseUrl })`. */
  readonly url: string;
  /** Closes the server and all its connections. */
  close(): Promise<void>;
}

/** Starts a server on 127.0.0.1. `node:http` is imported only here, so that the rest of the fake runs where it is missing. */
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
      const reply = respond({ method: request.method ?? "GET", url, headers, text: text + decoder.decode() });
      if (reply === "reset") request.socket.destroy();
      else if (reply !== "hang") response.writeHead(reply.status, reply.headers).end(reply.text ?? undefined);
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
