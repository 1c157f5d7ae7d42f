import type { FakeAnswer } from "../handlers/handler.js";
import type { Variants } from "./fake-options.js";
import type { Fault } from "./faults.js";
import { Refusal } from "../handlers/refusal.js";
import type { Reply } from "./reply.js";

const JSON_TYPE = { "content-type": "application/json" } as const;

/** The answer of an operation that was carried out. */
export function success(
  { status, body, page }: FakeAnswer,
  headers: Readonly<Record<string, string>>,
  variants: Variants,
): Exclude<Reply, string> {
  if (body === undefined) return { status, headers, text: null };
  const whole = page === undefined ? body : { ...body, _metadata: metadataOf(page, variants) };
  const text = JSON.stringify(whole, (key, value: unknown) => (key === "id" && variants.ids === "number" ? Number(value) : value));
  return { status, headers: { ...headers, ...JSON_TYPE }, text };
}

function metadataOf({ after, before, echo }: NonNullable<FakeAnswer["page"]>, { metadata, cursors }: Variants): object {
  const typed = (cursor: string | number | null): unknown =>
    cursors === "number" && cursor !== null && /^\d+$/.test(String(cursor)) ? Number(cursor) : cursor;
  const params = { after_key: typed(after), ...(before !== undefined && { before_key: typed(before) }), ...echo };
  return metadata === "flat" ? params : { next_params: params };
}

/** The answer of a request that was not carried out. */
export function refusal(
  { status, field, message }: Refusal,
  headers: Readonly<Record<string, string>>,
  { field: general }: Variants,
): Reply {
  const body = { errors: [{ field: field === "" && general === "null" ? null : field, message }] };
  return { status, headers: { ...headers, ...JSON_TYPE }, text: JSON.stringify(body) };
}

/** The answer that a test has asked for. */
export function failure(
  { status, body, headers }: Exclude<Fault, string>,
  common: Readonly<Record<string, string>>,
  variants: Variants,
): Reply {
  const all = { ...common, ...headers };
  if (body !== undefined)
    return { status, headers: { ...JSON_TYPE, ...all }, text: typeof body === "string" ? body : JSON.stringify(body) };
  return refusal(usualRefusal(status), all, variants);
}

/** Documented for 500; what stands in front of the API has `null`. */
export function usualRefusal(status: number): Refusal {
  if (status === 500) return new Refusal(500, "", "internal server error");
  return new Refusal(status, null, status === 429 ? "too many requests" : `HTTP ${status}`);
}
