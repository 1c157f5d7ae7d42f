import { isObject } from "../is-object.js";
import { codesOf, MAX_DEPTH } from "./cause-chain.js";

/** Codes of sockets, name look-ups, TLS, proxies and HTTP: Node's, Bun's, undici's, OpenSSL's. */
const NETWORK_CODE =
  /^(?:E(?:CONN\w+|HOST\w+|NET\w+|ADDR\w+|TIMEDOUT|PIPE|PROTO|NOTFOUND|NOTCONN|AI_\w+)|UND_ERR_(?!INVALID_|NOT_SUPPORTED)\w+|ERR_(?:TLS|SSL|HTTP2|PROXY|STREAM_PREMATURE)_\S+|HPE_\w+|Z_\w+_ERROR|ZlibError|Connection(?:Refused|Closed|Reset)|FailedToOpenSocket|Malformed_HTTP_Response|UnrequestedUpgrade|UnexpectedRedirect|CERT_\w+|\w+_CERT(?:_\w+|IFICATE\w*)?|UNKNOWN_CERTIFICATE\w+|UNABLE_TO_\w+)$/;

/** How the fetch of browsers, Node, Deno, Bun, workerd and React Native words a network failure that has no code. */
const NETWORK_MESSAGE =
  /^(?:fetch failed|failed to fetch|networkerror when|load failed|network request failed|network error|network connection lost|internal error; reference|terminated$|error sending request|error reading a body|error decoding|unexpected end of file|client error|connection (?:closed|error|reset|refused)|socket hang up|client network socket disconnected|the socket connection was closed)|\((?:os error \d+)\)$/i;

/** A request that was cut off by a signal or limit other than ours, and node-fetch's failures. */
const NETWORK_NAME = /^(?:AbortError|TimeoutError|NetworkError|FetchError)$/;

/**
 * Whether what `fetch` threw is a network failure: it has the code of one, or is worded like one. Anything else is not, such as a bug in a
 * custom `fetch` or the control flow of a framework.
 */
export function isNetworkFailure(thrown: unknown, depth = 0): boolean {
  if (!isObject(thrown) || depth > MAX_DEPTH) return false;
  const { name, message, cause, errors, digest } = thrown;
  // Next.js and React throw errors with a digest to change what is rendered; they must reach the framework.
  if (digest !== undefined) return false;
  if (codesOf(thrown).some((code) => NETWORK_CODE.test(code))) return true;
  if (typeof name === "string" && NETWORK_NAME.test(name)) return true;
  if (typeof message === "string" && NETWORK_MESSAGE.test(message)) return true;
  const parts: readonly unknown[] = Array.isArray(errors) ? [cause, ...(errors as readonly unknown[])] : [cause]; // any array is one of unknowns
  return parts.some((part) => isNetworkFailure(part, depth + 1));
}
