import { redact } from "./redact.js";

/** How much of an answer is read that is no success, in characters. */
const MAX_ERROR_BODY = 4 * 1024 * 1024;

/** An answer that has been read to its end. */
export interface Answer {
  readonly response: Response;
  readonly text: string;
}

/**
 * Reads an answer's body, so that what breaks on the way is the attempt's failure. Of an answer that is no success, only the beginning is
 * read and the rest cancelled. Should it echo the key, the key is taken out.
 *
 * @param keep Whether the response must hold its body, because middleware may want to read it. That costs a second Response.
 */
export async function readAnswer(response: Response, key: string, keep: boolean): Promise<Answer> {
  const { body, ok, status, statusText, url } = response;
  const text = body === null ? "" : redact(ok ? await response.text() : withoutEscapes(await readStart(body)), key);
  let isEcho = false;
  response.headers.forEach((value) => (isEcho ||= redact(value, key) !== value));
  if (!isEcho && (!keep || body === null)) return { response, text };
  const headers = [...response.headers].map(([name, value]): [string, string] => [name, redact(value, key)]);
  const copy = new Response(body && text, { status, statusText, headers });
  // A response made by hand has no URL of its own.
  return { response: Object.defineProperty(copy, "url", { value: url }), text };
}

/** The same JSON without `\\u002e` for a character that needs none: a key could hide behind it. */
function withoutEscapes(text: string): string {
  try {
    return text.includes("\\u") ? JSON.stringify(JSON.parse(text)) : text;
  } catch {
    return text;
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
