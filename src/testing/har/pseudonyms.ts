import { isObject } from "../../runtime/is-object.js";
import { findRoute } from "../http/router.js";

/** Replaces addresses, mail addresses and names by others: the same one by the same one, throughout a recording. */
export interface Pseudonyms {
  /** Learns the names that the URL and the JSON body contain. */
  learn(method: string, url: string, ...bodies: readonly (string | undefined)[]): void;
  /** Replaces what has been learnt, and every address, in a body, a header or a message. */
  text(text: string): string;
  url(url: string): string;
}

/** Fields and parameters whose text, or list of texts, are names that people have chosen. */
const NAMES = /^(?:.*_)?(?:names?|usernames?|pools|company|first_name|last_name)$/;

const IPV4 = /\b(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b/g;
const IPV6 = /(?<![\w:.])[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?![\w:.])/gi;
const MAIL = /[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Starts a recording in which nothing has been replaced yet. */
export function createPseudonyms(): Pseudonyms {
  const v4 = numbered((index) => `198.18.${Math.floor(index / 254) % 256}.${(index % 254) + 1}`);
  const v6 = numbered((index) => `2001:db8::${(index + 1).toString(16)}`);
  const mail = numbered((index) => `person-${index + 1}@example.com`);
  const names = numbered((index) => `name-${index + 1}`);

  const withoutAddresses = (text: string): string =>
    text
      .replace(MAIL, mail.of)
      .replace(IPV4, v4.of)
      .replace(IPV6, (address) => (URL.canParse(`http://[${address}]`) ? v6.of(address) : address));
  const withoutNames = (text: string): string => {
    const known = names.known();
    if (known.length === 0) return text;
    const alternatives = known.map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|");
    return text.replace(new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives})(?![\\p{L}\\p{N}_])`, "gu"), names.of);
  };
  const text = (original: string): string => withoutAddresses(withoutNames(original));
  const learnName = (name: unknown): void => {
    if (typeof name === "string" && name.trim() !== "" && withoutAddresses(name) === name) names.of(name);
  };

  return {
    learn(method, url, ...bodies) {
      const { pathname, searchParams } = new URL(url);
      const route = findRoute(method, pathname);
      const params = route !== undefined && "params" in route ? Object.entries(route.params) : [];
      for (const [name, value] of [...params, ...searchParams]) if (NAMES.test(name)) learnName(value);
      for (const body of bodies) visitNames(parse(body ?? ""), learnName);
    },
    text: (original) => {
      const json = parse(original);
      return isObject(json) ? JSON.stringify(mapStrings(json, text)) : text(original);
    },
    url: (original) => {
      const url = new URL(original);
      const replace = (part: string): string => encodeURIComponent(text(decode(part)));
      url.pathname = url.pathname
        .split("/")
        // A colon is part of the path's template: `ips:batchAdd`.
        .map((segment) => segment.split(":").map(replace).join(":"))
        .join("/");
      for (const [name, value] of [...url.searchParams]) url.searchParams.set(name, text(value));
      return url.href;
    },
  };
}

interface Numbered {
  /** The replacement of a value. */
  readonly of: (value: string) => string;
  /** The values so far, the longest first. */
  readonly known: () => readonly string[];
}

function numbered(replacement: (index: number) => string): Numbered {
  const replacements = new Map<string, string>();
  // What is a replacement already stays, so that nothing is replaced twice.
  const made = new Set<string>();
  return {
    of(value) {
      if (made.has(value)) return value;
      const known = replacements.get(value) ?? replacement(replacements.size);
      replacements.set(value, known);
      made.add(known);
      return known;
    },
    known: () => [...replacements.keys()].sort((a, b) => b.length - a.length),
  };
}

function visitNames(value: unknown, visit: (name: unknown) => void): void {
  if (!isObject(value)) return;
  for (const [key, part] of Object.entries(value)) {
    if (NAMES.test(key)) for (const name of Array.isArray(part) ? part : [part]) visit(name);
    visitNames(part, visit);
  }
}

function mapStrings(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === "string") return map(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, map));
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapStrings(part, map)])) : value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
