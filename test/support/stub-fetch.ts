import type { Fetch } from "../../src/runtime/request/fetch-contract.js";
import { requestFetch } from "./request-fetch.js";

/** How a stubbed `fetch` settles a request: with a response, or by throwing. */
export type Step = (request: Request) => Response | Promise<Response>;

export interface StubFetch {
  readonly fetch: Fetch;
  /** Every request so far, in order. */
  readonly requests: readonly Request[];
}

/** A `fetch` without a network: it settles the requests by these steps in order, and all later requests by the last step. */
export function stubFetch(...steps: readonly [Step, ...Step[]]): StubFetch {
  const [first] = steps;
  const requests: Request[] = [];
  const fetch = requestFetch(async (request) => {
    const step = steps[requests.length] ?? steps.at(-1) ?? first;
    requests.push(request);
    return await step(request);
  });
  return { fetch, requests };
}

/** A step that responds with JSON. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Step {
  return () => Response.json(body, { status, headers });
}

/** A step that responds with a failure whose body is empty. */
export function fail(status: number, headers: Readonly<Record<string, string>> = {}): Step {
  return () => new Response(null, { status, headers });
}

/** A step that throws. */
export function reject(thrown: unknown): Step {
  return () => Promise.reject(thrown);
}

/** A step that never settles, not even when the signal aborts. */
export function hang(): Promise<Response> {
  return new Promise(() => undefined);
}

/** What `fetch` throws if nothing was sent, because of this code. */
export function notSentError(code = "ECONNREFUSED"): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error("connect"), { code }) });
}
