import type { FakeOptions } from "./http/fake-options.js";
import { createFaults, type Fault, type FaultScope } from "./http/faults.js";
import { listen, type FakeServer } from "./http/listen.js";
import { createResponder, type LoggedRequest, type Respond } from "./http/responder.js";
import { createWorld, snapshot } from "./model/account.js";
import type { FakeSnapshot, FakeState } from "./model/state.js";

export interface FakeSendGrid {
  /** For `createClient({ fetch })`: answers in this process. */
  readonly fetch: (input: Request | string | URL, init?: RequestInit) => Promise<Response>;
  /** Starts a real HTTP server on 127.0.0.1 (Node, Bun, Deno). */
  listen(): Promise<FakeServer>;
  /**
   * Lets the next requests fail.
   *
   * @throws {TypeError} for a fault that there is not, or an operation that the document does not have.
   */
  failNext(fault: Fault, scope?: FaultScope): void;
  /** Every request so far, in order. */
  readonly requests: readonly LoggedRequest[];
  /** A copy of what the fake knows. */
  readonly state: FakeSnapshot;
}

const SOME_DAY = 1_700_000_000_000;

/**
 * A fake of the API that keeps state, for tests that cost nothing. The same inputs give the same answers.
 *
 * @throws {TypeError} for a state that the API cannot be in.
 */
export function createFakeSendGrid(state: FakeState = {}, options: FakeOptions = {}): FakeSendGrid {
  const { now = () => SOME_DAY, userId = "1" } = options;
  const world = createWorld(state, { userId, now: () => Math.floor(now() / 1000) });
  const faults = createFaults();
  const { respond, requests } = createResponder(world, faults, options);
  return {
    fetch: (input, init) => answerFetch(respond, new Request(input, init)),
    listen: () => listen(respond),
    failNext: (fault, scope) => {
      faults.add(fault, scope);
    },
    requests,
    get state() {
      return snapshot(world);
    },
  };
}

async function answerFetch(respond: Respond, request: Request): Promise<Response> {
  request.signal.throwIfAborted();
  const text = request.body === null ? "" : await request.text();
  const { method, url, headers, signal } = request;
  const sent = respond({ method, url: new URL(url), headers, text });
  if (sent === "reset") throw new TypeError("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
  if (sent !== "hang") return new Response(sent.status === 204 ? null : sent.text, { status: sent.status, headers: sent.headers });
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => {
      // As fetch does: the caller's own reason, whatever it is.
      reject(signal.reason as Error);
    });
  });
}
