import type { Fetch } from "../../src/runtime/request/fetch-contract.js";

/** What a server says about its rate limit. */
export type Saying = "epoch" | "milliseconds" | "delta" | "skewed" | "without remaining" | "nothing";

export const SAYINGS: readonly Saying[] = ["epoch", "milliseconds", "delta", "skewed", "without remaining", "nothing"];

export interface LimitedServerOptions {
  /** The requests that a window allows. */
  readonly limit: number;
  /** The length of a window, in milliseconds: whole seconds. */
  readonly window: number;
  readonly saying?: Saying;
  /** How long a request takes, in milliseconds: half of it until the server counts it. */
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

export interface LimitedServer {
  readonly fetch: Fetch;
  readonly windows: readonly ServedWindow[];
}

const SKEW = -3_600_000;

/** A server in this process with fixed windows, for fake time. The first request of a window begins it at the full second before. */
export function limitedServer({ limit, window, saying = "epoch", latency = () => 20 }: LimitedServerOptions): LimitedServer {
  const windows: ServedWindow[] = [];
  const count = (): Response => {
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
    const response = count();
    await sleep(time / 2);
    return response;
  };
  return { fetch, windows };
}

interface Facts {
  readonly limit: number;
  readonly remaining: number;
  readonly end: number;
}

function headersFor(saying: Saying, { limit, remaining, end }: Facts): Record<string, string> {
  const now = Date.now();
  if (saying === "nothing") return {};
  const skew = saying === "skewed" ? SKEW : 0;
  const reset = { epoch: end / 1000, skewed: (end + SKEW) / 1000, milliseconds: end, delta: Math.ceil((end - now) / 1000) };
  return {
    date: new Date(now + skew).toUTCString(),
    "x-ratelimit-limit": String(limit),
    ...(saying !== "without remaining" && { "x-ratelimit-remaining": String(remaining) }),
    "x-ratelimit-reset": String(saying === "without remaining" ? reset.epoch : reset[saying]),
  };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
