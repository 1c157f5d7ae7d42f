import { isObject } from "../../runtime/is-object.js";
import type { FetchAttempt, FetchInit } from "../../runtime/request/fetch-contract.js";
import type { Har, HarEntry } from "./har.js";

/** A `fetch` that responds from a recording. */
export type ReplayFetch = (input: string | URL | Request, init?: RequestInit | FetchInit, attempt?: FetchAttempt) => Promise<Response>;

/**
 * Makes a `fetch` that responds from a recording: with the response to a request with the same method, path, query and body. The host does not
 * matter, nor does the order of a query's parameters or of a JSON body's fields. If a request was recorded several times, its responses come in
 * their order, each once. A request that failed fails again.
 *
 * The `fetch` throws an `Error` that names the request if the recording has no response to it, or none that is left.
 *
 * @throws {TypeError} if `har` is not a recording.
 */
export function replayHar(har: Har): ReplayFetch {
  const waiting = new Map<string, HarEntry[]>();
  for (const entry of entriesOf(har)) {
    const { method, url, postData } = entry.request;
    const key = keyOf({ method, url, body: postData?.text ?? "" });
    waiting.set(key, [...(waiting.get(key) ?? []), entry]);
  }
  return async (input, init = {}) => {
    const { signal, ...rest } = init;
    const request = new Request(input, rest);
    const { method, url } = request;
    const body = request.body === null ? "" : await request.text();
    signal?.throwIfAborted();
    const entries = waiting.get(keyOf({ method, url, body }));
    const entry = entries?.shift();
    if (entry !== undefined) return responseOf(entry);
    const place = `${method} ${new URL(url).pathname}${new URL(url).search}`;
    throw new Error(
      entries === undefined
        ? `The recording has no response to ${place}${body === "" ? "" : ` with the body ${body.slice(0, 200)}`}.`
        : `The recording has no further response to ${place}: all of them have been used.`,
    );
  };
}

/** The file may come from anywhere. */
function entriesOf(har: unknown): readonly HarEntry[] {
  const log = isObject(har) ? har["log"] : undefined;
  const entries = isObject(log) ? log["entries"] : undefined;
  if (!Array.isArray(entries)) throw new TypeError("`har` must be a HAR document: an object with `log.entries`.");
  const index = entries.findIndex((entry) => !isEntry(entry));
  if (index !== -1) throw new TypeError(`\`har\` must be a HAR document: \`log.entries[${index}]\` has no \`request\` or no \`response\`.`);
  return entries as readonly HarEntry[]; // as far as it is read here
}

function isEntry(entry: unknown): boolean {
  if (!isObject(entry) || !isObject(entry["request"]) || !isObject(entry["response"])) return false;
  const { method, url } = entry["request"];
  return typeof method === "string" && typeof url === "string" && URL.canParse(url) && typeof entry["response"]["status"] === "number";
}

function keyOf({ method, url, body }: { readonly method: string; readonly url: string; readonly body: string }): string {
  const { pathname, searchParams } = new URL(url);
  searchParams.sort();
  return `${method} ${pathname}?${searchParams.toString()} ${canonical(body)}`;
}

/** JSON with its fields in order; any other text as it is. */
function canonical(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), (_, value: unknown) =>
      isObject(value) && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
    );
  } catch {
    return body;
  }
}

/** Headers about a body as it was sent; a recording has it decoded. */
const OF_THE_CONNECTION = /^(?:connection|content-encoding|content-length|keep-alive|transfer-encoding|:.*)$/i;

function responseOf({ request, response }: HarEntry): Response {
  const { status, statusText, headers, content, _error } = response;
  if (status === 0) throw networkError(_error);
  const usable = headers.filter(({ name }) => !OF_THE_CONNECTION.test(name)).map(({ name, value }): [string, string] => [name, value]);
  const hasBody = request.method !== "HEAD" && ![204, 205, 304].includes(status);
  const body = _error === undefined ? bytesOf(content) : brokenBody(_error);
  return new Response(hasBody ? body : null, { status, statusText: statusText.replace(/[^\t\x20-\x7e]/g, "?"), headers: usable });
}

function bytesOf({ text = "", encoding }: HarEntry["response"]["content"]): string | Uint8Array<ArrayBuffer> {
  return encoding === "base64" ? Uint8Array.from(atob(text), (character) => character.charCodeAt(0)) : text;
}

function brokenBody(reason: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      controller.error(networkError(reason));
    },
  });
}

/** What `fetch` rejects with if there is no response. */
function networkError(reason = "the recording has no reason"): TypeError {
  return new TypeError("fetch failed", { cause: new Error(reason) });
}
