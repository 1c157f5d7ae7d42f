import { createServer, type AddressInfo, type Socket } from "node:net";

/** A server whose pooled connections break. */
export interface BreakingServer extends AsyncDisposable {
  readonly url: string;
  /** The request lines that arrived, such as `POST /v3/send_ips/ips`. */
  readonly requests: readonly string[];
}

/** Keeps connections open, and resets one on which a write arrives after another request. A write on a new connection succeeds. */
export async function startBreakingServer(): Promise<BreakingServer> {
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
      const [method = "", path = ""] = received.split(" ", 2);
      received = received.slice(size);
      requests.push(`${method} ${path.split("?", 1)[0] ?? ""}`);
      count += 1;
      if (method !== "GET" && count > 1) socket.resetAndDestroy();
      else socket.write(responseTo(method));
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

function responseTo(method: string): string {
  if (method === "DELETE") return "HTTP/1.1 204 No Content\r\n\r\n";
  const [status, body] = method === "POST" ? ["201 Created", '{"ip":"192.0.2.1"}'] : ["200 OK", '{"result":[],"_metadata":{}}'];
  return `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}
