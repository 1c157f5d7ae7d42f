import type { Attributes } from "@opentelemetry/api";
import type { FetchAttempt } from "../runtime/request/fetch-contract.js";

/** `GET /v3/send_ips/pools/{poolid}`. A call through `raw` has no template, and its path would be a name per request. */
export function spanName({ method, path, operationId }: FetchAttempt): string {
  return operationId === undefined ? method : `${method} ${path}`;
}

/** What is known of an attempt before it is sent. */
export function requestAttributes(url: string, { method, path, operationId, attempt }: FetchAttempt): Attributes {
  const { protocol, hostname, port, origin, pathname } = new URL(url);
  return {
    "http.request.method": method,
    "server.address": hostname,
    "server.port": Number(port) || (protocol === "https:" ? 443 : 80),
    // Without the query, which may name addresses and subusers.
    "url.full": origin + pathname,
    ...(operationId !== undefined && { "url.template": path, "sendgrid.operation_id": operationId }),
    ...(attempt > 1 && { "http.request.resend_count": attempt - 1 }),
  };
}
