import { checkApiKey, type ApiKey } from "./api-key.js";
import { startAttempt } from "./attempt.js";
import { rememberContext, type CallContext } from "./call-context.js";
import { readBody } from "./read-body.js";

/** How much of an error body is read, in bytes. */
const MAX_ERROR_BODY = 1024 * 1024;

export interface TransportOptions {
  readonly apiKey: ApiKey;
  /** Where the key may go. */
  readonly baseUrl: string;
  /** Looked up for each request if absent, so that a mock that is installed later works. */
  readonly fetch: ((request: Request) => Promise<Response>) | undefined;
}

/** What is sent, for whom, and how long it may take. */
export interface Sending {
  readonly request: Request;
  readonly context: CallContext;
  /** In milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
}

export type Transport = (sending: Sending) => Promise<Response>;

/**
 * Sends a request with the key and reads its answer, within the timeout.
 *
 * @throws {ConnectionError | TimeoutError} if there was no complete answer; the caller's own reason if it aborted.
 */
export function createTransport({ apiKey, baseUrl, fetch }: TransportOptions): Transport {
  const origin = new URL(baseUrl).origin;
  return async ({ request, context, timeout, signal }) => {
    if (new URL(request.url).origin !== origin) throw new TypeError(`The request is not for ${origin}, so the apiKey was not sent.`);
    signal?.throwIfAborted();
    const key = checkApiKey(typeof apiKey === "function" ? await apiKey() : apiKey);
    const attempt = startAttempt(signal, timeout);
    try {
      const own = new Request(request, { signal: attempt.signal, redirect: "manual" });
      own.headers.set("Authorization", `Bearer ${key}`);
      const response = await attempt.race((fetch ?? globalThis.fetch)(own));
      const read = await attempt.race(readBody(response, MAX_ERROR_BODY));
      rememberContext(read, context);
      return read;
    } catch (cause) {
      throw attempt.errorFor(cause, context);
    } finally {
      attempt.end();
    }
  };
}
