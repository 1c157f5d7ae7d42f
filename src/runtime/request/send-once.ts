import { isObject } from "../is-object.js";
import type { FetchInit } from "./fetch-contract.js";

/** A Deno client that keeps no connections. */
let unpooledClient: unknown;

/**
 * Makes sure that a write is sent once. Some runtimes silently resend a request if a pooled connection turns out to be broken: Deno 2.9
 * any request, Bun 1.4 a PUT and a DELETE, older Buns any. A new connection prevents it: Bun makes one for `keepalive: false`, Deno for a client
 * without a pool. Node and workerd do not resend. A test counts what a server sees on each runtime; browsers cannot be prevented from resending.
 */
export function sentOnce(init: FetchInit): FetchInit {
  const once: FetchInit = { ...init, keepalive: false };
  const deno: unknown = Reflect.get(globalThis, "Deno");
  if (!isDeno(deno)) return once;
  unpooledClient ??= deno.createHttpClient({ poolMaxIdlePerHost: 0 });
  return Object.assign({ client: unpooledClient }, once);
}

interface Deno {
  createHttpClient(options: { readonly poolMaxIdlePerHost: number }): unknown;
}

function isDeno(value: unknown): value is Deno {
  return isObject(value) && typeof value["createHttpClient"] === "function";
}
