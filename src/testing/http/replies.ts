import type { HandlerResult } from "../handlers/handler.js";
import { Refusal } from "../handlers/refusal.js";
import type { Quirks } from "./fake-options.js";
import type { PreparedFault } from "./faults.js";

/** An HTTP response before it is sent. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body; `null` if the response has none. */
  readonly text: string | null;
}

type ReplyHeaders = Reply["headers"];

const JSON_TYPE = { "content-type": "application/json" } as const;
const BAD_GATEWAY = "<html><head><title>502 Bad Gateway</title></head></html>";

/** The reply to a request that a handler has carried out. */
export function resultReply({ status, body, page }: HandlerResult, headers: ReplyHeaders, quirks: Quirks): Reply {
  if (body === undefined) return { status, headers, text: null };
  const data = page === undefined ? body : { ...body, _metadata: metadataOf(page, quirks) };
  const text = JSON.stringify(data, (key, value: unknown) => (key === "id" && quirks.ids === "number" ? Number(value) : value));
  return { status, headers: { ...headers, ...JSON_TYPE }, text };
}

function metadataOf({ after, before, echo }: NonNullable<HandlerResult["page"]>, { metadata, cursors }: Quirks): object {
  const typed = (cursor: string | null): string | number | null =>
    cursors === "number" && cursor !== null && /^\d+$/.test(cursor) ? Number(cursor) : cursor;
  const params = { after_key: typed(after), ...(before !== undefined && { before_key: typed(before) }), ...echo };
  return metadata === "flat" ? params : { next_params: params };
}

/** The reply to a request that is refused. */
export function refusalReply({ status, field, message }: Refusal, headers: ReplyHeaders, quirks: Quirks): Reply {
  const body = { errors: [{ field: field === "" && quirks.field === "null" ? null : field, message }] };
  return { status, headers: { ...headers, ...JSON_TYPE }, text: JSON.stringify(body) };
}

/** A reply that is not the API's but a web server's. */
export function textReply(status: number, text: string, headers: ReplyHeaders = {}): Reply {
  return { status, headers: { ...headers, "content-type": "text/plain" }, text };
}

/** The reply that a test has ordered with `failNext`. */
export function faultReply(fault: Exclude<PreparedFault, string> | "html-502" | "empty-500", headers: ReplyHeaders, quirks: Quirks): Reply {
  if (fault === "html-502") return { status: 502, headers: { ...headers, "content-type": "text/html" }, text: BAD_GATEWAY };
  if (fault === "empty-500") return { status: 500, headers, text: "" };
  const { status, text } = fault;
  if (text === null) return { status, headers: { ...headers, ...fault.headers }, text };
  const reply = refusalReply(genericRefusal(status), headers, quirks);
  return { status, headers: { ...reply.headers, ...fault.headers }, text: text ?? reply.text };
}

/** An error that can happen to any operation. The document describes that of 500; others come from a gateway, with `null` for the field. */
export function genericRefusal(status: number): Refusal {
  if (status === 500) return new Refusal(500, "", "internal server error");
  return new Refusal(status, null, status === 429 ? "too many requests" : `HTTP ${status}`);
}
