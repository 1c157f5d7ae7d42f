import type { Fetch, FetchAttempt, FetchInit } from "../../runtime/request/fetch-contract.js";
import { VERSION } from "../../version.js";
import type { Exchange } from "./exchange.js";
import { toPairs } from "./exchange.js";
import type { Har, HarEntry } from "./har.js";
import { createPseudonyms } from "./pseudonyms.js";
import { toEntry } from "./to-entry.js";

/** What is recorded, and how. */
export interface RecordOptions {
  /** Is called with every exchange once the response has been read, or once the request has failed. */
  readonly onEntry: (entry: HarEntry) => void;
  /**
   * Whether addresses, mail addresses and names (of pools, subusers, people) are replaced by others: the same one by the same one, so that the
   * recording still replays. What a text of the API mentions otherwise is not recognised: look through a recording before you publish it.
   *
   * @default false
   */
  readonly pseudonyms?: boolean;
}

/**
 * Wraps a `fetch` for `createClient`, and records every request and response as an entry of a HAR 1.2 file, for a bug report or `replayHar`.
 *
 * Never recorded are the API key and the values of headers that authorise a request or name a subuser (`on-behalf-of`); also where a
 * response echoes them. The response's body is read before `fetch` returns, so a body of any size is held in memory.
 *
 * What `onEntry` throws, the call throws.
 */
export function recordHar(fetch: Fetch | undefined, { onEntry, pseudonyms = false }: RecordOptions): Fetch {
  const names = pseudonyms ? createPseudonyms() : undefined;
  return async (url, init, attempt) => {
    const startedAt = Date.now();
    const start = performance.now();
    const request = requestOf(url, init, attempt);
    const elapsed = (): number => performance.now() - start;
    let response: Response;
    try {
      // Without a fetch of the caller's, the one that is global when the request is sent.
      response = (await (fetch === undefined ? globalThis.fetch(url, init) : fetch(url, init, attempt))) as Response; // as a client requires
    } catch (error) {
      onEntry(toEntry({ ...request, startedAt, wait: elapsed(), receive: 0, error }, names));
      throw error;
    }
    const wait = elapsed();
    const body = await readText(response);
    const { status, headers } = response;
    const received = { status, statusText: response.statusText, headers: toPairs(headers), body: body.text };
    onEntry(toEntry({ ...request, startedAt, wait, receive: elapsed() - wait, response: received, ...body.failure }, names));
    return unread(response, body);
  };
}

/** Makes a HAR document of entries: `JSON.stringify(harOf(entries))` is what `replayHar` and other programs read. */
export function harOf(entries: readonly HarEntry[]): Har {
  return { log: { version: "1.2", creator: { name: "@internal/sendgrid-ips", version: VERSION }, entries } };
}

type RecordedRequest = Pick<Exchange, "method" | "url" | "requestHeaders" | "requestBody" | "operationId" | "attempt">;

function requestOf(url: string, { method, headers, body }: FetchInit, attempt?: FetchAttempt): RecordedRequest {
  const requestHeaders = Object.entries(headers).map(([name, value]) => ({ name, value }));
  // Of a request that middleware has changed, the body is bytes.
  const requestBody = body === undefined || typeof body === "string" ? body : new TextDecoder().decode(body);
  return { method, url, requestHeaders, requestBody, operationId: attempt?.operationId, attempt: attempt?.attempt };
}

interface ReadBody {
  readonly text: string;
  readonly failure?: { readonly error: unknown };
}

async function readText(response: Response): Promise<ReadBody> {
  try {
    return { text: await response.text() };
  } catch (error) {
    return { text: "", failure: { error } };
  }
}

/** The response as it was, with its body still to be read. */
function unread(response: Response, { text, failure }: ReadBody): Response {
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what reading the body threw, whatever it is
  const read = (): Promise<string> => (failure === undefined ? Promise.resolve(text) : Promise.reject(failure.error));
  const members = { body: null, bodyUsed: false, text: read, json: () => read().then(JSON.parse), clone: () => unread(response, { text }) };
  return new Proxy(response, {
    get(target, name) {
      if (Object.hasOwn(members, name)) return Reflect.get(members, name) as unknown;
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}
