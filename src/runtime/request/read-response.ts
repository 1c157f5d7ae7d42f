import { redact } from "./redact.js";

/** The longest part of a failure's body that is read, in characters. */
const MAX_ERROR_BODY = 4 * 1024 * 1024;

/** A response that has been read to its end. */
export interface ReadResponse {
  readonly response: Response;
  /** The text of the body. */
  readonly content: string;
}

/**
 * Reads the body of a response, so that a connection that breaks on the way is the attempt's failure. Of a failure, only the beginning is read
 * and the rest cancelled. If the response echoes the key, the key is removed, except from the data of a success.
 *
 * @param keepBody Whether the response must keep its body, because middleware may read it. That costs a second Response.
 */
export async function readResponse(response: Response, key: string, keepBody: boolean): Promise<ReadResponse> {
  const { body, ok, status, statusText } = response;
  const text = body === null ? "" : ok ? redactSuccess(await response.text(), key) : redactFailure(await readStart(body), key);
  let visible = statusText;
  response.headers.forEach((value) => (visible += value));
  if (redact(visible, key) === visible && (!keepBody || body === null)) return { response, content: text };
  const copy = new Response(body && text, {
    // Servers send other statuses and reason phrases than the constructor accepts.
    status: Math.min(status, 599),
    statusText: redact(statusText, key).replace(/[^\t\x20-\x7e]/g, "?"),
    headers: [...response.headers].map(([name, value]): [string, string] => [name, redact(value, key)]),
  });
  // Nor does the constructor accept a URL.
  return { response: Object.defineProperties(copy, { status: { value: status }, url: { value: response.url } }), content: text };
}

/** The data of a success stays as the server sent it; a text that ends in an error, because it is not JSON, does not. */
function redactSuccess(text: string, key: string): string {
  const redacted = redact(text, key);
  return redacted === text || withoutEscapes(text) === undefined ? redacted : text;
}

/** The key could hide behind an escape that JSON allows but does not need, such as `\u002e` or `\/`. */
function redactFailure(text: string, key: string): string {
  return redact((text.includes("\\") ? withoutEscapes(text) : undefined) ?? text, key);
}

function withoutEscapes(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return undefined;
  }
}

async function readStart(body: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = "";
  while (text.length < MAX_ERROR_BODY) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    if (done) return text;
  }
  await reader.cancel();
  return text;
}
