/** A recording of requests and responses, as HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/) describes it: what a browser saves. */
export interface Har {
  readonly log: {
    readonly version: string;
    readonly creator: { readonly name: string; readonly version: string };
    readonly entries: readonly HarEntry[];
  };
}

/** One request and its response. */
export interface HarEntry {
  /** When the request was sent, as ISO 8601. */
  readonly startedDateTime: string;
  /** From the request to the end of the response's body, in milliseconds. */
  readonly time: number;
  readonly request: HarRequest;
  readonly response: HarResponse;
  readonly cache: object;
  /** In milliseconds. */
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number };
  /** The operation, if the client sent the request: `ListIpPool`. */
  readonly _operationId?: string;
  /** The number of the attempt, 1 for the first, if the client sent the request. */
  readonly _attempt?: number;
}

/** A name with a value: a header, or a parameter of a query. */
export interface HarPair {
  readonly name: string;
  readonly value: string;
}

/** What was sent. */
export interface HarRequest {
  readonly method: string;
  readonly url: string;
  readonly httpVersion: string;
  readonly cookies: readonly object[];
  readonly headers: readonly HarPair[];
  readonly queryString: readonly HarPair[];
  readonly postData?: { readonly mimeType: string; readonly text: string };
  /** -1: not known. */
  readonly headersSize: number;
  /** In bytes. */
  readonly bodySize: number;
}

/** What was received. */
export interface HarResponse {
  /** 0 if there was no response; `_error` says why. */
  readonly status: number;
  readonly statusText: string;
  readonly httpVersion: string;
  readonly cookies: readonly object[];
  readonly headers: readonly HarPair[];
  readonly content: {
    /** In bytes. */
    readonly size: number;
    readonly mimeType: string;
    readonly text?: string;
    /** `base64`, in recordings of other programs. */
    readonly encoding?: string;
  };
  readonly redirectURL: string;
  readonly headersSize: number;
  readonly bodySize: number;
  /** Why there is no response, or none of its body. */
  readonly _error?: string;
}
