import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { failureReason } from "../../../../src/runtime/errors/failure-reason.js";
import { isNetworkFailure } from "../../../../src/runtime/errors/fetch-failure.js";
import { isRefused, outcomeOf } from "../../../../src/runtime/errors/send-outcome.js";

const error = (message: string, facts: object = {}, cause?: unknown): Error =>
  Object.assign(new Error(message, cause === undefined ? undefined : { cause }), facts);
const fetchFailed = (cause: unknown): TypeError => new TypeError("fetch failed", { cause });
const aggregate = (...errors: readonly Error[]): Error => Object.assign(new AggregateError(errors, ""), { code: "ETIMEDOUT" });

const connect = (code: string): Error => error(`connect ${code} 192.0.2.1:443`, { code, syscall: "connect" });
const read = (code: string): Error => error(`read ${code}`, { code, syscall: "read" });

/** What the runtimes' own fetch threw in trials over real sockets, by whether the server had the request. */
const NOT_SENT: readonly (readonly [string, unknown])[] = [
  ["Node: an unknown host", fetchFailed(error("getaddrinfo ENOTFOUND x", { code: "ENOTFOUND", syscall: "getaddrinfo" }))],
  ["Node: a refused connection", fetchFailed(connect("ECONNREFUSED"))],
  ["Node: a reset while connecting", fetchFailed(connect("ECONNRESET"))],
  ["Node: one address that does not respond and one that refuses", fetchFailed(aggregate(connect("ETIMEDOUT"), connect("ECONNREFUSED")))],
  ["Node: a connect time-out of undici", fetchFailed(error("Connect Timeout Error", { code: "UND_ERR_CONNECT_TIMEOUT" }))],
  ["Node: a blocked port", fetchFailed(new Error("bad port"))],
  ["Node: a certificate for another host", fetchFailed(error("altnames", { code: "ERR_TLS_CERT_ALTNAME_INVALID" }))],
  ["Node: a self-signed certificate", fetchFailed(error("self-signed certificate", { code: "DEPTH_ZERO_SELF_SIGNED_CERT" }))],
  ["Node: an expired certificate", fetchFailed(error("certificate has expired", { code: "CERT_HAS_EXPIRED" }))],
  ["Node: plain HTTP on the TLS port", fetchFailed(error("wrong version number", { code: "ERR_SSL_WRONG_VERSION_NUMBER" }))],
  [
    "Node: a handshake that the server closes",
    fetchFailed(error("Client network socket disconnected before secure TLS connection was established", { code: "ECONNRESET" })),
  ],
  [
    "undici: a proxy that refuses the tunnel",
    fetchFailed(
      error("Request was cancelled.", {}, error("Proxy response (403) !== 200 when HTTP Tunneling", { code: "UND_ERR_ABORTED" })),
    ),
  ],
  [
    "undici: a proxy that closes",
    fetchFailed(error("Proxy Connection failed", { code: "UND_ERR_PRX_CONN" }, error("other side closed", { code: "UND_ERR_SOCKET" }))),
  ],
  ["https-proxy-agent: a proxy that closes", new Error("Proxy connection ended before receiving CONNECT response")],
  ["tunnel: a proxy that refuses the tunnel", error("tunneling socket could not be established, statusCode=407", { code: "ECONNRESET" })],
  [
    "Deno: a refused connection",
    fetchFailed(
      new Error(
        "error sending request for url (http://localhost/): client error (Connect): tcp connect error: Connection refused (os error 111)",
      ),
    ),
  ],
  ["Deno: a blocked port", new TypeError("Fetch failed: Requests to port 6000 are blocked")],
  ["Bun: a refused connection", error("Unable to connect. Is the computer able to access the url?", { code: "ConnectionRefused" })],
  ["Bun: a proxy that refuses the tunnel", error("Proxy refused to open a tunnel: 403 Forbidden", { code: "ERR_PROXY_TUNNEL" })],
  [
    "node-fetch: a refused connection",
    Object.assign(
      error("request to http://x/ failed, reason: connect ECONNREFUSED", {
        type: "system",
        code: "ECONNREFUSED",
        errno: "ECONNREFUSED",
        erroredSysCall: "connect",
      }),
      { name: "FetchError" },
    ),
  ],
];

const UNKNOWN: readonly (readonly [string, unknown])[] = [
  ["Node: a reset after the request", fetchFailed(read("ECONNRESET"))],
  ["Node: a close after the request", fetchFailed(error("other side closed", { code: "UND_ERR_SOCKET" }))],
  ["Node: an unreachable host that was reached before", fetchFailed(read("EHOSTUNREACH"))],
  ["a custom fetch: EHOSTUNREACH on read", read("EHOSTUNREACH")],
  ["one part of an aggregate that may have been sent", fetchFailed(aggregate(connect("ECONNREFUSED"), read("ECONNRESET")))],
  ["undici: no headers in time", fetchFailed(error("Headers Timeout Error", { code: "UND_ERR_HEADERS_TIMEOUT" }))],
  ["Node: not HTTP", fetchFailed(error("Expected HTTP/", { code: "HPE_INVALID_CONSTANT" }))],
  ["Node: a body that is cut", new TypeError("terminated", { cause: read("ECONNRESET") })],
  ["Deno: a reset after the request", fetchFailed(new Error("Connection reset by peer (os error 104)"))],
  ["Deno: a broken body", new TypeError("error reading a body from connection")],
  ["Bun: a reset", error("The socket connection was closed unexpectedly.", { code: "ECONNRESET" })],
  [
    "node-fetch: a TLS record that cannot be read",
    Object.assign(error("request to https://x/ failed", { code: "ERR_SSL_WRONG_VERSION_NUMBER" }), { name: "FetchError" }),
  ],
  ["workerd: any", new Error("Network connection lost.")],
  ["Chromium: any", new TypeError("Failed to fetch")],
  ["Safari: any", new TypeError("Load failed")],
  ["another realm", runInNewContext('new TypeError("fetch failed")')],
  ["a time limit of a wrapper", new DOMException("The operation was aborted due to timeout", "TimeoutError")],
];

