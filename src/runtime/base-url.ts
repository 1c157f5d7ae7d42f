const HTTPS = /^https:\/\/[^/@]+\/[^?#]*$/;
const LOOPBACK = /^http:\/\/(?:(?:[^/@:]+\.)?localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?\/[^?#]*$/;

/**
 * Returns the base URL without a slash at its end.
 *
 * @throws {TypeError} if it is no absolute URL, holds credentials, a query or a fragment, or would send the key in clear: it must be https unless the host is this machine.
 */
export function checkBaseUrl(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl).href : "";
  if (HTTPS.test(url) || LOOPBACK.test(url)) return url.replace(/\/+$/, "");
  throw new TypeError("The baseUrl must be an absolute https URL (http for this machine only) without credentials, query and fragment.");
}
