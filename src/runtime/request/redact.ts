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
 * implementation) could show a key in a log, so the copy has the name of its class instead. A promise is how React suspends, and a Response how
 * routers redirect; they must stay what they are.
 */
export function redactThrown(thrown: unknown, keys: readonly string[]): unknown {
  if (isObject(thrown) && typeof thrown["then"] === "function") return thrown;
  try {
    return isCleanResponse(thrown, keys) || isSafe(thrown, keys, new Set()) ? thrown : copyOf(thrown, keys, new Map());
  } catch {
    // A proxy may throw on any access.
    return new Error(MARK);
  }
}

/** Whether it is a Response that does not echo a key. */
function isCleanResponse(value: unknown, keys: readonly string[]): boolean {
  if (!isObject(value) || className(value) !== "Response") return false;
  let shown = "";
  // Any Response has headers; what has none throws here.
  (value as unknown as Response).headers.forEach((text) => (shown += text));
  return redact(shown, keys) === shown;
}

function isSafe(value: unknown, keys: readonly string[], seen: Set<object>): boolean {
  if (typeof value === "string") return redact(value, keys) === value;
  if (typeof value === "function") return false;
  if (!isObject(value) || seen.has(value)) return true;
  if (seen.add(value).size > MAX_OBJECTS || !isSearchable(value)) return false;
  const isPartSafe = (part: unknown): boolean => isSafe(part, keys, seen);
  return partsOf(value).every((part) => part.every(isPartSafe)) && (!isErrorLike(value) || shownByClass(value).every(isPartSafe));
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
  if (isError) return true;
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

const INSPECT = Symbol.for("nodejs.util.inspect.custom");

/** Methods by which a class shows an object in a log. */
const SHOWING: readonly (string | symbol)[] = ["toJSON", "toString", INSPECT];

/**
 * What the classes of an error show of it in a log: an assertion, for example, has getters and a `toJSON`. (Node's own errors have a getter
 * `constructor`.)
 */
function shownByClass(error: object): readonly unknown[] {
  const shown: unknown[] = [];
  let prototype: unknown = Object.getPrototypeOf(error);
  while (isObject(prototype) && !isRoot(prototype)) {
    for (const name of Reflect.ownKeys(prototype)) {
      // A symbol may be that of an iterator, or of a conversion to text.
      const isShown = typeof name === "symbol" || SHOWING.includes(name) || isGetter(prototype, name);
      if (isShown && name !== "constructor") shown.push(shownBy(error, name));
    }
    prototype = Object.getPrototypeOf(prototype);
  }
  return shown;
}

/** The value of a member, or what it returns; a function, which is not safe, where that cannot be said. */
function shownBy(error: object, name: string | symbol): unknown {
  try {
    const value: unknown = Reflect.get(error, name);
    // With three parameters, it would ask the logger to show a part.
    if (typeof value !== "function" || !SHOWING.includes(name) || value.length > 2) return value;
    return Reflect.apply(value, error, name === INSPECT ? [Infinity, { depth: Infinity }] : []);
  } catch {
    return shownBy;
  }
}

function isGetter(value: object, name: string | symbol): boolean {
  const property = Object.getOwnPropertyDescriptor(value, name);
  return property !== undefined && !("value" in property);
}

function className(value: object): string {
  const { constructor } = value;
  return typeof constructor === "function" && constructor.name !== "" ? constructor.name : "object";
}
