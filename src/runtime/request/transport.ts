import { askForKey, type ApiKey } from "./api-key.js";
import { reportAttempt, type AttemptEvent } from "./attempt-event.js";
import { rememberContext, type CallContext } from "../errors/call-context.js";
import { startClock } from "./deadline.js";
import { ConnectionError } from "../errors/connection-error.js";
import { Draft, prepare } from "./draft.js";
import type { RetryClass } from "../operation.js";
import { sendOutcome } from "../errors/send-outcome.js";
import { readAnswer, type Answer } from "./read-response.js";
import { redactCause } from "./redact.js";
import { retryDelay, type RetryOptions } from "../retry/policy.js";
import { TimeoutError } from "../errors/timeout-error.js";
import { wait } from "./sleep.js";

export interface TransportOptions {
  readonly apiKey: ApiKey;
  /** Where the key may go. */
  readonly baseUrl: string;
  /** Looked up for each request if absent, so that a mock that is installed later works. */
  readonly fetch: ((request: Request) => Promise<Response>) | undefined;
  readonly retry: RetryOptions;
  readonly onAttempt: ((event: AttemptEvent) => void) | undefined;
}

/** For which call a request is sent, and how long it may take. */
export interface Sending {
  /** Its `attempts` and `outcome` are kept here. */
  readonly context: CallContext;
  readonly retry: RetryClass;
  /** In milliseconds, for each attempt. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
}

/** Takes a draft, if no middleware is to see the request. */
export type Transport = (request: Request | Draft, sending: Sending) => Promise<Answer>;

/**
 * Sends a request with the key, reads its answer, and sends it again as the policy allows.
 *
 * @throws {ConnectionError | TimeoutError} if no attempt got a complete answer; the caller's own reason if it aborted; what the function that
 * gives the key throws.
 */
export function createTransport({ apiKey, baseUrl, fetch, retry: policy, onAttempt }: TransportOptions): Transport {
  const origin = `${new URL(baseUrl).origin}/`;
  return async (request, sending) => {
    const { context, signal } = sending;
    if (!request.url.startsWith(origin)) throw new TypeError(`The request is not for ${origin}, so it was not sent.`);
    for (;;) {
      signal?.throwIfAborted();
      const key = await (typeof apiKey === "function" ? askForKey(apiKey, context, sending) : apiKey);
      // Who calls and aborts in the same tick sends nothing.
      signal?.throwIfAborted();
      context.attempts += 1;
      const start = performance.now();
      const { response, answer, error, delay } = await attempt(request, sending, { key, fetch, policy });
      if (onAttempt) void reportAttempt(onAttempt, { context, response, error, duration: performance.now() - start, delay });
      if (answer !== undefined) return answer;
      if (delay === undefined) throw error;
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

interface Means {
  readonly key: string;
  readonly fetch: TransportOptions["fetch"];
  readonly policy: RetryOptions;
}

async function attempt(
  request: Request | Draft,
  { context, retry, timeout, signal }: Sending,
  { key, fetch, policy }: Means,
): Promise<Attempted> {
  const { attempts } = context;
  const mayRepeat = retry !== "never" && attempts <= policy.retries;
  const delayAfter = (response?: Response): number | undefined =>
    mayRepeat ? retryDelay({ retry, response, attempts }, policy.maxDelay) : undefined;
  const clock = startClock(timeout, signal);
  const exchange = async (send: () => Promise<Response>): Promise<Attempted> => {
    const response = await send();
    const delay = delayAfter(response);
    // It may come too late, if `fetch` does not heed the signal.
    if (delay === undefined && !clock.signal.aborted)
      return { response, answer: await readAnswer(response, key, !(request instanceof Draft)) };
    // Frees the connection of an answer that nobody will read.
    response.body?.cancel().catch(() => undefined);
    return { response, delay };
  };
  let isSent = false;
  try {
    const send = prepare(request, { signal: clock.signal, key, fetch, mayRepeat });
    isSent = true;
    const attempted = await clock.race(exchange(send));
    const { response, answer } = attempted;
    if (answer !== undefined) rememberContext(answer.response, context);
    // A 429 was rejected before anything was done; any other answer leaves it open.
    else if (response?.status !== 429) context.outcome = "unknown";
    return attempted;
  } catch (thrown) {
    if (!isSent) throw thrown;
    if (signal?.aborted === true) return { error: signal.reason };
    const cause = redactCause(thrown, key);
    if (clock.isOver() || sendOutcome(cause) === "unknown") context.outcome = "unknown";
    const error = clock.isOver() ? new TimeoutError("complete answer", context, { timeout, cause }) : new ConnectionError(context, cause);
    return { error, delay: delayAfter() };
  } finally {
    clock.stop();
  }
}
