import type { FetchAttempt, FetchInit } from "../runtime/request/fetch-contract.js";
import type { FakeOptions } from "./http/fake-options.js";
import { createFaults, type Fault, type FaultScope } from "./http/faults.js";
import { listen, type FakeServer, type ListenOptions } from "./http/listen.js";
import type { Respond } from "./http/incoming.js";
import { createResponder, type LoggedRequest } from "./http/responder.js";
import { createAccount, snapshotOf } from "./model/account.js";
import type { FakeSnapshot, FakeState } from "./model/state.js";

/** A fake of the API, with the account that it keeps. */
export interface FakeSendGrid {
  /** For `createClient({ fetch })`, or in place of the global `fetch`: responds in this process. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit | FetchInit, attempt?: FetchAttempt) => Promise<Response>;
  /**
   * For a handler of a mock server such as MSW, which reports what a handler throws: as `fetch`, but a connection that is reset is the result, as
   * `Response.error()`.
   */
  readonly respond: (request: Request) => Promise<Response>;
  /**
   * Starts a real HTTP server (Node, Bun, Deno), by default on 127.0.0.1 and any free port.
   *
   * @throws {Error} if the port is in use.
   */
  listen(options?: ListenOptions): Promise<FakeServer>;
  /**
   * Makes the next request fail, or the next requests in `scope`.
   *
   * @throws {TypeError} for an unknown fault or operation, and for a fault that cannot be sent, such as a status of 0.
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
 * Creates a fake of the API that keeps state, for tests without a network or costs. The same requests always get the same
 * responses, except for the headers that contain the time.
 *
 * @throws {TypeError} for a state that the API cannot be in.
 */
export function createFakeSendGrid(state: FakeState = {}, options: FakeOptions = {}): FakeSendGrid {
  const { now = () => DEFAULT_NOW, userId = "1" } = options;
  const account = createAccount(state, { userId, now: () => Math.floor(now() / 1000) });
  const faults = createFaults();
  const { respond, requests } = createResponder(account, faults, options);
  return {
    fetch: (input, init) => respondToFetch(respond, input, init),
    respond: (request) => respondToFetch(respond, request).catch(networkErrorOf),
    listen: (listenOptions) => listen(respond, listenOptions),
    failNext: (fault, scope) => {
      faults.add(fault, scope);
    },
    requests,
    get state() {
      return snapshotOf(account);
    },
  };
}

type FetchArguments = Parameters<FakeSendGrid["fetch"]>;

async function respondToFetch(respond: Respond, input: FetchArguments[0], init: FetchArguments[1] = {}): Promise<Response> {
  const { signal: ownSignal, ...rest } = init;
  // The signal stays out of the Request, which refuses one of another implementation.
  const request = new Request(input, rest);
  const signal = ownSignal === undefined ? request.signal : ownSignal;
  const text = request.body === null ? "" : await request.text();
  signal?.throwIfAborted();
  const { method } = request;
  const { pathname, search } = new URL(request.url);
  // As `fetch` does before it sends a request.
  if (!request.headers.has("accept")) request.headers.set("accept", "*/*");
  const reply = respond({ method, target: pathname + search, headers: request.headers, text });
  if (reply === "reset") throw new ConnectionReset();
  if (reply === "hang") return rejectWhenAborted(signal);
  return new Response(method === "HEAD" ? null : reply.text, { status: reply.status, headers: reply.headers });
}

function networkErrorOf(error: unknown): Response {
  if (error instanceof ConnectionReset) return Response.error();
  throw error;
}

const RESET = { errno: -104, code: "ECONNRESET" };

/**
 * What Node's `fetch` rejects with if a connection is reset before a response. Its name stays `TypeError`. It has the code and the errno itself as
 * well, because MSW passes on such an error of a handler, and makes a response of any other.
 */
class ConnectionReset extends TypeError {
  readonly code = RESET.code;
  readonly errno = RESET.errno;

  constructor() {
    super("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), RESET, { syscall: "read" }) });
  }
}

function rejectWhenAborted(signal: AbortSignal | null): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => {
      // As fetch does, with the caller's own reason, whatever its type.
      reject(signal.reason as Error);
    });
  });
}
