import { checkIdentity } from "./runtime/check-identity.js";
import { mergeHeaders, type HeadersInput, type PlainHeaders } from "./runtime/merge-headers.js";
import { VERSION } from "./version.js";

/** The options that become headers. */
interface HeaderOptions {
  readonly headers?: HeadersInput | undefined;
  readonly onBehalfOf?: string | undefined;
  readonly userAgent?: string | undefined;
}

/**
 * The headers of every request, without the key.
 *
 * @throws {TypeError} for a header that HTTP does not allow, for Authorization, and for a blank `on-behalf-of`.
 */
export function resolveHeaders({ headers, onBehalfOf, userAgent }: HeaderOptions): PlainHeaders {
  const product = `sendgrid-ips/${VERSION}`;
  const merged = mergeHeaders({ accept: "application/json", "user-agent": userAgent ? `${userAgent} ${product}` : product }, headers, {
    "on-behalf-of": onBehalfOf,
  });
  if ("authorization" in merged) throw new TypeError("Do not set Authorization: the client derives it from `apiKey`.");
  checkIdentity(merged);
  return merged;
}
