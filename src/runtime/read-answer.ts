import { holdsKey, redactText } from "./redact.js";

/** Statuses whose answers have no body (Fetch Standard, "null body status"). */
const NULL_BODY: ReadonlySet<number> = new Set([101, 103, 204, 205, 304]);

/** How much of an answer is read that is no success, in bytes. */
const MAX_ERROR_BODY = 4 * 1024 * 1024;

/** An answer that has been read to its end. */
export interface Answer {
  readonly response: Response;
  /** The text of a success's body, unless the response still holds it. */
  readonly text: string | undefined;
}

/**
 * Reads an answer's body, so that what breaks on the way is the attempt's failure. Of an answer that is no success, only the beginning is
 * read and the rest cancelled; should it echo the key, the key is taken out.
 *
 * @param keep Whether the response must hold its body, because middleware may want to read it. That costs a second Response.
 */
export async function readAnswer(response: Response, key: string, keep: boolean): Promise<Answer> {
  const { body, status, ok } = response;
  if (status === 0) return { response, text: undefined }; // a redirect in a browser: it cannot be looked into, nor made by hand
  const read = body === null ? "" : ok ? await response.text() : await readStart(body);
  const text = textWithoutKey(read, ok, key);
  const headers = withoutKey(response.headers, key);
  const isAsItCame = ok && !keep && headers === response.headers;
  return isAsItCame ? { response, text } : { response: remade(response, text, headers, key), text: keep ? undefined : text };
}

function remade({ status, statusText, url }: Response, text: string, headers: Headers, key: string): Response {
  const copy = new Response(NULL_BODY.has(status) ? null : text, { status, statusText: redactText(printable(statusText), key), headers });
  // A response made by hand has no URL of its own.
  Object.defineProperty(copy, "url", { value: url });
  return copy;
}

/** A reason phrase as a Response takes it; servers send others. */
function printable(statusText: string): string {
  return statusText.replace(/[^\t\x20-\x7e]/g, "?");
}

/** The data of a success stays as it is; what ends in an error, because it is none or not JSON, does not. */
function textWithoutKey(text: string, ok: boolean, key: string): string {
  if (ok) return holdsKey(text, key) && !isJson(text) ? redactText(text, key) : text;
  return redactText(text.includes("\\u") ? withoutEscapes(text) : text, key);
}

/** The same JSON without `\\u002e` for a character that needs none: a key could hide behind it. */
function withoutEscapes(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function withoutKey(headers: Headers, key: string): Headers {
  let copy: Headers | undefined;
  headers.forEach((value, name) => {
    if (holdsKey(value, key)) (copy ??= new Headers(headers)).set(name, redactText(value, key));
  });
  return copy ?? headers;
}

async function readStart(body: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = "";
  for (let left = MAX_ERROR_BODY; left > 0;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value.subarray(0, left), { stream: true });
    left -= value.byteLength;
  }
  await reader.cancel();
  return text;
}
