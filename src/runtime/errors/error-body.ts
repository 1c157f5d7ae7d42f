import { isObject } from "../is-object.js";
import type { ErrorBody, ErrorEntry } from "../result.js";

/** How much of a body that is no error body an entry's message holds, in characters. */
const MAX_TEXT = 1000;

/**
 * The documented error body from whatever came: the documented one, `{ error: "…" }`, `{ message: "…" }`, a bare array, plain text, an HTML
 * page, nothing. It holds at least one entry, and each entry keeps what else it carried.
 */
export function toErrorBody(body: unknown, status: number): ErrorBody {
  const parsed = typeof body === "string" ? fromJson(body) : body;
  const errors = listOf(isObject(parsed) && !Array.isArray(parsed) ? (parsed["errors"] ?? parsed) : parsed).map((entry) =>
    toEntry(entry, status),
  );
  return { errors: errors.length > 0 ? errors : [{ field: null, message: `HTTP ${status} without an error entry` }] };
}

function listOf(found: unknown): readonly unknown[] {
  return Array.isArray(found) ? found : [found ?? ""].filter((entry) => entry !== "");
}

function toEntry(entry: unknown, status: number): ErrorEntry {
  if (typeof entry === "string") return { field: null, message: textMessage(entry, status) };
  if (!isObject(entry) || Array.isArray(entry)) return { field: null, message: toText(entry), value: entry };
  const { field, message, error } = entry;
  const texts = [message, error, isObject(error) && error["message"]].filter((text) => typeof text === "string");
  return {
    ...entry,
    field: field === undefined || field === null ? null : toText(field),
    message: texts[0] ?? toText(message ?? error ?? entry),
  };
}

/** A page says what it is in its title. */
function textMessage(text: string, status: number): string {
  if (!/^\s*<(?:!doctype|html|head|body|\?xml)\b/i.test(text.slice(0, MAX_TEXT)))
    return shorten(text.trim()) || `HTTP ${status} with an empty body`;
  const title = /<title[^>]*>([^<]*)/i.exec(text.slice(0, 10 * MAX_TEXT))?.[1]?.trim();
  return title ? shorten(title) : `HTTP ${status} with an HTML page`;
}

function shorten(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A body may be nested deeper than JSON.stringify can go, and what is narrowed need not be JSON. */
function toText(value: unknown): string {
  try {
    const text: unknown = typeof value === "string" ? value : JSON.stringify(value);
    if (typeof text === "string") return shorten(text);
  } catch {
    // Below.
  }
  return "a value that cannot be shown";
}
