import type { Reply } from "./replies.js";

/** A request as it arrives, in process or over HTTP: nothing in it has been checked. */
export interface IncomingRequest {
  readonly method: string;
  /** The request target: a path with a query, or an absolute URL. */
  readonly target: string;
  readonly headers: Iterable<[name: string, value: string]>;
  /** The body; empty if there is none. */
  readonly text: string;
}

/** A request whose parts could be parsed. */
export interface ParsedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly text: string;
}

/** Responds to a request: with a reply, by resetting the connection, or never. It throws nothing. */
export type Respond = (request: IncomingRequest) => Reply | "reset" | "hang";

/** The parts of a request; `undefined` if its target is not a path or an http URL, or a header is not one. */
export function parseRequest({ method, target, headers, text }: IncomingRequest): ParsedRequest | undefined {
  // `//host` is a path here: resolved against a base, it would be a host.
  const url = target.startsWith("/") ? `http://fake${target}` : target;
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
  try {
    return { method, url: new URL(url), headers: new Headers([...headers]), text };
  } catch {
    return undefined;
  }
}
