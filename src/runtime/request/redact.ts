import { isObject } from "../is-object.js";

const MARK = "[redacted]";

/** A shorter key is a test's, and could be part of any word. (SendGrid's have 69 characters.) */
const MIN_SECRET = 8;

/** Replaces the keys in a text. A call may have used several: an `apiKey` function returns one for each attempt. */
export function redact(text: string, keys: readonly string[]): string {
  let redacted = text;
  for (const key of keys) if (key.length >= MIN_SECRET) redacted = redacted.replaceAll(key, MARK);
  return redacted;
}

/** The number of objects that are searched. Where there are more, a key might be among the rest. */
const MAX_OBJECTS = 1000;

/**
 * Returns what `fetch` threw if it certainly shows no key, else a copy without the keys. An error of a custom `fetch` may hold the request with its
 * headers. Only errors, plain objects, arrays and primitives can be searched; anything else (a private field, a getter, the Headers of another
 * implementation) could show a key in a log, so the copy has the name of its class instead. A promise is how React suspends; it must stay one.
 */
export function redactThrown(thrown: unknown, keys: readonly string[]): unknown {
  if (isObject(thrown) && typeof thrown["then"] === "function") return thrown;
  try {
    return isSafe(thrown, keys, new Set()) ? thrown : copyOf(thrown, keys, new Map());
  } catch {
    // A proxy may throw on any access.
    return new Error(MARK);
  }
}

function isSafe(value: unknown, keys: readonly string[], seen: Set<object>): boolean {
  if (typeof value === "string") return redact(value, keys) === value;
  if (typeof value === "function") return false;
  if (!isObject(value) || seen.has(value)) return true;
  if (seen.add(value).size > MAX_OBJECTS || !isSearchable(value)) return false;
  return partsOf(value).every(([name, part]) => isSafe(name, keys, seen) && isSafe(part, keys, seen));
}

function copyOf(value: unknown, keys: readonly string[], copies: Map<object, object>): unknown {
  if (typeof value === "string") return redact(value, keys);
  if (typeof value === "function") return "[function]";
  if (!isObject(value)) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  if (copies.size > MAX_OBJECTS) return MARK;
  if (!isErrorLike(value) && !isSearchable(value)) return `[${redact(className(value), keys)}]`;
  const copy = isErrorLike(value) ? new Error() : Array.isArray(value) ? [] : {};
  copies.set(value, copy);
  for (const [name, part, enumerable] of partsOf(value)) {
    const key = typeof name === "string" ? redact(name, keys) : name;
    Object.defineProperty(copy, key, { value: copyOf(part, keys, copies), enumerable, configurable: true, writable: true });
  }
  return copy;
}

type Part = readonly [name: string | symbol, value: unknown, enumerable: boolean];

/** The parts that a log may show. Getters are not called: what they return is not stored here. */
function partsOf(value: object): readonly Part[] {
  const parts = Reflect.ownKeys(value).flatMap((name): Part[] => {
    const property = Object.getOwnPropertyDescriptor(value, name);
    const isData = property !== undefined && "value" in property && !(name === "length" && Array.isArray(value));
    return isData ? [[name, property.value, property.enumerable === true]] : [];
  });
  // An error may have these from its class, or behind a native getter.
  if (!isErrorLike(value)) return parts;
  const texts = ["name", "message", "stack"] as const;
  return [...parts.filter(([name]) => !texts.some((text) => text === name)), ...texts.map((name): Part => [name, value[name], false])];
}

/** Whether `partsOf` returns everything that an inspection of the object could show. */
function isSearchable(value: object): boolean {
  const isError = isErrorLike(value);
  if (Reflect.ownKeys(value).some((name) => isGetter(value, name) && !(isError && name === "stack"))) return false;
  if (isError) return hasPlainErrorClass(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || isRoot(Array.isArray(value) && isObject(prototype) ? Object.getPrototypeOf(prototype) : prototype);
}

/** Whether it is the Object.prototype of some realm. */
function isRoot(prototype: unknown): boolean {
  return isObject(prototype) && Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "isPrototypeOf");
}

interface ErrorLike {
  readonly name: unknown;
  readonly message: unknown;
  readonly stack?: unknown;
}

/** An error of any realm. */
function isErrorLike(value: object): value is ErrorLike {
  return "message" in value && "name" in value && ("stack" in value || value instanceof Error);
}

/** Members of a class by which a log shows what the object itself does not. */
const REVEALING: readonly (string | symbol)[] = [
  "toJSON",
  Symbol.for("nodejs.util.inspect.custom"),
  Symbol.toStringTag,
  Symbol.toPrimitive,
  Symbol.iterator,
];

/** Whether no class of the error has a getter or a revealing method. Node's own errors have a getter `constructor`, and one for a symbol. */
function hasPlainErrorClass(error: object): boolean {
  let prototype: unknown = Object.getPrototypeOf(error);
  // Its getters return what the error was made with.
  if (prototype === globalThis.DOMException.prototype) return true;
  while (isObject(prototype) && !isRoot(prototype)) {
    for (const name of Reflect.ownKeys(prototype)) {
      const isNamedGetter = typeof name === "string" && name !== "constructor" && isGetter(prototype, name);
      if (isNamedGetter || REVEALING.includes(name)) return false;
    }
    prototype = Object.getPrototypeOf(prototype);
  }
  return true;
}

function isGetter(value: object, name: string | symbol): boolean {
  const property = Object.getOwnPropertyDescriptor(value, name);
  return property !== undefined && !("value" in property);
}

function className(value: object): string {
  const { constructor } = value;
  return typeof constructor === "function" && constructor.name !== "" ? constructor.name : "object";
}
