import { isObject } from "../is-object.js";

/**
 * What is known about a request without a response: `not-sent` if it certainly did not reach the server, `unknown` if it may have taken effect.
 */
export type SendOutcome = "not-sent" | "unknown";

/** How deep causes are followed; they may go in a circle. */
const MAX_DEPTH = 5;

/** Codes of sockets, name look-ups, TLS, proxies and HTTP: Node's, Bun's, undici's, OpenSSL's. */
const NETWORK_CODE =
  /^(?:E(?:CONN\w+|HOST\w+|NET\w+|ADDR\w+|TIMEDOUT|PIPE|PROTO|NOTFOUND|NOTCONN|AI_\w+)|UND_ERR_(?!INVALID_|NOT_SUPPORTED)\w+|ERR_(?:TLS|SSL|HTTP2|PROXY|STREAM_PREMATURE)_\S+|HPE_\w+|Z_\w+_ERROR|ZlibError|Connection(?:Refused|Closed|Reset)|FailedToOpenSocket|Malformed_HTTP_Response|UnrequestedUpgrade|UnexpectedRedirect|CERT_\w+|\w+_CERT(?:_\w+|IFICATE\w*)?|UNKNOWN_CERTIFICATE\w+|UNABLE_TO_\w+)$/;

/** How the fetch of browsers, Node, Deno, Bun, workerd and React Native word a failure of the network that has no code. */
const NETWORK_MESSAGE =
  /^(?:fetch failed|failed to fetch|networkerror when|load failed|network request failed|network error|network connection lost|internal error; reference|terminated$|error sending request|error reading a body|error decoding|unexpected end of file|client error|connection (?:closed|error|reset|refused)|socket hang up|client network socket disconnected|the socket connection was closed)|\((?:os error \d+)\)$/i;

/** A request that was cut off by somebody else's signal or limit, and node-fetch's failures. */
const NETWORK_NAME = /^(?:AbortError|TimeoutError|NetworkError|FetchError)$/;

/**
 * Whether what `fetch` threw is a failure of the network: it has the code of one, or is worded like one. Anything else is not, such as a bug in a
 * custom `fetch` or the control flow of a framework.
 */
export function isNetworkFailure(thrown: unknown, depth = 0): boolean {
  if (!isObject(thrown) || depth > MAX_DEPTH) return false;
  const { name, message, cause, errors, digest } = thrown;
  // Next.js and React throw errors with a digest to change what is rendered; they must reach the framework.
  if (digest !== undefined) return false;
  if (codes(thrown).some((code) => NETWORK_CODE.test(code))) return true;
  if (typeof name === "string" && NETWORK_NAME.test(name)) return true;
  if (typeof message === "string" && NETWORK_MESSAGE.test(message)) return true;
  const parts: readonly unknown[] = Array.isArray(errors) ? [cause, ...(errors as readonly unknown[])] : [cause]; // any array is one of unknowns
  return parts.some((part) => isNetworkFailure(part, depth + 1));
}

/** Codes of errors that occur before a connection exists; where the system call is known, it decides instead. */
const CONNECT_CODE =
  /^(?:ECONNREFUSED|ConnectionRefused|FailedToOpenSocket|ENOTFOUND|EAI_\w+|EHOST\w+|ENET(?:UNREACH|DOWN)|EADDR\w+|UND_ERR_(?:CONNECT_TIMEOUT|PRX_\w+|INVALID_ARG|NOT_SUPPORTED)|ERR_PROXY_TUNNEL|ERR_TLS_\w+|ERR_INVALID_URL|CERT_\w+|(?!ERR_SSL_)\w+_CERT(?:_\w+|IFICATE\w*)?|UNKNOWN_CERTIFICATE\w+|UNABLE_TO_\w+)$/;

/** Without a code, the message names the stage: Deno's, undici's for a blocked port or a proxy, Node's for a TLS handshake. */
const CONNECT_MESSAGE =
  /client error \(Connect\)|^bad port$|^unknown scheme$|requests to port \d+ are blocked|^Proxy response \(\d+\) !== 200|before secure TLS connection was established/i;

/** System calls that make a connection. */
const CONNECT_SYSCALL = /^(?:connect|getaddrinfo|query\w*|lookup|bind|socket)$/;

/** OpenSSL's errors of a handshake. */
const HANDSHAKE_CODE = /^ERR_SSL_\S*(?:HANDSHAKE\w*|WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION)$/;

/**
 * Reads the outcome from what `fetch` threw. The stage decides: if no connection was made, nothing was sent. One part of an aggregate that may have
 * been sent makes the whole `unknown`.
 */
export function outcomeOf(thrown: unknown, depth = 0): SendOutcome {
  if (!isObject(thrown) || depth > MAX_DEPTH) return "unknown";
  const { message, cause, errors } = thrown;
  // One address of several may have been reached.
  if (Array.isArray(errors) && errors.length > 0)
    return errors.every((part) => outcomeOf(part, depth + 1) === "not-sent") ? "not-sent" : "unknown";
  // node-fetch has the system call under a name of its own.
  const syscall = thrown["syscall"] ?? thrown["erroredSysCall"];
  if (typeof syscall === "string") return CONNECT_SYSCALL.test(syscall) || isHandshakeOfNode(thrown) ? "not-sent" : "unknown";
  const ownCodes = codes(thrown);
  if (ownCodes.some((code) => CONNECT_CODE.test(code))) return "not-sent";
  // undici reports these of the handshake alone, as a cause; node:https reports them of later records.
  if (depth > 0 && ownCodes.some((code) => HANDSHAKE_CODE.test(code))) return "not-sent";
  if (typeof message === "string" && CONNECT_MESSAGE.test(message)) return "not-sent";
  return outcomeOf(cause, depth + 1);
}

/** Under node:https, a failed handshake is a failed `write`. */
function isHandshakeOfNode({ code, message }: Readonly<Record<string, unknown>>): boolean {
  return code === "EPROTO" && typeof message === "string" && message.includes("write EPROTO") && message.includes("SSL routines");
}

function codes({ code, errno }: Readonly<Record<string, unknown>>): readonly string[] {
  return [code, errno].filter((value) => typeof value === "string");
}

/** Messages that say nothing: their cause does. */
const EMPTY_MESSAGE = /^(?:fetch failed|failed to fetch|terminated|request was cancelled\.|)$/i;

/** What is said of a failure: the deepest telling reason, and every part of an aggregate. */
export function failureReason(thrown: unknown, depth = 0): string {
  if (typeof thrown === "string") return thrown;
  if (!isObject(thrown) || depth > MAX_DEPTH) return "fetch threw a non-Error value";
  const { message, cause, errors } = thrown;
  if (Array.isArray(errors) && errors.length > 0) return errors.map((part) => failureReason(part, depth + 1)).join("; ");
  const text = typeof message === "string" ? message : "";
  const deeper = isObject(cause) || typeof cause === "string" ? failureReason(cause, depth + 1) : "";
  const [code = ""] = codes(thrown);
  const reason = EMPTY_MESSAGE.test(text) ? deeper || text : deeper === "" || text.includes(deeper) ? text : `${text} (${deeper})`;
  return code === "" || reason.includes(code) ? reason : `${reason} (${code})`;
}
