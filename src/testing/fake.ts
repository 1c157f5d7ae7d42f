import type { FakeOptions } from "./http/fake-options.js";
import { createFaults, type Fault, type FaultScope } from "./http/faults.js";
import { listen, type FakeServer } from "./http/listen.js";
import { createResponder, type LoggedRequest, type Respond } from "./http/responder.js";
import { createAccount, snapshotOf } from "./model/account.js";
import type { FakeSnapshot, FakeState } from "./model/state.js";

/** A fake of the API, with the account that it keeps. */
export interface FakeSendGrid {
  /** For `createClient({ fetch })`: responds in this process. */
  readonly fetch: (input: Request | string | URL, init?: RequestInit) => Promise<Response>;
  /** Starts a real HTTP server on 127.0.0.1 (Node, Bun, Deno). */
  listen(): Promise<FakeServer>;
  /**
   * Makes the next request fail, or the next requests in `scope`.
   *
   * @throws {TypeError} for an unknown fault or operation.
   */
  failNext(fault: Fault, scope?: FaultScope): void;
  /** All requests so far, in order. */
  readonly requests: readonly LoggedRequest[];
  /** A copy of the current state. */
  readonly state: FakeSnapshot;
}

/** 2023-11-14T22:13:20Z, in milliseconds of Unix time. */
const DEFAULT_NOW = 1_700_000_000_000;

/**
 * Creates a fake of the API that keeps state, for tests without a network or costs. The same requests always get the same responses.
 *
 * @throws {TypeError} for a state that the API cannot be in.
 */
export function createFakeSendGrid(state: FakeState = {}, options: FakeOptions = {}): FakeSendGrid {
  const { now = () => DEFAULT_NOW, userId = "1" } = options;
  const account = createAccount(state, { userId, now: () => Math.floor(now() / 1000) });
  const faults = createFaults();
  const { respond, requests } = createResponder(account, faults, options);
  return {
    fetch: (input, init) => respondToFetch(respond, new Request(input, init)),
    listen: () => listen(respond),
    failNext: (fault, scope) => {
      faults.add(fault, scope);
    },
    requests,
    get state() {
      return snapshotOf(account);
    },
  };
}

async function respondToFetch(respond: Respond, request: Request): Promise<Response> {
  request.signal.throwIfAborted();
  const text = request.body === null ? "" : await request.text();
  const { method, url, headers, signal } = request;
  const reply = respond({ method, url: new URL(url), headers, text });
  if (reply === "reset")
    throw new TypeError("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
  if (reply === "hang") return rejectWhenAborted(signal);
  return new Response(reply.status === 204 ? null : reply.text, { status: reply.status, headers: reply.headers });
}

function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => {
      // As fetch does, with the caller's own reason, whatever its type.
      reject(signal.reason as Error);
    });
  });
}
