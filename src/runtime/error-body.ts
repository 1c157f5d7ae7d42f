import { isObject, type ErrorBody, type ErrorEntry } from "./result.js";

/** How much of a body that is no JSON an entry's message holds, in characters. */
const MAX_TEXT = 1000;

/**
 * The documented error body from whatever came: the documented one, `{ error: "…" }`, `{ message: "…" }`, a bare array, plain text, an HTML
 * page, nothing. It holds at least one entry, and each entry keeps what else it carried.
 */
export function toErrorBody(body: unknown, status: number): ErrorBody {
  const entries = entriesOf(body).map((entry) => toEntry(entry, status));
  return { errors: entries.length > 0 ? entries : [{ field: null, message: `HTTP ${status} without an error entry` }] };
}

function entriesOf(body: unknown): readonly unknown[] {
  if (Array.isArray(body)) return body;
  if (body === undefined || body === null || body === "") return [];
  if (!isObject(body)) return [body];
  const { errors } = body;
  if (Array.isArray(errors)) return errors;
  return [errors === undefined || errors === null ? body : errors];
}

function toEntry(entry: unknown, status: number): ErrorEntry {
  if (typeof entry === "string") return { field: null, message: textMessage(entry, status) };
  if (!isObject(entry)) return { field: null, message: toText(entry) };
  if (Array.isArray(entry)) return { field: null, message: shorten(toText(entry)), value: entry };
  return { ...entry, field: fieldOf(entry["field"]), message: messageOf(entry, status) };
}

function fieldOf(field: unknown): string | null {
  if (field === undefined || field === null) return null;
  return typeof field === "string" ? field : toText(field);
}

function messageOf(entry: Readonly<Record<string, unknown>>, status: number): string {
  const { message, error } = entry;
  if (typeof message === "string") return message;
  if (typeof error === "string") return error;
  if (isObject(error) && typeof error["message"] === "string") return error["message"];
  const other = message ?? error;
  return other === undefined || other === null ? `HTTP ${status} without an error message` : shorten(toText(other));
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

/** A body may be nested deeper than JSON.stringify can go. */
function toText(value: unknown): string {
  try {
    const text: unknown = JSON.stringify(value);
    if (typeof text === "string") return text;
  } catch {
    // Below.
  }
  return "a value that cannot be shown";
}
