import { isObject } from "../is-object.js";
import type { FetchInit } from "./fetch.js";

/** A Deno client that keeps no connections. */
let unpooledClient: unknown;

/**
 * Makes sure that a write is sent once. Deno's fetch sends a request again, without a word, if a pooled connection turns out to be broken: a request
 * with a string as its body, or without one (seen with 2.9; 80 purchases of 80 were doubled). It does not repeat a Blob, nor a request on a new
 * connection. Node, Bun and workerd do not repeat; a test counts what a server sees on each.
 */
export function sentOnce(init: FetchInit): FetchInit {
  const deno: unknown = Reflect.get(globalThis, "Deno");
  if (!isObject(deno)) return init;
  // A Blob is a body of every fetch on Deno, though not of node-fetch's types.
  if (init.body !== undefined) return { ...init, body: new Blob([init.body]) as unknown as string };
  const { createHttpClient } = deno;
  if (typeof createHttpClient === "function") unpooledClient ??= createHttpClient({ poolMaxIdlePerHost: 0 });
  return Object.assign({ client: unpooledClient }, init);
}
