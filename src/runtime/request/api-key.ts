import { TimeoutError } from "../errors/timeout-error.js";
import { checkApiKey } from "../option-checks.js";
import { startDeadline } from "./deadline.js";
import type { SendTask } from "./task.js";

/** An API key, or a function that returns one for each attempt. */
export type ApiKey = string | (() => string | Promise<string>);

/**
 * Asks the function for the key of an attempt. It has as much time as the attempt, separately.
 *
 * @throws {TimeoutError} if the key does not arrive in time; what the function throws; the caller's reason if the signal aborts.
 */
export async function requestKey(
  apiKey: () => string | Promise<string>,
  { call, timeout, signal }: Pick<SendTask, "call" | "timeout" | "signal">,
): Promise<string> {
  const deadline = startDeadline(timeout, signal);
  try {
    return checkApiKey(await deadline.race(Promise.resolve(apiKey())));
  } catch (cause) {
    throw deadline.hasExpired() ? new TimeoutError("`apiKey`", call, { timeout, cause }) : cause;
  } finally {
    deadline.stop();
  }
}
