import { isObject } from "./result.js";

const MARK = "[redacted]";

/** A key shorter than this is a test's, and could be a part of any word. (SendGrid's have 69 characters.) */
const MIN_SECRET = 8;

/** Whether a text holds the key. */
export function holdsKey(text: string, key: string): boolean {
  return key.length >= MIN_SECRET && text.includes(key);
}

/** A text without the key. */
export function redactText(text: string, key: string): string {
  return holdsKey(text, key) ? text.replaceAll(key, MARK) : text;
}

/**
 * What `fetch` threw, if the key is nowhere in it; else a copy that says the same without it. An error of a custom `fetch` may hold the request
 * with its headers.
 */
export function redactCause(cause: unknown, key: string): unknown {
  if (!holds(cause, key, 0)) return cause;
  if (!(cause instanceof Error)) return typeof cause === "string" ? redactText(cause, key) : MARK;
  const copy = new Error(redactText(cause.message, key), cause.cause === undefined ? undefined : { cause: redactCause(cause.cause, key) });
  copy.name = cause.name;
  copy.stack = redactText(cause.stack ?? "", key);
  return "code" in cause && typeof cause.code === "string" ? Object.assign(copy, { code: cause.code }) : copy;
}

const MAX_DEPTH = 6;

function holds(value: unknown, key: string, depth: number): boolean {
  if (typeof value === "string") return holdsKey(value, key);
  if (!isObject(value)) return false;
  // What is too deep to be looked through might hold it.
  if (depth > MAX_DEPTH) return true;
  if (typeof Headers !== "undefined" && value instanceof Headers) return [...value.values()].some((each) => holdsKey(each, key));
  if (typeof Request !== "undefined" && value instanceof Request) return holds(value.headers, key, depth + 1) || holdsKey(value.url, key);
  if (value instanceof Map || value instanceof Set) return [...value.values(), ...value.keys()].some((each) => holds(each, key, depth + 1));
  return Reflect.ownKeys(value).some((name) => {
    const descriptor = Object.getOwnPropertyDescriptor(value, name);
    // A getter is not called; what it would give was not stored here.
    return descriptor !== undefined && "value" in descriptor && holds(descriptor.value, key, depth + 1);
  });
}
