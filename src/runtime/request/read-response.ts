import { redact } from "./redact.js";

/** How much of an answer is read that is no success, in characters. */
const MAX_ERROR_BODY = 4 * 1024 * 1024;

/** An answer that has been read to its end. */
export interface Answer {
  readonly response: Response;
  /** The body's text. */
  readonly content: string;
}

/**
 * Reads an answer's body, so that what breaks on the way is the attempt's failure. Of an answer that is no success, only the beginning is
 * read and the rest cancelled. Should it echo the key, the key is taken out, but for the data of a success.
 *
 * @param keep Whether the response must hold its body, because middleware may want to read it. That costs a second Response.
 */
export async function readAnswer(response: Response, key: string, keep: boolean): Promise<Answer> {
  const { body, ok, status, statusText } = response;
  const text = body === null ? "" : ok ? successText(await response.text(), key) : failureText(await readStart(body), key);
  let shown = statusText;
  response.headers.forEach((value) => (shown += value));
  if (redact(shown, key) === shown && (!keep || body === null)) return { response, content: text };
  const copy = new Response(body && text, {
    // Servers send other statuses and reason phrases than a Response can be made with.
    status: Math.min(status, 599),
    statusText: redact(statusText, key).replace(/[^\t\x20-\x7e]/g, "?"),
    headers: [...response.headers].map(([name, value]): [string, string] => [name, redact(value, key)]),
  });
  // Nor has it a URL of its own.
  return { response: Object.defineProperties(copy, { status: { value: status }, url: { value: response.url } }), content: text };
}

/** The data of a success stays as it came; what ends in an error, because it is no JSON, does not. */
function successText(text: string, key: string): string {
  const redacted = redact(text, key);
  return redacted === text || plainJson(text) === undefined ? redacted : text;
}

/** The key could hide behind an escape that JSON allows and needs not, such as `\u002e` or `\/`. */
function failureText(text: string, key: string): string {
  return redact((text.includes("\\") ? plainJson(text) : undefined) ?? text, key);
}

function plainJson(text: string): string | undefined {
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
