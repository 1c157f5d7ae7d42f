import { isObject } from "../is-object.js";

const MARK = "[redacted]";

/** A shorter key is a test's, and could be part of any word. (SendGrid's have 69 characters.) */
const MIN_SECRET = 8;

/** Replaces the key in a text. */
export function redact(text: string, key: string): string {
  return key.length < MIN_SECRET ? text : text.replaceAll(key, MARK);
}

/**
 * Returns what `fetch` threw if the key is nowhere in it, else a copy without the key. An error of a custom `fetch` may hold the request with its
 * headers.
 */
export function redactCause(cause: unknown, key: string, depth = 0): unknown {
  if (!containsKey(cause, key, new Set())) return cause;
  if (!isObject(cause)) return redact(String(cause), key);
  // Causes may go in a circle.
  if (depth > MAX_CAUSES) return MARK;
  const texts = ["name", "message", "stack", "code"].flatMap((name) => {
    const value = cause[name];
    return typeof value === "string" ? [[name, redact(value, key)]] : [];
  });
  const options = cause["cause"] === undefined ? {} : { cause: redactCause(cause["cause"], key, depth + 1) };
  return Object.assign(new Error("", options), Object.fromEntries(texts));
}

const MAX_CAUSES = 5;

/** The number of objects that are searched. Where there are more, the key might be among the rest. */
const MAX_OBJECTS = 1000;

function containsKey(value: unknown, key: string, seen: Set<unknown>): boolean {
  if (typeof value === "string") return redact(value, key) !== value;
  if (!isObject(value) || ArrayBuffer.isView(value) || seen.has(value)) return false;
  return seen.add(value).size > MAX_OBJECTS || partsOf(value).some((part) => containsKey(part, key, seen));
}

function partsOf(value: object): readonly unknown[] {
  if (value instanceof Headers || value instanceof Map || value instanceof Set) return [...value];
  if (value instanceof Request) return [value.url, value.headers];
  // Getters are not called; what they return is not stored here.
  return Reflect.ownKeys(value).map((name) => Object.getOwnPropertyDescriptor(value, name)?.value as unknown);
}
