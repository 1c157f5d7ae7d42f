import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Fetch } from "../src/runtime/request/fetch-contract.js";

/** What a server says about its rate limit; `skewed` is an epoch by a clock that is an hour slow. */
export type Saying = "epoch" | "milliseconds" | "delta" | "skewed" | "without remaining" | "nothing";

export const SAYINGS: readonly Saying[] = ["epoch", "milliseconds", "delta", "skewed", "without remaining", "nothing"];

export interface LimitedServerOptions {
  /** The requests that a window allows. */
  readonly limit: number;
  /** The length of a window, in milliseconds: whole seconds. */
  readonly window: number;
  readonly saying?: Saying;
  /** How long a request takes in process, in milliseconds: half of it until the server counts it. */
  readonly latency?: () => number;
}

/** What happened in a window of the server. */
export interface ServedWindow {
  /** In milliseconds of Unix time, by the clock of this machine. */
  readonly start: number;
  served: number;
  /** The requests that got a 429. */
  rejected: number;
}

/** A server with fixed windows. The first request of a window begins it, at the full second before. */
export interface LimitedServer {
  /** In this process. */
  readonly fetch: Fetch;
  /** Counts a request. */
  readonly respond: () => Response;
  readonly windows: readonly ServedWindow[];
}

const SKEW = -3_600_000;

export function limitedServer({ limit, window, saying = "epoch", latency = () => 20 }: LimitedServerOptions): LimitedServer {
  const windows: ServedWindow[] = [];
  const respond = (): Response => {
    let current = windows.at(-1);
    if (current === undefined || Date.now() >= current.start + window) {
      current = { start: Math.floor(Date.now() / 1000) * 1000, served: 0, rejected: 0 };
      windows.push(current);
    }
    const isServed = current.served < limit;
    if (isServed) current.served += 1;
    else current.rejected += 1;
    const headers = headersFor(saying, { limit, remaining: limit - current.served, end: current.start + window });
    return isServed ? Response.json({ result: [], _metadata: {} }, { headers }) : Response.json({}, { status: 429, headers });
  };
  const fetch: Fetch = async () => {
    const time = latency();
    await sleep(time / 2);
    const response = respond();
    await sleep(time / 2);
    return response;
  };
  return { fetch, respond, windows };
}

/** The number of requests that a server has counted. */
export function requestsTo({ windows }: LimitedServer): number {
  return windows.reduce((sum, { served, rejected }) => sum + served + rejected, 0);
}

/** A limited server on 127.0.0.1. */
export interface ListeningServer extends AsyncDisposable {
  readonly url: string;
}

/** Serves over HTTP. `onRequest` gets the body of each request. */
export async function listen({ respond }: LimitedServer, onRequest: (body: string) => void = () => undefined): Promise<ListeningServer> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      onRequest(Buffer.concat(chunks).toString());
      const { status, headers } = respond();
      response.writeHead(status, Object.fromEntries(headers)).end('{"result":[],"_metadata":{}}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is one
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: close };
}

interface Facts {
  readonly limit: number;
  readonly remaining: number;
  readonly end: number;
}

function headersFor(saying: Saying, { limit, remaining, end }: Facts): Record<string, string> {
  if (saying === "nothing") return {};
  const now = Date.now();
  const resets = { epoch: end / 1000, skewed: (end + SKEW) / 1000, milliseconds: end, delta: Math.ceil((end - now) / 1000) };
  return {
    date: new Date(saying === "skewed" ? now + SKEW : now).toUTCString(),
    "x-ratelimit-limit": String(limit),
    ...(saying !== "without remaining" && { "x-ratelimit-remaining": String(remaining) }),
    "x-ratelimit-reset": String(resets[saying === "without remaining" ? "epoch" : saying]),
  };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
