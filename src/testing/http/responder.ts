import type { HandlerResult } from "../handlers/handler.js";
import { handlers } from "../handlers/handlers.js";
import { Refusal } from "../handlers/refusal.js";
import type { FakeAccount } from "../model/account.js";
import { checkAccess, subuserOf } from "./access.js";
import type { FakeOptions } from "./fake-options.js";
import type { Faults } from "./faults.js";
import { createRateMeter } from "./rate-meter.js";
import { faultReply, genericRefusal, refusalReply, resultReply, type Reply } from "./replies.js";
import { checkBody, checkQuery, requestHasBody } from "./request-checks.js";
import { findRoute, type Route } from "./router.js";

/** A request for a test's assertions. Its headers, and with them the API key, are left out. */
export interface LoggedRequest {
  /** `undefined` if the document has no such operation. */
  readonly operationId: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** The parsed JSON; a string if the body is not JSON; `undefined` without a body. */
  readonly body: unknown;
}

/** A request as it arrives, in process or over HTTP. */
export interface IncomingRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly text: string;
}

/** Responds to a request: with a reply, by resetting the connection, or never. */
export type Respond = (request: IncomingRequest) => Reply | "reset" | "hang";

/** Responds to requests, and keeps a log of them. */
export interface Responder {
  readonly respond: Respond;
  readonly requests: readonly LoggedRequest[];
}

/** Carries out requests on the account, and logs them. */
export function createResponder(account: FakeAccount, faults: Faults, options: FakeOptions): Responder {
  const meter = createRateMeter(options.rateLimit, account.now, options.reset ?? "epoch");
  const requests: LoggedRequest[] = [];
  const respond: Respond = (request) => {
    const route = findRoute(request.method, request.url.pathname);
    requests.push(logEntry(request, route));
    const date = new Date(account.now() * 1000).toUTCString();
    if (route === undefined) return { status: 404, headers: { date, "content-type": "text/plain" }, text: "404 page not found\n" };
    if ("allow" in route)
      return refusalReply(new Refusal(405, null, "method not allowed"), { date, allow: route.allow.join(", ") }, options);

    const fault = faults.take(route.operationId);
    if (fault === "reset" || fault === "hang") return fault;
    const { headers: rateHeaders, isExceeded } = meter.count(route.operationId);
    const headers = { date, ...rateHeaders };
    if (typeof fault === "object" || fault === "html-502" || fault === "empty-500") return faultReply(fault, headers, options);
    try {
      if (isExceeded) throw genericRefusal(429);
      const reply = resultReply(carryOut(route, request, { account, options }), headers, options);
      if (fault === "reset-after") return "reset";
      return fault === "truncated" ? { ...reply, text: reply.text?.slice(0, reply.text.length / 2) ?? null } : reply;
    } catch (error) {
      if (error instanceof Refusal) return refusalReply(error, headers, options);
      throw error;
    }
  };
  return { respond, requests };
}

function logEntry({ method, url, text }: IncomingRequest, route: ReturnType<typeof findRoute>): LoggedRequest {
  const isOperation = route !== undefined && "operationId" in route;
  const { operationId, params } = isOperation ? route : { operationId: undefined, params: {} };
  const body = text === "" ? undefined : (parseJson(text) ?? text);
  return { operationId, method, path: url.pathname, params, query: Object.fromEntries(url.searchParams), body };
}

function carryOut(
  { operationId, operation, params }: Route,
  { url, headers, text }: IncomingRequest,
  { account, options }: { readonly account: FakeAccount; readonly options: FakeOptions },
): HandlerResult {
  checkAccess(operationId, headers, options.keys);
  const subuser = subuserOf(headers, account);
  if (headers.get("accept") === null) throw new Refusal(406, null, "not acceptable");
  if (text !== "" && !/\bjson\b/.test(headers.get("content-type") ?? "")) throw new Refusal(415, null, "unsupported media type");
  checkQuery(operationId, url.searchParams);
  const body = requestHasBody(operationId) ? checkBody(operationId, parseJson(text)) : {};
  const handler = handlers[operation];
  if (handler === undefined) throw new Refusal(501, null, `The fake does not implement ${operation} yet.`);
  return handler({ operationId, params, query: url.searchParams, body, subuser }, account);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
