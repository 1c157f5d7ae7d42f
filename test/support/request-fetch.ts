import type { Fetch } from "../../src/runtime/request/fetch-contract.js";

/** A `fetch` for tests that look at the request as a whole. */
export function requestFetch(handle: (request: Request) => Promise<Response>): Fetch {
  return (url, init) => handle(new Request(url, init));
}
