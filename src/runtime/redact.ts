import { isObject } from "./result.js";

const MARK = "[redacted]";

/** A key shorter than this is a test's, and could be a part of any word. (SendGrid's have 69 characters.) */
const MIN_SECRET = 8;

/** A text without the key. */
export function redact(text: string, key: string): string {
  return key.length < MIN_SECRET ? text : text.replaceAll(key, MARK);
}

/**
 * What `fetch` threw, if the key is nowhere in it; else a copy that says the same without it. An error of a custom `fetch` may hold the request
 * with its headers.
 */
export function redactCause(cause: unknown, key: string): unknown {
  if (!holds(cause, key)) return cause;
  if (!(cause instanceof Error)) return typeof cause === "string" ? redact(cause, key) : MARK;
  const { name, message, stack = "", cause: deeper } = cause;
  const copy = new Error(redact(message, key), { cause: redactCause(deeper, key) });
  return Object.assign(copy, { name, stack: redact(stack, key), code: Reflect.get(cause, "code") as unknown });
}

const MAX_DEPTH = 6;

function holds(value: unknown, key: string, depth = 0): boolean {
  if (typeof value === "string") return redact(value, key) !== value;
  // What is too deep to be looked through might hold it.
  return isObject(value) && (depth > MAX_DEPTH || partsOf(value).some((part) => holds(part, key, depth + 1)));
}

function partsOf(value: object): readonly unknown[] {
  if (value instanceof Headers || value instanceof Map || value instanceof Set) return [...value];
  if (value instanceof Request) return [value.url, value.headers];
  // A getter is not called; what it would give was not stored here.
  return Reflect.ownKeys(value).map((name) => Object.getOwnPropertyDescriptor(value, name)?.value as unknown);
}
