/**
 * Returns the base URL without a slash at its end.
 *
 * @throws {TypeError} if it is no absolute URL, holds credentials, a query or a fragment, or would send the key in clear: it must be https unless the host is this machine.
 */
export function checkBaseUrl(baseUrl: string): string {
  if (!URL.canParse(baseUrl)) throw new TypeError("The baseUrl is not an absolute URL.");
  const { protocol, hostname, username, password, search, hash } = new URL(baseUrl);
  if (username !== "" || password !== "") throw new TypeError("The baseUrl holds credentials; the client sends the apiKey alone.");
  if (search !== "" || hash !== "" || /[?#]/.test(baseUrl)) throw new TypeError("The baseUrl holds a query or a fragment.");
  if (protocol !== "https:" && !(protocol === "http:" && isLoopback(hostname))) {
    throw new TypeError(
      `The baseUrl ${JSON.stringify(baseUrl)} would send the apiKey in clear: use https (http is for this machine only).`,
    );
  }
  return baseUrl.trim().replace(/\/+$/, "");
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
