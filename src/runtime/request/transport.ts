import { ApiError } from "../errors/api-error.js";
import { rememberContext } from "../errors/call-context.js";
import { ConnectionError } from "../errors/connection-error.js";
import { failureReason } from "../errors/failure-reason.js";
import { outcomeOf, type SendOutcome } from "../errors/send-outcome.js";
import { TimeoutError } from "../errors/timeout-error.js";
import type { RetryRules } from "../operation.js";
import type { RetryOptions } from "../retry/policy.js";
import { requestKey, type ApiKey } from "./api-key.js";
import { attempt, type AttemptResult } from "./attempt.js";
import { reportAttempt, type AttemptEvent } from "./attempt-event.js";
import { throwIfAborted } from "../abort-signal.js";
import type { Fetch } from "./fetch-contract.js";
import { createGate } from "./gate.js";
import type { Limiter } from "../rate-limit/limiter.js";
import { refuseAttempt } from "./refused-attempt.js";
import { checkIdentity } from "../check-identity.js";
import { sleep } from "./sleep.js";
import type { SendTask } from "./task.js";
import { successMessage } from "../errors/success-message.js";
import type { UnsentRequest } from "./build-request.js";
import { toVisibleResponse, type ReadResponse } from "./visible-response.js";

export interface TransportOptions {
  readonly apiKey: ApiKey;
  /** The only server that may receive the key. */
  readonly baseUrl: string;
  /** `globalThis.fetch` if absent. */
  readonly fetch: Fetch | undefined;
  readonly retry: RetryOptions;
  /** What the retry classes mean. */
  readonly rules: RetryRules;
  /** In bytes. */
  readonly maxBodySize: number;
  readonly onAttempt: ((event: AttemptEvent) => void) | undefined;
  /** The limiter of this process if absent; `false` for none. */
  readonly limiter: Limiter | false | undefined;
}

export type Transport = (request: UnsentRequest, task: SendTask) => Promise<ReadResponse>;

/**
 * Sends a request with the key, reads its response, and retries as the policy allows.
 *
 * @throws {ConnectionError | TimeoutError} if no attempt got a complete response; `ApiError` if a write succeeded but its response cannot be read;
 * the caller's reason if the signal aborted; what the limiter and the function that returns the key throw; what `fetch` throws that is not a network
 * failure.
 */
export function createTransport({ apiKey, baseUrl, onAttempt, limiter, ...tools }: TransportOptions): Transport {
  const origin = `${new URL(baseUrl).origin}/`;
  const attemptTools = { ...tools, policy: tools.retry };
  const { maxDelay } = tools.retry;
  const gate = limiter === false ? undefined : createGate({ limiter, maxDelay, origin });
  return async (request, task) => {
    const { call, signal, keys, keepBody } = task;
    if (!request.url.startsWith(origin)) throw new TypeError(`The request is not for ${origin}; nothing was sent.`);
    checkIdentity(request.headers);
    for (;;) {
      throwIfAborted(signal);
      const key = await (typeof apiKey === "function" ? requestKey(apiKey, task) : apiKey);
      if (key !== keys.at(-1)) keys.push(key);
      throwIfAborted(signal);
      const pass = await gate?.(request, task, key);
      const heldBack = pass?.heldBack;
      if (pass?.refusedUntil) {
        call.maxDelay = maxDelay;
        const refused = refuseAttempt(call, pass.refusedUntil);
        const report = {
          ...refused,
          call: { ...call, attempts: call.attempts + 1 },
          error: undefined,
          duration: 0,
          delay: undefined,
          heldBack,
        };
        if (onAttempt) void reportAttempt(onAttempt, report);
        return refused;
      }
      // An abort in the same tick must send nothing.
      if (signal?.aborted === true) await pass?.leave();
      throwIfAborted(signal);
      call.attempts += 1;
      call.method = request.method;
      const start = performance.now();
      const result = await attempt(request, task, attemptTools);
      const { response, content, retry } = result;
      if (effectOf(result) === "unknown") call.outcome = "unknown";
      if (retry.tooLong !== undefined) call.maxDelay = maxDelay;
      if (response !== undefined) rememberContext(response, call);
      const error = errorOf(result, request, task);
      const duration = performance.now() - start;
      if (onAttempt) void reportAttempt(onAttempt, { call, response, error, duration, delay: retry.delay, heldBack });
      const isHeld = await pass?.leave(result);
      if (retry.delay !== undefined) {
        if (isHeld !== true) await sleep(retry.delay, signal);
        continue;
      }
      if (response === undefined || content === undefined) throw error;
      const visible = toVisibleResponse(response, content, { keys, keepBody });
      rememberContext(visible.response, call);
      return visible;
    }
  };
}

/** Whether the request may have taken effect although the call has no response yet; `undefined` where that is settled. */
function effectOf({ response, content, failure }: AttemptResult): SendOutcome | undefined {
  // A 429 was rejected before it took effect.
  if (response !== undefined) return content === undefined && response.status !== 429 ? "unknown" : undefined;
  if (failure?.kind === "expired") return "unknown";
  return failure?.kind === "connection" ? outcomeOf(failure.cause) : undefined;
}

/** The error that ends the call if the attempt was its last one. */
function errorOf({ response, failure }: AttemptResult, { url }: UnsentRequest, { call, timeout }: SendTask): unknown {
  if (failure === undefined) return undefined;
  const { kind, cause } = failure;
  if (kind === "connection") return new ConnectionError(call, { cause, url });
  if (kind === "expired") return new TimeoutError("a complete response", call, { timeout, cause });
  if (kind !== "unreadable" || response === undefined) return cause;
  const message = successMessage(call, `the body could not be read: ${failureReason(cause)}`);
  return new ApiError({ errors: [{ field: null, message }] }, response, { cause });
}
