import { createServer, type AddressInfo, type Socket } from "node:net";

/** A request as it arrived: what a runtime sends below `fetch` is seen as well. */
export interface RawRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** The number of requests on its connection so far, this one included. */
  readonly count: number;
}

/** A server of sockets. */
export interface RawServer extends AsyncDisposable {
  readonly url: string;
  /** The request lines that arrived, such as `POST /v3/send_ips/ips`. */
  readonly requests: readonly string[];
}

/** Starts a server that does with the socket of each request whatever `serve` does. */
export async function startRawServer(serve: (socket: Socket, request: RawRequest) => void): Promise<RawServer> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    let count = 0;
    let received = "";
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
      const size = sizeOf(received);
      if (received.length < size) return;
      const [method = "", target = ""] = received.split(" ", 2);
      const [path = ""] = target.split("?", 1);
      received = received.slice(size);
      requests.push(`${method} ${path}`);
      count += 1;
      serve(socket, { method, path, count });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is one
  const close = (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${port}`, requests, [Symbol.asyncDispose]: close };
}

/** The length of the first request in a text; infinite while its head is incomplete. The bodies of this client have a length. */
function sizeOf(received: string): number {
  const end = received.indexOf("\r\n\r\n");
  if (end < 0) return Infinity;
  const [, length = "0"] = /^content-length: *(\d+)/im.exec(received.slice(0, end)) ?? [];
  return end + 4 + Number(length);
}

/** The text of a response with a body. */
export function rawResponse(status: number, body: string, headers: Readonly<Record<string, string>> = {}): string {
  const all = { "content-type": "application/json", "content-length": String(body.length), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Status\r\n${lines.join("")}\r\n${body}`;
}
