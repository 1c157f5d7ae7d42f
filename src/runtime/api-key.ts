import type { CallContext } from "./call-context.js";
import { startClock } from "./clock.js";
import { TimeoutError } from "./timeout-error.js";

/** A key, or what fetches one for each request. */
export type ApiKey = string | (() => string | Promise<string>);

/**
 * Returns the key if it can be sent as a header. The message never holds it.
 *
 * @throws {TypeError} if it is not a string, is empty, or holds white space, control or non-ASCII characters.
 */
export function checkApiKey(key: unknown): string {
  if (typeof key === "string" && /^[\x21-\x7e]+$/.test(key)) return key;
  throw new TypeError(
    "The apiKey must be ASCII characters without white space (is the environment variable set?), or a function that returns such.",
  );
}

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
