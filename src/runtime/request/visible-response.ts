import { rememberArrival, arrivalOf } from "../rate-limit/server-clock.js";
import { isSuccess } from "./fetch-contract.js";
import { redact } from "./redact.js";

/** A response that has been read, without the keys. */
export interface ReadResponse {
  readonly response: Response;
  /** The text of the body. */
  readonly content: string;
}

export interface VisibilityOptions {
  readonly keys: readonly string[];
  /** Whether the response must keep its body, because middleware may read it. That costs a second Response. */
  readonly keepBody: boolean;
}

/** Removes the keys from a response that has been read, should the server echo one; only the data of a success stays as it is. */
export function toVisibleResponse(response: Response, content: string, { keys, keepBody }: VisibilityOptions): ReadResponse {
  const text = isSuccess(response) ? redactSuccess(content, keys) : redactFailure(content, keys);
  const { status, url } = response;
  // A test double may have no reason phrase.
  const statusText = typeof response.statusText === "string" ? response.statusText : "";
  const headers = headersOf(response);
  const shown = `${statusText}\n${headers.join("\n")}`;
  if (redact(shown, keys) === shown && !keepBody) return { response, content: text };
  const hasBody = ![101, 204, 205, 304].includes(status);
  const copy = new Response(hasBody ? text : null, {
    // Servers send other statuses and reason phrases than the constructor accepts.
    status: Math.min(Math.max(status, 200), 599),
    statusText: redact(statusText, keys).replace(/[^\t\x20-\x7e]/g, "?"),
    headers: headers.map(([name, value]): [string, string] => [name, redact(value, keys)]),
  });
  // Nor does the constructor accept a URL.
  Object.defineProperties(copy, { status: { value: status }, ok: { value: isSuccess({ status }) }, url: { value: url } });
  rememberArrival(copy, arrivalOf(response));
  return { response: copy, content: text };
}

/** A test double's headers may have no method but `get`. */
function headersOf({ headers }: Response): readonly (readonly [string, string])[] {
  const pairs: [string, string][] = [];
  if (typeof headers.forEach === "function") headers.forEach((value, name) => pairs.push([name, value]));
  return pairs;
}

/** The data of a success stays as the server sent it; a text that ends in an error, because it is not JSON, does not. */
function redactSuccess(text: string, keys: readonly string[]): string {
  const redacted = redact(text, keys);
  return redacted === text || withoutEscapes(text) === undefined ? redacted : text;
}

/** A key could hide behind an escape that JSON allows but does not need, such as `\u002e` or `\/`. */
function redactFailure(text: string, keys: readonly string[]): string {
  return redact((text.includes("\\") ? withoutEscapes(text) : undefined) ?? text, keys);
}

function withoutEscapes(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return undefined;
  }
}
