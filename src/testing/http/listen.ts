// For users whose `lib` has no `Symbol.asyncDispose`; TypeScript has this library since 5.2.
/// <reference lib="esnext.disposable" preserve="true" />
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Respond } from "./incoming.js";

/** Where a fake's server listens. */
export interface ListenOptions {
  /**
   * The address or the name of the host to listen on, such as `"0.0.0.0"` for other machines.
   *
   * @default "127.0.0.1"
   */
  readonly host?: string | undefined;
  /**
   * The port, from 0 to 65535.
   *
   * @default 0: any free one
   */
  readonly port?: number | undefined;
}

/** A real HTTP server in front of a fake. */
export interface FakeServer extends AsyncDisposable {
  /** For `createClient({ baseUrl })`. */
  readonly url: string;
  /** Closes the server and all its connections. A second call does nothing. */
  close(): Promise<void>;
}

/**
 * Starts a server that passes every request to `respond`.
 *
 * @throws {TypeError} for a port that does not exist.
 * @throws {Error} if the server cannot listen: the port is in use, or the runtime has no `node:http`.
 */
export async function listen(respond: Respond, { host = "127.0.0.1", port = 0 }: ListenOptions = {}): Promise<FakeServer> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new TypeError(`\`port\` must be an integer from 0 to 65535; received ${String(port)}.`);
  const server = nodeHttp().createServer((request, response) => {
    serve(respond, request, response);
  });
  await start(server, host, port);
  const address = server.address();
  const actualPort = typeof address === "object" && address !== null ? address.port : port;
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => (closed ??= stop(server));
  return { url: `http://${urlHost(host)}:${actualPort}`, close, [Symbol.asyncDispose]: close };
}

/** Without an import, because bundlers for browsers refuse one of `node:http`, static or not. */
function nodeHttp(): typeof import("node:http") {
  // What the runtimes have, whatever the types of the compilation say: browsers have no `process`.
  const { process } = globalThis as { process?: { getBuiltinModule?: typeof globalThis.process.getBuiltinModule } };
  const http = process?.getBuiltinModule?.("node:http");
  if (http === undefined) throw new Error("`listen` needs `node:http`, which this runtime does not have; use the fake's `fetch`.");
  return http;
}

/** What goes wrong with the connection, such as a client that hangs up, ends the request and nothing else. */
function serve(respond: Respond, request: IncomingMessage, response: ServerResponse): void {
  const chunks: Uint8Array[] = [];
  request.on("error", () => undefined);
  response.on("error", () => undefined);
  request.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  request.on("end", () => {
    const { method = "GET", url: target = "", rawHeaders } = request;
    const reply = respond({ method, target, headers: pairsOf(rawHeaders), text: textOf(chunks) });
    if (reply === "reset") request.socket.resetAndDestroy();
    else if (reply !== "hang") response.writeHead(reply.status, reply.headers).end(reply.text ?? undefined);
  });
}

/** `rawHeaders` alternates names and values. */
function pairsOf(rawHeaders: readonly string[]): readonly [string, string][] {
  return rawHeaders.flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ""]] : []));
}

function textOf(chunks: readonly Uint8Array[]): string {
  const decoder = new TextDecoder();
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode();
}

async function start(server: Server, host: string, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, host, resolve);
    });
  } catch (cause) {
    const isInUse = cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE";
    const reason = isInUse ? "the port is in use; choose another one, or leave out `port` for any free one" : String(cause);
    throw new Error(`The fake cannot listen on ${urlHost(host)}:${port}: ${reason}.`, { cause });
  }
  // Such as "too many open files": it costs a connection, and ends no process.
  server.on("error", () => undefined);
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** The host to call: a wildcard address listens on this machine's loopback too. */
function urlHost(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
