import { defaultRegion, servers, type OperationId } from "../generated/operations.js";
import type { DefaultRegion, HostRegion } from "../generated/client.js";
import { checkApiKey, checkBaseUrl, checkMinimum } from "./runtime/option-checks.js";
import type { ApiKey } from "./runtime/request/api-key.js";
import type { AttemptEvent as RuntimeAttemptEvent } from "./runtime/request/attempt-event.js";
import { MAX_DELAY } from "./runtime/request/deadline.js";
import type { RetryOptions } from "./runtime/retry/policy.js";
import { VERSION } from "./version.js";

/** What happened in an attempt, for logs and metrics. It contains no header, no query value and no body. */
export interface AttemptEvent extends RuntimeAttemptEvent {
  /** Absent for a call through `raw`. */
  readonly operationId: OperationId | undefined;
}

export interface ClientOptions<R extends HostRegion = DefaultRegion> {
  /** A SendGrid API key, or a function that returns one for each request. */
  readonly apiKey: ApiKey;
  /**
   * The document's server to call: it sets the base URL, and which operations the client's type has.
   *
   * @default "global"
   */
  readonly region?: R | undefined;
  /** The subuser to act for, or `account-id <id>`: sent as `on-behalf-of`. */
  readonly onBehalfOf?: string | undefined;
  /** Another base URL, such as a gateway or a fake; https, unless it is on this machine. */
  readonly baseUrl?: string | undefined;
  /**
   * Sends the requests.
   *
   * @default `globalThis.fetch`, looked up for each request
   */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Headers for every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Your program's name and version; they precede this package's in `User-Agent`. */
  readonly userAgent?: string | undefined;
  /**
   * Milliseconds for each attempt, the reading of the body included; `Infinity` for no limit.
   *
   * @default 30_000
   */
  readonly timeout?: number | undefined;
  /**
   * How often a request may be retried, and the longest wait before a retry; `false` for no retries. Which failures are retried depends on the
   * operation's retry class (generated/REFERENCE.md); `AddIp`, which buys an address, is never retried.
   *
   * @default { retries: 2, maxDelay: 30_000 }
   */
  readonly retry?: Partial<RetryOptions> | false | undefined;
  /** Called once per attempt, for logs and metrics. What it throws is ignored. */
  readonly onAttempt?: ((event: AttemptEvent) => void) | undefined;
}

/** The options with every default applied. */
export interface ResolvedOptions {
  readonly apiKey: ApiKey;
  readonly region: HostRegion;
  readonly baseUrl: string;
  readonly fetch: ((request: Request) => Promise<Response>) | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: number;
  readonly retry: RetryOptions;
  readonly onAttempt: ((event: RuntimeAttemptEvent) => void) | undefined;
}

/** @throws {TypeError} for an unusable value; the message never contains the key. */
export function resolveOptions(options: ClientOptions<HostRegion>): ResolvedOptions {
  const { apiKey, region = defaultRegion, timeout = 30_000, retry = {}, fetch, onAttempt } = options;
  if (typeof apiKey !== "function") checkApiKey(apiKey);
  if (!Object.hasOwn(servers, region)) {
    throw new TypeError(
      `Unknown region ${JSON.stringify(region)}; expected ${Object.keys(servers)
        .map((name) => JSON.stringify(name))
        .join(" or ")}.`,
    );
  }
  const { retries = 2, maxDelay = 30_000 } = retry === false ? { retries: 0 } : retry;
  return {
    apiKey,
    region,
    fetch,
    // The runtime knows an operationId as a string; the client gets it from the table that has these ids.
    onAttempt: onAttempt as ResolvedOptions["onAttempt"],
    headers: resolveHeaders(options),
    baseUrl: checkBaseUrl(options.baseUrl ?? servers[region]),
    timeout: checkMinimum("timeout", timeout, 1),
    retry: {
      retries: checkMinimum("retry.retries", retries, 0),
      maxDelay: Math.min(checkMinimum("retry.maxDelay", maxDelay, 0), MAX_DELAY),
    },
  };
}

function resolveHeaders({ headers = {}, onBehalfOf, userAgent }: ClientOptions<HostRegion>): Readonly<Record<string, string>> {
  const product = `sendgrid-ips/${VERSION}`;
  const all = new Headers({ Accept: "application/json", "User-Agent": userAgent ? `${userAgent} ${product}` : product });
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  if (all.has("authorization")) throw new TypeError("Do not set Authorization: the client derives it from `apiKey`.");
  // An unset environment variable would act for the parent account.
  if (onBehalfOf === "") throw new TypeError("`onBehalfOf` must not be empty; omit it to act for the parent account.");
  if (onBehalfOf !== undefined) all.set("on-behalf-of", onBehalfOf);
  // A plain object: openapi-fetch reads nothing from Headers of a class that is not the global one by then.
  return Object.fromEntries(all);
}
