/** Headers as users pass them: a record, whose `undefined` values are ignored and whose `null` values remove a header; pairs; or a `Headers` object. */
export type HeadersInput =
  Readonly<Record<string, string | number | boolean | null | undefined>> | readonly (readonly [string, string])[] | HeadersLike;

/** The part of `Headers` that every implementation has. */
export interface HeadersLike {
  forEach(callback: (value: string, name: string) => void): void;
}

/** Headers as plain data, by lower-case name. */
export type PlainHeaders = Readonly<Record<string, string>>;

/**
 * Merges headers; later ones win. `null` removes a header, `undefined` changes nothing.
 *
 * @throws {TypeError} for a name or a value that HTTP does not allow. The message does not contain the value: it may be a secret.
 */
export function mergeHeaders(...sources: readonly (HeadersInput | undefined)[]): PlainHeaders {
  const merged: Record<string, string> = {};
  for (const source of sources) {
    for (const [name, value] of source ? entriesOf(source) : []) {
      const key = name.toLowerCase();
      if (value === null) Reflect.deleteProperty(merged, key);
      else if (value !== undefined) merged[key] = checkHeader(name, value);
    }
  }
  return merged;
}

type Entry = readonly [name: string, value: unknown];

/** Headers of any implementation: those of another realm or package are not instances of the global class. */
function entriesOf(source: HeadersInput): Iterable<Entry> {
  if (typeof source !== "object") throw new TypeError("`headers` must be an object, pairs or Headers; nothing was sent.");
  if (isIterable(source)) return source;
  if (!isHeadersLike(source)) return Object.entries(source);
  const entries: Entry[] = [];
  source.forEach((value, name) => entries.push([name, value]));
  return entries;
}

/** Pairs, Headers and a Map are lists of pairs. */
function isIterable(source: object): source is Iterable<Entry> {
  return Symbol.iterator in source;
}

/** A record could have a header named `forEach`, but not as a function. */
function isHeadersLike(source: object): source is HeadersLike {
  return "forEach" in source && typeof source.forEach === "function";
}

function checkHeader(name: string, value: unknown): string {
  // Of anything else the text would be nonsense, such as "[object Object]".
  const isText = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  const text = isText ? String(value).trim() : "\n";
  if (/^[!#$%&'*+\-.^_`|~\w]+$/.test(name) && /^[\t\x20-\x7e\x80-\xff]*$/.test(text)) return text;
  throw new TypeError(`The header ${JSON.stringify(name)} has a name or a value that HTTP does not allow; nothing was sent.`);
}
