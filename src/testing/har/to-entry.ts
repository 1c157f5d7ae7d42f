import type { Exchange } from "./exchange.js";
import type { HarEntry, HarPair, HarRequest, HarResponse } from "./har.js";
import type { Pseudonyms } from "./pseudonyms.js";
import { secretsOf, type Secrets } from "./secrets.js";

/** Makes an entry of an exchange, without its secrets, and with pseudonyms if there are any. */
export function toEntry(exchange: Exchange, pseudonyms: Pseudonyms | undefined): HarEntry {
  const { method, url, requestBody, response, operationId, attempt, startedAt, wait, receive } = exchange;
  const secrets = secretsOf(exchange.requestHeaders);
  pseudonyms?.learn(method, url, requestBody, response?.body);
  const replacing: Replacing = {
    secrets,
    text: (text) => secrets.text(pseudonyms?.text(text) ?? text),
    url: (text) => secrets.text(pseudonyms?.url(text) ?? text),
  };
  return {
    startedDateTime: new Date(startedAt).toISOString(),
    time: wait + receive,
    request: toRequest(exchange, replacing),
    response: toResponse(exchange, replacing),
    cache: {},
    timings: { send: 0, wait, receive },
    ...(operationId !== undefined && { _operationId: operationId }),
    ...(attempt !== undefined && { _attempt: attempt }),
  };
}

interface Replacing {
  readonly secrets: Secrets;
  readonly text: (text: string) => string;
  readonly url: (url: string) => string;
}

const UNKNOWN_SIZES = { httpVersion: "", cookies: [], headersSize: -1 } as const;

function toRequest({ method, url, requestHeaders, requestBody }: Exchange, replacing: Replacing): HarRequest {
  const shownUrl = replacing.url(url);
  const text = requestBody === undefined ? undefined : replacing.text(requestBody);
  return {
    ...UNKNOWN_SIZES,
    method,
    url: shownUrl,
    headers: headersOf(requestHeaders, replacing),
    queryString: [...new URL(shownUrl).searchParams].map(([name, value]) => ({ name, value })),
    ...(text !== undefined && { postData: { mimeType: typeOf(requestHeaders), text } }),
    bodySize: sizeOf(text ?? ""),
  };
}

function toResponse({ response, error }: Exchange, replacing: Replacing): HarResponse {
  const failure = error === undefined ? {} : { _error: replacing.text(messagesOf(error)) };
  const { status = 0, statusText = "", headers = [], body = "" } = response ?? {};
  const text = replacing.text(body);
  return {
    ...UNKNOWN_SIZES,
    status,
    statusText: replacing.text(statusText),
    headers: headersOf(headers, replacing),
    content: { size: sizeOf(text), mimeType: typeOf(headers), text },
    redirectURL: replacing.text(headers.find(({ name }) => name.toLowerCase() === "location")?.value ?? ""),
    bodySize: response === undefined ? -1 : sizeOf(text),
    ...failure,
  };
}

function headersOf(pairs: readonly HarPair[], { secrets, text }: Replacing): readonly HarPair[] {
  return secrets.headers(pairs).map(({ name, value }) => ({ name, value: text(value) }));
}

function typeOf(headers: readonly HarPair[]): string {
  return headers.find(({ name }) => name.toLowerCase() === "content-type")?.value ?? "";
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}

/** `fetch failed: read ECONNRESET` */
function messagesOf(error: unknown): string {
  const messages: string[] = [];
  // A cause may be a cause of itself.
  for (let cause = error; cause instanceof Error && messages.length < 5; cause = cause.cause) messages.push(cause.message);
  return messages.length === 0 ? String(error) : messages.join(": ");
}
