import type { CallContext } from "../errors/call-context.js";
import { checkApiKey } from "../option-checks.js";
import { startClock } from "./deadline.js";
import { TimeoutError } from "../errors/timeout-error.js";

/** A key, or what fetches one for each request. */
export type ApiKey = string | (() => string | Promise<string>);

/**
 * Asks for the key of an attempt. It has as much time as the attempt, of its own.
 *
 * @throws {TimeoutError} if it does not come in time; what the function throws; the caller's own reason if it aborts.
 */
export async function askForKey(
  apiKey: () => string | Promise<string>,
  context: CallContext,
  { timeout, signal }: { readonly timeout: number; readonly signal: AbortSignal | undefined },
): Promise<string> {
  const clock = startClock(timeout, signal);
  try {
    return checkApiKey(await clock.race(Promise.resolve(apiKey())));
  } catch (cause) {
    throw clock.isOver() ? new TimeoutError("apiKey", context, { timeout, cause }) : cause;
  } finally {
    clock.stop();
  }
}
