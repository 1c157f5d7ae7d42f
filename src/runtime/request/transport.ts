import { rememberContext, type CallContext } from "../errors/call-context.js";
import { ConnectionError } from "../errors/connection-error.js";
import { outcomeOf, type SendOutcome } from "../errors/send-outcome.js";
import { TimeoutError } from "../errors/timeout-error.js";
import type { RetryClass } from "../operation.js";
import { retryDelay, type RetryOptions } from "../retry/policy.js";
import { requestKey, type ApiKey } from "./api-key.js";
import { reportAttempt, type AttemptEvent } from "./attempt-event.js";
import { startDeadline } from "./deadline.js";
import { readResponse, type ReadResponse } from "./read-response.js";
import { redactCause } from "./redact.js";
import { prepareSend } from "./send.js";
import { sleep } from "./sleep.js";
import type { UnsentRequest } from "./unsent-request.js";

export interface TransportOptions {
  readonly apiKey: ApiKey;
  /** The only server that may receive the key. */
  readonly baseUrl: string;
  /** Looked up for each request if absent, so that a mock that is installed later works. */
  readonly fetch: ((request: Request) => Promise<Response>) | undefined;
  readonly retry: RetryOptions;
  readonly onAttempt: ((event: AttemptEvent) => void) | undefined;
}

/** The call that a request is sent for, and its limits. */
export interface SendTask {
  /** Its `attempts` and `outcome` are kept up to date. */
  readonly context: CallContext;
  readonly retry: RetryClass;
  /** In milliseconds, for each attempt. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
  /** Whether middleware may read the body of the response. */
  readonly keepBody: boolean;
}

export type Transport = (request: UnsentRequest, task: SendTask) => Promise<ReadResponse>;

/**
 * Sends a request with the key, reads its response, and retries as the policy allows.
 *
 * @throws {ConnectionError | TimeoutError} if no attempt got a complete response; the caller's reason if the signal aborted; what the function that
 * returns the key throws.
 */
export function createTransport({ apiKey, baseUrl, fetch, retry: policy, onAttempt }: TransportOptions): Transport {
  const origin = `${new URL(baseUrl).origin}/`;
  return async (request, task) => {
    const { context, signal } = task;
    if (!request.url.startsWith(origin)) throw new TypeError(`The request is not for ${origin}; nothing was sent.`);
    for (;;) {
      signal?.throwIfAborted();
      const key = await (typeof apiKey === "function" ? requestKey(apiKey, context, task) : apiKey);
      // An abort in the same tick must send nothing.
      signal?.throwIfAborted();
      context.attempts += 1;
      const start = performance.now();
      const result = await attempt(request, task, { key, fetch, policy });
      if (effectOf(result) === "unknown") context.outcome = "unknown";
      const { response, read, delay } = result;
      const error = errorOf(result, task);
      if (onAttempt) void reportAttempt(onAttempt, { context, response, error, duration: performance.now() - start, delay });
      if (read !== undefined) return read;
      if (delay === undefined) throw error;
      await sleep(delay, signal);
    }
  };
}

/** What came of an attempt: a response, or a failure. */
interface AttemptResult {
  readonly response?: Response;
  /** The response with its body; absent if the request is retried. */
  readonly read?: ReadResponse;
  readonly failure?: Failure;
  /** The wait before the request is retried, in milliseconds; `undefined` if it is not. */
  readonly delay?: number | undefined;
}

interface Failure {
  readonly reason: "aborted" | "expired" | "failed";
  /** What was thrown, without the key. */
  readonly cause: unknown;
}

interface AttemptTools {
  readonly key: string;
  readonly fetch: TransportOptions["fetch"];
  readonly policy: RetryOptions;
}

async function attempt(request: UnsentRequest, task: SendTask, { key, fetch, policy }: AttemptTools): Promise<AttemptResult> {
  const { context, retry, timeout, signal, keepBody } = task;
  const { attempts } = context;
  const delayAfter = (response?: Response): number | undefined =>
    retry === "never" || attempts > policy.retries ? undefined : retryDelay({ retry, response, attempts }, policy.maxDelay);
  const deadline = startDeadline(timeout, signal);
  const sendAndRead = async (send: () => Promise<Response>): Promise<AttemptResult> => {
    const response = await send();
    const delay = delayAfter(response);
    // It may come too late, if `fetch` does not respect the signal.
    if (delay === undefined && !deadline.signal.aborted) return { response, read: await readResponse(response, key, keepBody) };
    // Frees the connection of a response that nobody will read.
    response.body?.cancel().catch(() => undefined);
    return { response, delay };
  };
  const toFailure = (thrown: unknown): AttemptResult => {
    if (signal?.aborted === true) return { failure: { reason: "aborted", cause: signal.reason } };
    return { failure: { reason: deadline.hasExpired() ? "expired" : "failed", cause: redactCause(thrown, key) }, delay: delayAfter() };
  };
  try {
    const send = prepareSend(request, { signal: deadline.signal, key, fetch });
    const result = await deadline.race(sendAndRead(send)).catch(toFailure);
    if (result.read !== undefined) rememberContext(result.read.response, context);
    return result;
  } finally {
    deadline.stop();
  }
}

/** Whether the request may have taken effect although the call has no response yet; `undefined` where that is settled. */
function effectOf({ response, read, failure }: AttemptResult): SendOutcome | undefined {
  if (read !== undefined || failure?.reason === "aborted") return undefined;
  // A 429 was rejected before it took effect.
  if (failure === undefined) return response?.status === 429 ? "not-sent" : "unknown";
  return failure.reason === "expired" ? "unknown" : outcomeOf(failure.cause);
}

/** The error that ends the call if the attempt was its last one. */
function errorOf({ failure }: AttemptResult, { context, timeout }: SendTask): unknown {
  if (failure === undefined) return undefined;
  const { reason, cause } = failure;
  if (reason === "aborted") return cause;
  return reason === "expired" ? new TimeoutError("a complete response", context, { timeout, cause }) : new ConnectionError(context, cause);
}
