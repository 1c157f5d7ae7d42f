export { tracedFetch, type TracedFetchOptions } from "./traced-fetch.js";
export type { Fetch, FetchAttempt, FetchInit, FetchResponse } from "../runtime/request/fetch-contract.js";
