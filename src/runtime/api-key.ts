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
    "The apiKey must be a string, or a function that returns one, and hold no white space, line break, control or non-ASCII character.",
  );
}
