import type { HarPair } from "./har.js";

/** A request and what came of it, before anything is redacted. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: readonly HarPair[];
  readonly requestBody: string | undefined;
  /** Absent if there was no response. */
  readonly response?: {
    readonly status: number;
    readonly statusText: string;
    readonly headers: readonly HarPair[];
    readonly body: string;
  };
  /** What `fetch` or reading the body threw. */
  readonly error?: unknown;
  /** In milliseconds of Unix time. */
  readonly startedAt: number;
  /** In milliseconds: until the headers of the response, and until the end of its body. */
  readonly wait: number;
  readonly receive: number;
  readonly operationId: string | undefined;
  readonly attempt: number | undefined;
}

/** The headers of any implementation as HAR has them. */
export function toPairs(headers: { forEach(callback: (value: string, name: string) => void): void }): readonly HarPair[] {
  const pairs: HarPair[] = [];
  headers.forEach((value, name) => pairs.push({ name, value }));
  return pairs;
}
