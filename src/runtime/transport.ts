import { checkApiKey, type ApiKey } from "./api-key.js";
import { reportAttempt, type AttemptEvent } from "./attempt-event.js";
import type { CallContext } from "./call-context.js";
import { startClock } from "./clock.js";
import { ConnectionError } from "./connection-error.js";
import type { Draft } from "./draft.js";
import { dispatch } from "./draft.js";
import type { RetryClass } from "./operation-row.js";
import { sendOutcome, type SendOutcome } from "./outcome.js";
import { readAnswer, type Answer } from "./read-answer.js";
import { redactCause } from "./redact.js";
import { NoAnswerError } from "./no-answer-error.js";
import { retryDelay, type RetryOptions } from "./retry-policy.js";
import { TimeoutError } from "./timeout-error.js";
import { wait } from "./wait.js";

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
  /** A draft, if no middleware is to see the request. */
  readonly request: Request | Draft;
  /** Its `attempts` are counted here. */
  readonly context: CallContext;
  readonly retry: RetryClass;
  /** In milliseconds, for each attempt. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
}

export type Transport = (sending: Sending) => Promise<Answer>;

/**
 * Sends a request with the key, reads its answer, and sends it again as the policy allows.
 *
 * @throws {ConnectionError | TimeoutError} if no attempt got a complete answer; the caller's own reason if it aborted.
 */
export function createTransport(options: TransportOptions): Transport {
  const origin = `${new URL(options.baseUrl).origin}/`;
  return async (sending) => {
    const { request, context, signal } = sending;
    if (!request.url.startsWith(origin)) throw new TypeError(`The request is not for ${origin}, so it was not sent.`);
    for (let reached: SendOutcome = "not-sent"; ;) {
      signal?.throwIfAborted();
      context.attempts += 1;
      const start = performance.now();
      const { response, answer, error, delay } = await attempt(options, sending, reached);
      if (options.onAttempt)
        void reportAttempt(options.onAttempt, { context, response, error, duration: performance.now() - start, delay });
      if (answer !== undefined) return answer;
      if (delay === undefined) throw error;
      // A 429 was rejected before anything was done; any other answer leaves it open.
      if (response !== undefined && response.status !== 429) reached = "unknown";
      if (error instanceof NoAnswerError) reached = error.outcome;
      await wait(delay, signal);
    }
  };
}

/** What became of an attempt: an answer, which is not read if the request is sent again, or an error. */
interface Attempted {
  readonly response?: Response;
  readonly answer?: Answer;
  readonly error?: unknown;
  /** How long to wait before the request is sent again, in milliseconds; `undefined` if it is not. */
  readonly delay?: number | undefined;
}

/** @param reached What is known of the attempts before. */
async function attempt({ apiKey, fetch, retry: policy }: TransportOptions, sending: Sending, reached: SendOutcome): Promise<Attempted> {
  const { request, context, retry, timeout, signal } = sending;
  const mayRepeat = retry !== "never" && context.attempts <= policy.retries;
  const delayAfter = (response?: Response): number | undefined =>
    mayRepeat ? retryDelay({ retry, response, attempts: context.attempts }, policy.maxDelay) : undefined;
  const clock = startClock(timeout, signal);
  let key: string | undefined;
  try {
    key = checkApiKey(typeof apiKey === "function" ? await clock.race(Promise.resolve(apiKey())) : apiKey);
    const response = await clock.race(dispatch(request, { signal: clock.signal, key, fetch, mayRepeat }));
    const delay = delayAfter(response);
    if (delay === undefined) return { response, answer: await clock.race(readAnswer(response, key, request instanceof Request)) };
    // Frees the connection of an answer that nobody will read.
    response.body?.cancel().catch(() => undefined);
    return { response, delay };
  } catch (thrown) {
    if (signal?.aborted === true) return { error: signal.reason };
    const isLate = clock.signal.aborted;
    // What the function that gives the key has thrown is the caller's own.
    if (key === undefined && !isLate) throw thrown;
    return { error: noAnswer(thrown, { context, timeout, key, isLate, reached }), delay: delayAfter() };
  } finally {
    clock.stop();
  }
}

interface NoAnswer {
  readonly context: CallContext;
  readonly timeout: number;
  /** `undefined` if it did not come, so that nothing was sent. */
  readonly key: string | undefined;
  readonly isLate: boolean;
  readonly reached: SendOutcome;
}

function noAnswer(thrown: unknown, { context, timeout, key, isLate, reached }: NoAnswer): NoAnswerError {
  const cause = key === undefined ? thrown : redactCause(thrown, key);
  // Without a key, nothing was sent; what took too long may have arrived.
  const own = key === undefined ? "not-sent" : isLate ? "unknown" : sendOutcome(cause);
  const outcome = reached === "unknown" ? reached : own;
  if (!isLate) return new ConnectionError(context, outcome, cause);
  return new TimeoutError(key === undefined ? "apiKey" : "complete answer", context, outcome, { timeout, cause });
}
