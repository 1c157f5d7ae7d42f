import { isObject } from "../is-object.js";

/**
 * What is known about a request without a response: `not-sent` if it certainly did not reach the server, `unknown` if it may have taken effect.
 */
export type SendOutcome = "not-sent" | "unknown";

/** Codes of errors that occur before anything is sent: sockets, name look-ups and TLS handshakes of Node (and Bun). */
const NOT_SENT =
  /^(?:ECONNREFUSED|ConnectionRefused|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|CERT_\w+|SELF_SIGNED_CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_\w+)$/;

/** Deno's fetch has no code, but its message names the stage that failed. */
const NOT_SENT_MESSAGE = /client error \(Connect\)/;

/** Reads the outcome from what `fetch` threw, causes included. */
export function outcomeOf(cause: unknown, depth = 0): SendOutcome {
  if (!isObject(cause) || depth > 5) return "unknown";
  if (typeof cause["code"] === "string" && NOT_SENT.test(cause["code"])) return "not-sent";
  if (typeof cause["message"] === "string" && NOT_SENT_MESSAGE.test(cause["message"])) return "not-sent";
  const { errors } = cause;
  // One address of several may have been reached.
  if (Array.isArray(errors) && errors.length > 0)
    return errors.every((part) => outcomeOf(part, depth + 1) === "not-sent") ? "not-sent" : "unknown";
  return outcomeOf(cause["cause"], depth + 1);
}
