import { isObject } from "../is-object.js";
import type { ErrorBody, ErrorEntry } from "../result.js";

/** The longest message made from a body that is not an error body, in characters. */
const MAX_TEXT = 1000;

/**
 * Makes the documented error body from whatever arrived: the documented one, `{ error: "…" }`, `{ message: "…" }`, a bare array, plain text, an
 * HTML page, nothing. It has at least one entry, and each entry keeps what else it carried.
 */
export function toErrorBody(body: unknown, status: number): ErrorBody {
  const parsed = typeof body === "string" ? parseJson(body) : body;
  const entries = listOf(isObject(parsed) && !Array.isArray(parsed) ? (parsed["errors"] ?? parsed) : parsed);
  const errors = entries.map((entry) => toEntry(entry, status));
  return { errors: errors.length > 0 ? errors : [{ field: null, message: `HTTP ${status} without an error entry` }] };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value ?? ""].filter((entry) => entry !== "");
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

/** An HTML page says what it is in its title. */
function textMessage(text: string, status: number): string {
  if (!/^\s*<(?:!doctype|html|head|body|\?xml)\b/i.test(text.slice(0, MAX_TEXT)))
    return shorten(text.trim()) || `HTTP ${status} with an empty body`;
  const title = /<title[^>]*>([^<]*)/i.exec(text.slice(0, 10 * MAX_TEXT))?.[1]?.trim();
  return title ? shorten(title) : `HTTP ${status} with an HTML page`;
}

function shorten(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A body may be nested too deeply for JSON.stringify, and a value to narrow need not come from JSON. */
function toText(value: unknown): string {
  try {
    const text: unknown = typeof value === "string" ? value : JSON.stringify(value);
    if (typeof text === "string") return shorten(text);
  } catch {
    // Below.
  }
  return "a value that cannot be shown";
}
