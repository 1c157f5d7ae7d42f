/** Headers as users pass them: a record, whose `undefined` values are ignored and whose `null` values remove a header; pairs; or a `Headers` object. */
export type HeadersInput =
  Readonly<Record<string, string | number | boolean | null | undefined>> | readonly (readonly [string, string])[] | HeadersLike;

/** The part of `Headers` that every implementation has. */
interface HeadersLike {
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
    for (const [name, value] of source === undefined ? [] : entriesOf(source)) {
      const key = name.toLowerCase();
      if (value === null) Reflect.deleteProperty(merged, key);
      else if (value !== undefined) merged[key] = checkHeader(name, `${value}`);
    }
  }
  return merged;
}

type Entry = readonly [name: string, value: string | number | boolean | null | undefined];

/** Headers of any implementation: those of another realm or package are not instances of the global class. */
function entriesOf(source: HeadersInput): readonly Entry[] {
  if (isList(source)) return source;
  if (typeof source !== "object" || !isHeadersLike(source)) return Object.entries(source);
  const entries: Entry[] = [];
  source.forEach((value, name) => entries.push([name, value]));
  return entries;
}

/** A record could have a header named `forEach`, but not as a function. */
function isHeadersLike(source: object): source is HeadersLike {
  return "forEach" in source && typeof source.forEach === "function";
}

function isList(value: unknown): value is readonly Entry[] {
  return Array.isArray(value);
}

function checkHeader(name: string, value: string): string {
  const trimmed = value.trim();
  if (/^[!#$%&'*+\-.^_`|~\w]+$/.test(name) && /^[\t\x20-\x7e\x80-\xff]*$/.test(trimmed)) return trimmed;
  throw new TypeError(`The header ${JSON.stringify(name)} has a name or a value that HTTP does not allow; nothing was sent.`);
}
