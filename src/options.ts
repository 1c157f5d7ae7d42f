import { defaultRegion, servers, type OperationId } from "../generated/operations.js";
import type { DefaultRegion, HostRegion } from "../generated/client.js";
import { resolveHeaders } from "./client-headers.js";
import type { HeadersInput, PlainHeaders } from "./runtime/merge-headers.js";
import { checkApiKey, checkBaseUrl, checkMinimum } from "./runtime/option-checks.js";
import { checkLimiter, type Limiter } from "./runtime/rate-limit/limiter.js";
import type { ApiKey } from "./runtime/request/api-key.js";
import type { AttemptEvent as RuntimeAttemptEvent } from "./runtime/request/attempt-event.js";
import { MAX_DELAY } from "./runtime/request/deadline.js";
import type { Fetch } from "./runtime/request/fetch-contract.js";
import type { RetryOptions } from "./runtime/retry/policy.js";

/** What happened in an attempt, for logs and metrics. It contains no header, no query value and no body. */
export interface AttemptEvent extends RuntimeAttemptEvent {
  /** Absent for a call through `raw`. */
  readonly operationId: OperationId | undefined;
}

export interface ClientOptions<R extends HostRegion = DefaultRegion> {
  /** A SendGrid API key, or a function that returns one for each request. */
  readonly apiKey: ApiKey;
  /**
   * The document's server to call: it determines the base URL, and the operations in the client's type.
   *
   * @default "global"
   */
  readonly region?: R | undefined;
  /** The subuser to act for, or `account-id <id>`: sent as `on-behalf-of`. */
  readonly onBehalfOf?: string | undefined;
  /** Another base URL, such as a gateway or a fake; https, unless it is on this machine or `allowInsecureBaseUrl` is set. */
  readonly baseUrl?: string | undefined;
  /**
   * Allows an http `baseUrl` of another machine, such as a fake in another container. **Everyone on the way can read the API key**, and with it do
   * all that its scopes allow: use it with made-up keys, or in a network that you trust.
   *
   * @default false
   */
  readonly allowInsecureBaseUrl?: boolean | undefined;
  /**
   * Sends the requests: undici's or node-fetch's `fetch`, or a wrapper. It is called as `(url, init, attempt)` for every attempt. An error that it
   * throws counts as a network failure only if it is one (see the README); any other error is rethrown unchanged, without a retry.
   *
   * @default `globalThis.fetch`, looked up for each request
   */
  readonly fetch?: Fetch | undefined;
  /** Headers for every request: a record, pairs, or a `Headers` object. */
  readonly headers?: HeadersInput | undefined;
  /** Your program's name and version; they precede this package's in `User-Agent`. */
  readonly userAgent?: string | undefined;
  /**
   * Milliseconds for each attempt, including reading the body; `Infinity` for no limit.
   *
   * @default 30_000
   */
  readonly timeout?: number | undefined;
  /**
   * How often a request may be retried, and the longest wait before a retry; `false` for no retries. Which failures are retried depends on the
   * operation's retry class (generated/REFERENCE.md); `AddIp`, which buys an address, is never retried.
   *
   * @default { retries: 2, maxDelay: 65_000 }
   */
  readonly retry?: Partial<RetryOptions> | false | undefined;
  /**
   * Holds back the calls of an operation whose rate limit is exhausted, by what its responses say, and then lets through as many as the limit allows,
   * in the order in which they came. A call that would have to wait longer than `retry.maxDelay` ends as after a 429, with a `RateLimitError`. By
   * default the limiter knows only this client; another one, such as that of `@internal/sendgrid-ips/redis`, knows more. `false` turns it off.
   *
   * @default a limiter for this client
   */
  readonly limiter?: Limiter | false | undefined;
  /**
   * The largest response to accept, in bytes after decompression; a larger one is an error. A list of 5,000 addresses has about 2 MB.
   *
   * @default 67_108_864
   */
  readonly maxBodySize?: number | undefined;
  /** Called once per attempt, for logs and metrics. Errors that it throws are ignored. */
  readonly onAttempt?: ((event: AttemptEvent) => void) | undefined;
}

/** The options with every default applied. */
export interface ResolvedOptions {
  readonly apiKey: ApiKey;
  readonly region: HostRegion;
  readonly baseUrl: string;
  readonly fetch: Fetch | undefined;
  readonly headers: PlainHeaders;
  readonly timeout: number;
  readonly retry: RetryOptions;
  readonly limiter: Limiter | false | undefined;
  readonly maxBodySize: number;
  readonly onAttempt: ((event: RuntimeAttemptEvent) => void) | undefined;
}

/** @throws {TypeError} for an unusable value; the message never contains the key. */
export function resolveOptions(options: ClientOptions<HostRegion>): ResolvedOptions {
  const { apiKey, region = defaultRegion, timeout = 30_000, retry = {}, maxBodySize = 64 * 1024 * 1024, fetch, onAttempt } = options;
  if (typeof apiKey !== "function") checkApiKey(apiKey);
  if (!Object.hasOwn(servers, region)) {
    throw new TypeError(
      `Unknown region ${JSON.stringify(region)}; expected ${Object.keys(servers)
        .map((name) => JSON.stringify(name))
        .join(" or ")}.`,
    );
  }
  const { retries = 2, maxDelay = 65_000 } = retry === false ? { retries: 0 } : retry;
  return {
    apiKey,
    region,
    fetch,
    // The runtime knows an operationId as a string; the client gets it from the table that has these ids.
    onAttempt: onAttempt as ResolvedOptions["onAttempt"],
    headers: resolveHeaders(options),
    baseUrl: checkBaseUrl(options.baseUrl ?? servers[region], options.allowInsecureBaseUrl === true),
    timeout: checkMinimum("timeout", timeout, 1),
    limiter: checkLimiter(options.limiter),
    maxBodySize: checkMinimum("maxBodySize", maxBodySize, 1),
    retry: {
      retries: checkMinimum("retry.retries", retries, 0),
      maxDelay: Math.min(checkMinimum("retry.maxDelay", maxDelay, 0), MAX_DELAY),
    },
  };
}
