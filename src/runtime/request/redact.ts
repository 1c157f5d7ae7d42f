import { isObject } from "../is-object.js";

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
export function redactCause(cause: unknown, key: string, depth = 0): unknown {
  if (!holds(cause, key, new Set())) return cause;
  if (!isObject(cause)) return redact(String(cause), key);
  // Causes may go in a circle.
  if (depth > MAX_CAUSES) return MARK;
  const own = ["name", "message", "stack", "code"].flatMap((name) => {
    const value = cause[name];
    return typeof value === "string" ? [[name, redact(value, key)]] : [];
  });
  const deeper = cause["cause"] === undefined ? {} : { cause: redactCause(cause["cause"], key, depth + 1) };
  return Object.assign(new Error("", deeper), Object.fromEntries(own));
}

const MAX_CAUSES = 5;

/** How many objects are looked into. Where there are more, the key might be among them. */
const MAX_OBJECTS = 1000;

function holds(value: unknown, key: string, seen: Set<unknown>): boolean {
  if (typeof value === "string") return redact(value, key) !== value;
  if (!isObject(value) || ArrayBuffer.isView(value) || seen.has(value)) return false;
  return seen.add(value).size > MAX_OBJECTS || partsOf(value).some((part) => holds(part, key, seen));
}

function partsOf(value: object): readonly unknown[] {
  if (value instanceof Headers || value instanceof Map || value instanceof Set) return [...value];
  if (value instanceof Request) return [value.url, value.headers];
  // A getter is not called; what it would give was not stored here.
  return Reflect.ownKeys(value).map((name) => Object.getOwnPropertyDescriptor(value, name)?.value as unknown);
}
