/** A key, or what fetches one for each request. */
export type ApiKey = string | (() => string | Promise<string>);

/**
 * Returns the key if it can be sent as a header. The message never holds it.
 *
 * @throws {TypeError} if it is not a string, is empty, or holds white space, control or non-ASCII characters.
 */
export function checkApiKey(key: unknown): string {
  if (typeof key !== "string")
    throw new TypeError(`The apiKey must be a string or a function that returns one, but is ${key === null ? "null" : typeof key}.`);
  if (key === "") throw new TypeError("The apiKey is empty.");
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new TypeError("The apiKey holds white space, control or non-ASCII characters; a line break at its end is a common slip.");
  }
  return key;
}