/** How the runtimes word that they refuse an argument: seen in trials, besides those that test/src/failures.test.ts makes Node throw. */
const REFUSED = [
  "Headers constructor: expected name/value pair to be length 2, found 1.",
  "undefined: bogus is not an accepted type. Expected one of follow, manual, error.",
  "RequestInit: duplex option is required when sending a body.",
  "'CONNECT' HTTP method is unsupported.",
  "Failed to construct 'Request': member signal is not of type AbortSignal.",
  // node-fetch
  'Invalid character in header content ["a"]',
  'Header name must be a valid HTTP token ["a b"]',
  'Method must be a valid HTTP token ["a b"]',
  "Expected signal to be an instanceof AbortSignal or EventTarget",
  // Bun
  "Header 'a' has invalid value",
  "Invalid header name: 'a b'",
  "signal is not of type AbortSignal.",
  "fetch() URL is invalid",
  // Deno
  'Invalid header value: "b\nc"',
  "failed to parse header value",
  "Request mode 'navigate' is not allowed",
  'Request cache mode "only-if-cached" can only be used with same-origin mode',
  "Failed to construct 'Request': The provided value 'x' is not a valid enum value of type RequestMode",
].map((message) => [message, new TypeError(message)] as const);

/** The bugs of a wrapper, some of which only look alike. */
const BUGS = [
  "fetch is not a function",
  "Cannot read properties of undefined (reading 'headers')",
  "Headers is not a constructor",
  "store.dispatch is not a function",
  "Failed to parse the response",
  "Request failed",
  "Body is unusable: Body has already been read",
  "Invalid URL",
].map((message) => [message, new TypeError(message)] as const);

describe("arguments that fetch refuses", () => {
  it.each(REFUSED)("%s", (_, thrown) => {
    expect([isRefused(thrown), isNetworkFailure(thrown), outcomeOf(thrown)]).toEqual([true, true, "not-sent"]);
  });

  it.each(BUGS)("are not the reason of: %s", (_, thrown) => {
    expect([isRefused(thrown), isNetworkFailure(thrown)]).toEqual([false, false]);
  });
});

describe("a network failure", () => {
  it.each([...NOT_SENT, ...UNKNOWN])("is recognised: %s", (_, thrown) => {
    expect(isNetworkFailure(thrown)).toBe(true);
  });

  it.each(NOT_SENT)("certainly sent nothing: %s", (_, thrown) => {
    expect(outcomeOf(thrown)).toBe("not-sent");
  });

  it.each(UNKNOWN)("may have sent the request: %s", (_, thrown) => {
    expect(outcomeOf(thrown)).toBe("unknown");
  });

  it.each([
    ["a bug in a custom fetch", new TypeError("Cannot read properties of undefined (reading 'url')")],
    ["an assertion", Object.assign(new Error("expected 1 to be 2"), { code: "ERR_ASSERTION" })],
    ["control flow of Next.js", Object.assign(new Error("Dynamic server usage"), { digest: "DYNAMIC_SERVER_USAGE" })],
    ["control flow with a network code", Object.assign(new Error("x"), { digest: "1", code: "ECONNRESET" })],
    ["a promise", Promise.resolve()],
    ["a missing file", Object.assign(new Error("ENOENT: no such file"), { code: "ENOENT", syscall: "open" })],
    ["a string", "no"],
    ["nothing", undefined],
  ])("is not %s", (_, thrown) => {
    expect(isNetworkFailure(thrown)).toBe(false);
  });

  it("may have circular causes", () => {
    const circle = new Error("a");
    circle.cause = circle;
    expect([isNetworkFailure(circle), outcomeOf(circle), failureReason(circle)]).toEqual([false, "unknown", expect.stringContaining("a")]);
  });
});

describe("the reason of a failure", () => {
  it.each([
    ["the deepest informative one", fetchFailed(connect("ECONNREFUSED")), "connect ECONNREFUSED 192.0.2.1:443"],
    [
      "every part of an aggregate",
      fetchFailed(aggregate(connect("ETIMEDOUT"), connect("ECONNREFUSED"))),
      "connect ETIMEDOUT 192.0.2.1:443; connect ECONNREFUSED 192.0.2.1:443",
    ],
    [
      "with a code that the text lacks",
      fetchFailed(error("self-signed certificate", { code: "DEPTH_ZERO_SELF_SIGNED_CERT" })),
      "self-signed certificate (DEPTH_ZERO_SELF_SIGNED_CERT)",
    ],
    [
      "both, where both say something",
      error("Proxy Connection failed", {}, new Error("other side closed")),
      "Proxy Connection failed (other side closed)",
    ],
    ["its own, without a cause", new TypeError("fetch failed"), "fetch failed"],
    [
      "OpenSSL's reason",
      fetchFailed(error("80CC:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/openssl/x.c:350:\n")),
      "wrong version number",
    ],
    ["a string", "no network", "no network"],
    ["MSW's network error", new TypeError("Failed to fetch", { cause: "[Response]" }), "a mock returned Response.error()"],
    ["not an error", 42, "fetch threw a non-Error value"],
  ])("is %s", (_, thrown, reason) => {
    expect(failureReason(thrown)).toBe(reason);
  });
});
