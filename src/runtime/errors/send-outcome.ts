import { isObject } from "../is-object.js";
import { codesOf, MAX_DEPTH } from "./cause-chain.js";

/**
 * What is known about a request without a response: `not-sent` if it certainly did not reach the server, `unknown` if it may have taken effect.
 */
export type SendOutcome = "not-sent" | "unknown";

/** Codes of errors that occur before a connection exists; where the system call is known, it decides instead. */
const CONNECT_CODE =
  /^(?:ECONNREFUSED|ConnectionRefused|FailedToOpenSocket|ENOTFOUND|EAI_\w+|EHOST\w+|ENET(?:UNREACH|DOWN)|EADDR\w+|UND_ERR_(?:CONNECT_TIMEOUT|PRX_\w+)|ERR_PROXY_TUNNEL|ERR_TLS_\w+|UNABLE_TO_\w+|(?!ERR_SSL_)(?:\w+_)?CERT(?:_\w+|IFICATE\w*)?)$/;

/** Without a code, the message names the stage: Deno's, undici's and others' for a proxy, Node's for a TLS handshake. */
const CONNECT_MESSAGE =
  /client error \(Connect\)|^tunneling socket could not|^Proxy connection ended|^Proxy response \(\d+\) !== 200|before secure TLS connection was established/i;

/**
 * How `fetch` words that it refuses its arguments, such as a port, or a header or a `mode` that a wrapper has added: undici's, node-fetch's, Deno's
 * and Bun's. The bugs of a wrapper are TypeErrors as well, but worded by the engine.
 */
const REFUSED_MESSAGE =
  /^(?:headers(?:\.append| constr)|request(?:init:| constr| with get| (?:cache )?mode)|failed to (?:construct|parse (?:url|header))|invalid header|header (?:'|name)|fetch\(\) |agent\.dispatch|bad port$|unknown scheme$)|bytestring|accepted type|only-if-cached|http (?:method|token)|header content|abortsignal|port \d+ are blocked/i;

/** undici's own check of a request. */
const REFUSED_CODE = /^UND_ERR_(?:INVALID_ARG|NOT_SUPPORTED)$/;

/** System calls that make a connection. */
const CONNECT_SYSCALL = /^(?:connect|getaddrinfo|query\w*|lookup|bind|socket)$/;

/** OpenSSL's errors of a handshake. */
const HANDSHAKE_CODE = /^ERR_SSL_\S*(?:HANDSHAKE\w*|WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION)$/;

/** Whether `fetch` refused its arguments, and so has sent nothing, and would refuse them again. */
export function isRefused(thrown: unknown, depth = 0): boolean {
  if (!isObject(thrown) || depth > MAX_DEPTH) return false;
  const { name, message, cause } = thrown;
  if (codesOf(thrown).some((code) => REFUSED_CODE.test(code))) return true;
  const isReason = name === "TypeError" || depth > 0;
  return (isReason && typeof message === "string" && REFUSED_MESSAGE.test(message)) || isRefused(cause, depth + 1);
}

/**
 * Reads the outcome from what `fetch` threw. The stage decides: if no connection was made, nothing was sent. One part of an aggregate that may have
 * been sent makes the whole `unknown`.
 */
export function outcomeOf(thrown: unknown, depth = 0): SendOutcome {
  if (!isObject(thrown) || depth > MAX_DEPTH) return "unknown";
  if (isRefused(thrown)) return "not-sent";
  const { message, cause, errors } = thrown;
  // One address of several may have been reached.
  if (Array.isArray(errors) && errors.length > 0)
    return errors.every((part) => outcomeOf(part, depth + 1) === "not-sent") ? "not-sent" : "unknown";
  // node-fetch has the system call under a name of its own.
  const syscall = thrown["syscall"] ?? thrown["erroredSysCall"];
  if (typeof syscall === "string") return CONNECT_SYSCALL.test(syscall) || isHandshakeOfNode(thrown) ? "not-sent" : "unknown";
  const ownCodes = codesOf(thrown);
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
