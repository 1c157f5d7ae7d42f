import { isObject, type ErrorBody, type ErrorEntry } from "./result.js";

/** How much of a body that is no error body an entry's message holds, in characters. */
const MAX_TEXT = 1000;

/**
 * The documented error body from whatever came: the documented one, `{ error: "…" }`, `{ message: "…" }`, a bare array, plain text, an HTML
 * page, nothing. It holds at least one entry, and each entry keeps what else it carried.
 */
export function toErrorBody(body: unknown, status: number): ErrorBody {
  const parsed = typeof body === "string" ? fromJson(body) : body;
  const errors = listOf(isObject(parsed) && !Array.isArray(parsed) ? (parsed["errors"] ?? parsed) : parsed).map(toEntry);
  return { errors: errors.length > 0 ? errors : [{ field: null, message: `HTTP ${status} without an error entry` }] };
}

function listOf(found: unknown): readonly unknown[] {
  return Array.isArray(found) ? found : [found ?? ""].filter((entry) => entry !== "");
}

function toEntry(entry: unknown): ErrorEntry {
  if (!isObject(entry) || Array.isArray(entry)) return { field: null, message: toText(entry) };
  const { field, message, error } = entry;
  const texts = [message, error, isObject(error) && error["message"]].filter((text) => typeof text === "string");
  return {
    ...entry,
    field: field === undefined || field === null ? null : toText(field),
    message: texts[0] ?? toText(message ?? error ?? entry),
  };
}

/** A page says what it is in its title. */
function toText(value: unknown): string {
  const text = typeof value === "string" ? value : toJson(value);
  const title = /<title[^>]*>([^<]*)/i.exec(text.slice(0, 10 * MAX_TEXT))?.[1];
  const shown = (title ?? text).trim();
  return shown.length > MAX_TEXT ? `${shown.slice(0, MAX_TEXT)}…` : shown;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A body may be nested deeper than JSON.stringify can go. */
function toJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return "a value that cannot be shown";
  }
}
