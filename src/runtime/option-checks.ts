/** @throws {TypeError} if an option is not a number, or is less than the minimum. */
export function checkMinimum(name: string, value: number, minimum: number): number {
  if (typeof value === "number" && value >= minimum) return value;
  const received = typeof value === "string" ? JSON.stringify(value) : String(value);
  throw new TypeError(`\`${name}\` must be a number of at least ${minimum}; received ${received}.`);
}

/**
 * Returns the key if it can be sent as a header. The message never contains it.
 *
 * @throws {TypeError} if it is not a string, is empty, or contains white space, control or non-ASCII characters.
 */
export function checkApiKey(key: unknown): string {
  if (typeof key === "string" && /^[\x21-\x7e]+$/.test(key)) return key;
  throw new TypeError(`${keyProblem(key)}; nothing was sent.`);
}

function keyProblem(key: unknown): string {
  if (typeof key !== "string") return "`apiKey` must be a string, or a function that returns one";
  if (key.trim() === "") return "`apiKey` is empty: is the environment variable set?";
  if (/^bearer\s/i.test(key.trim())) return "`apiKey` must be the key alone, without the `Bearer` prefix";
  if (key.trim() !== key) return "`apiKey` has leading or trailing white space, perhaps the line break at the end of a file: trim it";
  return "`apiKey` contains white space or characters that are not printable ASCII";
}

const HTTPS = /^https:\/\/[^/@]+\/[^?#]*$/;
const HTTP = /^http:\/\/[^/@]+\/[^?#]*$/;
const LOOPBACK = /^http:\/\/(?:(?:[^/@:]+\.)?localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?\/[^?#]*$/;

/**
 * Returns the base URL without trailing slashes.
 *
 * @param allowsInsecure whether http is allowed for every host
 * @throws {TypeError} if it is not an absolute URL, contains credentials, a query or a fragment, or would send the key in clear text without
 * `allowsInsecure`: it must be https unless the host is this machine.
 */
export function checkBaseUrl(baseUrl: string, allowsInsecure: boolean): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl).href : "";
  if (HTTPS.test(url) || (allowsInsecure ? HTTP : LOOPBACK).test(url)) return url.replace(/\/+$/, "");
  throw new TypeError(
    "`baseUrl` must be an absolute https URL (http only for localhost, or with `allowInsecureBaseUrl`), without credentials, query or fragment.",
  );
}
