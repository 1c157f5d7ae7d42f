import { checkApiKey, type ApiKey } from "./api-key.js";
import { startAttempt } from "./attempt.js";
import { reportAttempt, type AttemptEvent } from "./attempt-event.js";
import { rememberContext, type CallContext } from "./call-context.js";
import { ConnectionError } from "./connection-error.js";
import type { RetryClass } from "./operation-row.js";
import { sendOutcome, type SendOutcome } from "./outcome.js";
import { readBody } from "./read-body.js";
import { redactCause } from "./redact.js";
import { isRetryable, retryDelay, type Outcome, type RetryOptions } from "./retry-policy.js";
import { TimeoutError } from "./timeout-error.js";
import { untilAborted, wait } from "./wait.js";

export interface TransportOptions {
  readonly apiKey: ApiKey;
  /** Where the key may go. */
  readonly baseUrl: string;
  /** Looked up for each request if absent, so that a mock that is installed later works. */
  readonly fetch: ((request: Request) => Promise<Response>) | undefined;
  readonly retry: RetryOptions;
  readonly onAttempt: ((event: AttemptEvent) => void) | undefined;
}

/** What is sent, for which call, and how long it may take. */
export interface Sending {
  readonly request: Request;
  readonly context: Omit<CallContext, "attempts">;
  readonly retry: RetryClass;
  /** In milliseconds, for each attempt. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
}

export type Transport = (sending: Sending) => Promise<Response>;

/**
 * Sends a request with the key, reads its answer, and sends it again as the policy allows.
 *
 * @throws {ConnectionError | TimeoutError} if no attempt got a complete answer; the caller's own reason if it aborted.
 */
export function createTransport({ retry: policy, onAttempt, ...connection }: TransportOptions): Transport {
  const origin = new URL(connection.baseUrl).origin;
  return async ({ request, context, retry, timeout, signal }) => {
    if (new URL(request.url).origin !== origin) throw new TypeError(`The request is not for ${origin}, so the apiKey was not sent.`);
    let toSend = request;
    let reached: SendOutcome = "not-sent";
    for (let attempt = 1; ; attempt += 1) {
      const isLast = attempt > policy.retries || retry === "never";
      // A body can be read once, so one that may be sent again is kept.
      const spare = isLast || toSend.body === null ? toSend : toSend.clone();
      const delayFor = (outcome: Outcome): number | undefined =>
        isLast || !isRetryable(retry, outcome) ? undefined : retryDelay(outcome, attempt, policy.maxDelay);
      const callContext = { ...context, attempts: attempt };
      const start = performance.now();
      const { outcome, delay } = await sendOnce(toSend, { ...connection, context: callContext, timeout, signal, reached, delayFor });
      reportAttempt(onAttempt, { context: callContext, outcome, duration: performance.now() - start, delay });
      if (delay === undefined) {
        if ("response" in outcome) return outcome.response;
        throw outcome.error;
      }
      reached = reachedBy(outcome) === "unknown" ? "unknown" : reached;
      await wait(delay, signal);
      toSend = spare;
    }
  };
}

interface Attempted {
  readonly outcome: Outcome;
  /** How long to wait before the request is sent again; `undefined` if it is not. */
  readonly delay: number | undefined;
}

interface Once extends Pick<TransportOptions, "apiKey" | "fetch">, Pick<Sending, "timeout" | "signal"> {
  readonly context: CallContext;
  /** What is known of the attempts before. */
  readonly reached: SendOutcome;
  readonly delayFor: (outcome: Outcome) => number | undefined;
}

async function sendOnce(request: Request, { apiKey, fetch, timeout, signal, context, reached, delayFor }: Once): Promise<Attempted> {
  signal?.throwIfAborted();
  const key = checkApiKey(typeof apiKey === "function" ? await untilAborted(Promise.resolve(apiKey()), signal) : apiKey);
  const attempt = startAttempt(signal, timeout);
  try {
    const own = new Request(request, { signal: attempt.signal, redirect: "manual" });
    own.headers.set("Authorization", `Bearer ${key}`);
    const response = await attempt.race((fetch ?? globalThis.fetch)(own));
    const delay = delayFor({ response });
    if (delay !== undefined) {
      abandon(response);
      return { outcome: { response }, delay };
    }
    const read = await attempt.race(readBody(response, key));
    rememberContext(read, context);
    return { outcome: { response: read }, delay };
  } catch (thrown) {
    if (signal?.aborted === true) return { outcome: { error: signal.reason }, delay: undefined };
    const cause = redactCause(thrown, key);
    const error = attempt.isTimedOut()
      ? new TimeoutError(context, "unknown", timeout, cause)
      : new ConnectionError(context, reached === "unknown" ? "unknown" : sendOutcome(cause), cause);
    return { outcome: { error }, delay: delayFor({ error }) };
  } finally {
    attempt.end();
  }
}

/** Frees the connection of an answer that nobody will read. */
function abandon(response: Response): void {
  response.body?.cancel().catch(() => undefined);
}

/** A 429 was rejected before anything was done; any other answer, and most failures, leave it open. */
function reachedBy(outcome: Outcome): SendOutcome {
  if ("response" in outcome) return outcome.response.status === 429 ? "not-sent" : "unknown";
  return outcome.error instanceof ConnectionError ? outcome.error.outcome : "unknown";
}
