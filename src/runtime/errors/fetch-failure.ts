import { isObject } from "../is-object.js";
import { codesOf, MAX_DEPTH } from "./cause-chain.js";
import { outcomeOf } from "./send-outcome.js";

/** Codes of a connection that broke: Node's, Bun's, undici's, OpenSSL's. Those of one that was not made are known to `outcomeOf`. */
const NETWORK_CODE =
  /^(?:E(?:CONN\w+|HOST\w+|NET\w+|TIMEDOUT|PIPE|PROTO|NOTCONN)|UND_ERR_(?!INVALID_)\w+|ERR_(?:SSL|HTTP2|STREAM_PREMATURE)_\S+|HPE_\w+|Z_\w+_ERROR|ZlibError|Connection(?:Closed|Reset)|Malformed_HTTP_Response|UnrequestedUpgrade|UnexpectedRedirect)$/;

/** How the fetch of browsers, Node, Deno, Bun, workerd and React Native words a network failure that has no code. */
const NETWORK_MESSAGE =
  /^(?:fetch failed|failed to fetch|network ?(?:error|connection lost|request failed)|load failed|internal error; reference|terminated$|error (?:sending|reading a body|decoding)|unexpected end of file|client error|connection (?:closed|error|reset)|socket hang up|the socket connection)|\(os error \d+\)$/i;

/** A request that was cut off by a signal or limit other than ours, and node-fetch's failures. */
const NETWORK_NAME = /^(?:AbortError|TimeoutError|NetworkError|FetchError)$/;

/**
 * Whether what `fetch` threw is a network failure: it has the code of one, or is worded like one, or like arguments that `fetch` refuses. Anything
 * else is not, such as a bug in a custom `fetch` or the control flow of a framework.
 */
export function isNetworkFailure(thrown: unknown, depth = 0): boolean {
  if (!isObject(thrown) || depth > MAX_DEPTH) return false;
  const { name, message, cause, errors, digest } = thrown;
  // Next.js and React throw errors with a digest to change what is rendered; they must reach the framework.
  if (digest !== undefined) return false;
  if (outcomeOf(thrown, depth) === "not-sent") return true;
  if (codesOf(thrown).some((code) => NETWORK_CODE.test(code))) return true;
  if (typeof name === "string" && NETWORK_NAME.test(name)) return true;
  if (typeof message === "string" && NETWORK_MESSAGE.test(message)) return true;
  const parts: readonly unknown[] = Array.isArray(errors) ? [cause, ...(errors as readonly unknown[])] : [cause]; // any array is one of unknowns
  return parts.some((part) => isNetworkFailure(part, depth + 1));
}
