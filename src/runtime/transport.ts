import { checkApiKey, type ApiKey } from "./api-key.js";
import { createAttempt } from "./attempt.js";
import { reportAttempt, type AttemptEvent } from "./attempt-event.js";
import { rememberContext, type CallContext } from "./call-context.js";
import { ConnectionError } from "./connection-error.js";
import { dispatch, Draft } from "./draft.js";
import type { RetryClass } from "./operation-row.js";
import { sendOutcome, type SendOutcome } from "./outcome.js";
import { readAnswer, type Answer } from "./read-answer.js";
import { redactCause } from "./redact.js";
import { isLastAttempt, isRetryable, retryDelay, type Outcome, type RetryOptions } from "./retry-policy.js";
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
  const policy = options.retry;
  return async (sending) => {
    const { request, context, retry, signal } = sending;
    if (!request.url.startsWith(origin)) throw new TypeError(`The request is not for ${origin}, so the apiKey was not sent.`);
    let toSend = request;
    let reached: SendOutcome = "not-sent";
    for (let count = 1; ; count += 1) {
      context.attempts = count;
      const isLast = isLastAttempt(retry, count, policy);
      // A body can be read once, so one that may be sent again is kept.
      const spare = isLast || toSend instanceof Draft || toSend.body === null ? toSend : toSend.clone();
      const delayFor = (outcome: Outcome): number | undefined =>
        isLast || !isRetryable(retry, outcome) ? undefined : retryDelay(outcome, count, policy.maxDelay);
      const start = performance.now();
      const attempted = await sendOnce(toSend, options, sending, { delayFor, reached });
      const { outcome, answer, delay } = attempted;
      reportAttempt(options.onAttempt, { context, outcome, duration: performance.now() - start, delay });
      if (answer !== undefined) return answer;
      if ("error" in outcome && delay === undefined) throw outcome.error;
      if (reachedBy(outcome) === "unknown") reached = "unknown";
      await wait(delay ?? 0, signal);
      toSend = spare;
    }
  };
}

interface Attempted {
  readonly outcome: Outcome;
  /** The answer, unless there was none or the request is to be sent again. */
  readonly answer: Answer | undefined;
  /** How long to wait before the request is sent again; `undefined` if it is not. */
  readonly delay: number | undefined;
}

interface Policy {
  /** What is known of the attempts before. */
  readonly reached: SendOutcome;
  readonly delayFor: (outcome: Outcome) => number | undefined;
}

async function sendOnce(
  request: Request | Draft,
  { apiKey, fetch }: TransportOptions,
  sending: Sending,
  { reached, delayFor }: Policy,
): Promise<Attempted> {
  const { context, timeout, signal } = sending;
  signal?.throwIfAborted();
  const key = checkApiKey(typeof apiKey === "function" ? await untilAborted(inTime(apiKey(), timeout), signal) : apiKey);
  const attempt = createAttempt(signal, timeout);
  attempt.start();
  try {
    const response = await attempt.race(dispatch(request, { signal: attempt.signal, key, fetch }));
    const delay = delayFor({ response });
    if (delay !== undefined) {
      abandon(response);
      return { outcome: { response }, answer: undefined, delay };
    }
    const answer = await attempt.race(readAnswer(response, key, request instanceof Request));
    rememberContext(answer.response, context);
    return { outcome: { response }, answer, delay };
  } catch (thrown) {
    if (signal?.aborted === true) return { outcome: { error: signal.reason }, answer: undefined, delay: undefined };
    const cause = redactCause(thrown, key);
    const error = attempt.isTimedOut()
      ? new TimeoutError(context, "unknown", timeout, cause)
      : new ConnectionError(context, reached === "unknown" ? "unknown" : sendOutcome(cause), cause);
    return { outcome: { error }, answer: undefined, delay: delayFor({ error }) };
  } finally {
    attempt.end();
  }
}

/** A key that never comes must not hold up the call for ever. */
async function inTime(key: string | Promise<string>, timeout: number): Promise<string> {
  const clock = createAttempt(undefined, timeout);
  clock.start();
  const late = new Error(`The apiKey function gave no key within ${timeout} ms; nothing was sent.`);
  return clock
    .race(Promise.resolve(key))
    .catch((error: unknown) => {
      throw clock.isTimedOut() ? late : error;
    })
    .finally(() => {
      clock.end();
    });
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
