import { isObject } from "../is-object.js";
import { codesOf, MAX_DEPTH } from "./cause-chain.js";

/** Messages that give no reason; their cause does. */
const EMPTY_MESSAGE = /^(?:fetch failed|failed to fetch|terminated|request was cancelled\.|)$/i;

/** OpenSSL's text: `80CC:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../ssl3_record.c:350:` */
const OPENSSL = /[\dA-F]+:error:[\dA-F]+:[^:]+:[^:]*:([^:]+):[^]*/;

/** The reason that is reported for a failure: the deepest informative one, with every part of an aggregate. */
export function failureReason(thrown: unknown, depth = 0): string {
  // What is left of the cause that MSW gives to a mocked network error.
  if (thrown === "[Response]") return "a mock returned Response.error()";
  if (typeof thrown === "string") return thrown;
  if (!isObject(thrown) || depth > MAX_DEPTH) return "fetch threw a non-Error value";
  const { message, cause, errors } = thrown;
  if (Array.isArray(errors) && errors.length > 0) return errors.map((part) => failureReason(part, depth + 1)).join("; ");
  const text = typeof message === "string" ? message.replace(OPENSSL, "$1") : "";
  const deeper = isObject(cause) || typeof cause === "string" ? failureReason(cause, depth + 1) : "";
  const [code = ""] = codesOf(thrown);
  const reason = EMPTY_MESSAGE.test(text) ? deeper || text : deeper === "" || text.includes(deeper) ? text : `${text} (${deeper})`;
  return code === "" || reason.includes(code) ? reason : `${reason} (${code})`;
}
