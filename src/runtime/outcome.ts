import { isObject } from "./result.js";

/**
 * What is known of a request that got no answer: `not-sent` if it certainly did not reach the server, `unknown` if the server may have carried it out.
 */
export type SendOutcome = "not-sent" | "unknown";

/** Codes of errors that occur before anything is sent: of Node's (and Bun's) sockets, name look-ups and TLS handshakes. */
const NOT_SENT =
  /^(?:E?CONN\w*REFUSED|ENOTFOUND|EAI_AGAIN|E(?:HOST|NET)UNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT)$|^ERR_TLS_|CERT|^UNABLE_TO_/i;

/** Reads it from what `fetch` threw, its causes included. */
export function sendOutcome(cause: unknown, depth = 0): SendOutcome {
  if (!isObject(cause) || depth > 5) return "unknown";
  const { code, message, errors } = cause;
  // Deno's fetch gives no code, but says at which stage it failed.
  if (NOT_SENT.test(String(code)) || String(message).includes("client error (Connect)")) return "not-sent";
  // Of several addresses, one may have been reached.
  const causes: readonly unknown[] = Array.isArray(errors) && errors.length > 0 ? errors : [cause["cause"]];
  return causes.every((each) => sendOutcome(each, depth + 1) === "not-sent") ? "not-sent" : "unknown";
}
