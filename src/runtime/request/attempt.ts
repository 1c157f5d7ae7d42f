import { failureReason } from "../errors/failure-reason.js";
import { isNetworkFailure } from "../errors/fetch-failure.js";
import { isRefused } from "../errors/send-outcome.js";
import type { RetryRules } from "../operation.js";
import { rememberArrival } from "../rate-limit/server-clock.js";
import { decideRetry, NO_RETRY, type RetryDecision, type RetryOptions } from "../retry/policy.js";
import { abortReason } from "../abort-signal.js";
import { startDeadline } from "./deadline.js";
import { checkResponse, isSuccess } from "./fetch-contract.js";
import { readFailure, readSuccess } from "./read-body.js";
import { redactThrown } from "./redact.js";
import { prepareSend, type SendOptions } from "./prepare-send.js";
import type { SendTask } from "./task.js";
import type { UnsentRequest } from "./build-request.js";

/** What an attempt led to: a response, a failure, or both. */
export interface AttemptResult {
  readonly response?: Response;
  /** The text of the body; absent if the request is retried, or the body could not be read. */
  readonly content?: string;
  readonly failure?: AttemptFailure;
  readonly retry: RetryDecision;
}

export interface AttemptFailure {
  /**
   * - `aborted`: the caller's signal
   * - `expired`: the attempt's time
   * - `connection`: no connection, or a broken one
   * - `unreadable`: the response is a success, but its body cannot be read
   * - `thrown`: anything else that `fetch` threw; not a network failure
   */
  readonly kind: "aborted" | "expired" | "connection" | "unreadable" | "thrown";
  /** What was thrown, without the keys. */
  readonly cause: unknown;
}

export interface AttemptTools extends Pick<SendOptions, "fetch"> {
  readonly policy: RetryOptions;
  readonly rules: RetryRules;
  readonly maxBodySize: number;
}

/** Sends a request once and reads its response, within the time of an attempt. */
export async function attempt(
  request: UnsentRequest,
  task: SendTask,
  { fetch, policy, rules, maxBodySize }: AttemptTools,
): Promise<AttemptResult> {
  const { call, retry, timeout, signal, keys } = task;
  const deadline = startDeadline(timeout, signal);
  const decide = (response?: Response, arrival = 0): RetryDecision =>
    decideRetry({ rule: rules[retry], response, arrival, attempts: call.attempts }, policy);
  let arrived: Response | undefined;

  const sendAndRead = async (send: () => Promise<unknown>): Promise<AttemptResult> => {
    const response = checkResponse(await send());
    arrived = response;
    const arrival = Date.now();
    rememberArrival(response, arrival);
    const decision = decide(response, arrival);
    if (decision.delay === undefined && !deadline.signal.aborted) {
      const content = await (isSuccess(response) ? readSuccess(response, maxBodySize) : readFailure(response));
      return { response, content, retry: decision };
    }
    // The request is retried, or the response is late because `fetch` does not respect the signal: this frees its connection.
    discardBody(response);
    return { response, retry: decision };
  };

  const toFailure = (thrown: unknown): AttemptResult => {
    if (signal?.aborted === true) return { failure: { kind: "aborted", cause: abortReason(signal) }, retry: NO_RETRY };
    const cause = redactThrown(thrown, keys);
    const kind = deadline.hasExpired() ? "expired" : isNetworkFailure(thrown) ? "connection" : "thrown";
    if (arrived === undefined) return { failure: { kind, cause }, retry: kind === "thrown" || isRefused(thrown) ? NO_RETRY : decide() };
    const response = arrived;
    if (!isSuccess(response)) return { response, content: `The body could not be read: ${failureReason(cause)}`, retry: NO_RETRY };
    // A read without a complete response can simply be retried; a write has taken effect.
    if (request.method === "GET" && kind !== "thrown") return { failure: { kind, cause }, retry: decide() };
    return { response, failure: { kind: "unreadable", cause }, retry: NO_RETRY };
  };

  try {
    const send = prepareSend(request, {
      fetch,
      key: keys.at(-1) ?? "",
      signal: deadline.signal,
      call,
      isSafe: rules[retry].withoutResponse,
    });
    return await deadline.race(sendAndRead(send)).catch(toFailure);
  } finally {
    deadline.stop();
  }
}

function discardBody({ body }: Response): void {
  // `async`, because a test double may throw, or return no promise.
  const cancel = async (): Promise<void> => body?.cancel();
  cancel().catch(() => undefined);
}
