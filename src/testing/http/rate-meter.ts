/** The limit of every operation's requests. */
export interface RateLimitOptions {
  /** How many requests each operation allows in a window. */
  readonly limit: number;
  /** The length of a window, in seconds. */
  readonly window: number;
}

/** Counts requests by operation. */
export interface RateMeter {
  /** Counts a request, and returns the rate limit headers of its reply. */
  count(operationId: string): { readonly headers: Readonly<Record<string, string>>; readonly isExceeded: boolean };
}

/** What the headers say if no limit is set. */
const UNLIMITED: RateLimitOptions = { limit: 600, window: 60 };

/**
 * Counts in windows that start with the first request of an operation. Without `options` the headers are sent, but nothing is refused.
 *
 * @param now in Unix seconds
 * @param reset whether `X-RateLimit-Reset` is in Unix seconds or in seconds from now
 */
export function createRateMeter(options: RateLimitOptions | undefined, now: () => number, reset: "epoch" | "delta"): RateMeter {
  const { limit, window } = options ?? UNLIMITED;
  const windows = new Map<string, { readonly end: number; used: number }>();
  return {
    count(operationId) {
      const lastWindow = windows.get(operationId);
      const current = lastWindow === undefined || now() >= lastWindow.end ? { end: now() + window, used: 0 } : lastWindow;
      windows.set(operationId, current);
      const isExceeded = options !== undefined && current.used >= limit;
      if (!isExceeded && options !== undefined) current.used += 1;
      const headers = {
        "x-ratelimit-limit": String(limit),
        "x-ratelimit-remaining": String(limit - current.used),
        "x-ratelimit-reset": String(reset === "epoch" ? current.end : current.end - now()),
      };
      return { headers, isExceeded };
    },
  };
}
