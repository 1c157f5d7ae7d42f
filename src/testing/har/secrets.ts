import type { HarPair } from "./har.js";

const MARK = "[redacted]";

/** Headers that authorise a request, or say for whom it is. */
const SECRET = /auth|cookie|credential|key|on-behalf-of|password|secret|session|signature|token/i;

/** A shorter value could be part of any word. */
const MIN_LENGTH = 8;

/** Removes what authorises a request from everything that is recorded of it. */
export interface Secrets {
  headers(pairs: readonly HarPair[]): readonly HarPair[];
  text(text: string): string;
}

/** Finds the secrets of a request in its headers; the response may echo them. */
export function secretsOf(requestHeaders: readonly HarPair[]): Secrets {
  const values = requestHeaders.filter(({ name }) => SECRET.test(name)).flatMap(({ value }) => [value, value.replace(/^\S+ +/, "")]);
  const forms = [...new Set(values.filter(({ length }) => length >= MIN_LENGTH).flatMap(formsOf))].sort((a, b) => b.length - a.length);
  const text = (original: string): string => forms.reduce((result, form) => result.replaceAll(form, MARK), original);
  return {
    text,
    headers: (pairs) => pairs.map(({ name, value }) => ({ name, value: SECRET.test(name) ? MARK : text(value) })),
  };
}

/** A value as it may stand in a body, a JSON string or a URL. */
function formsOf(value: string): readonly string[] {
  return [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)];
}
