import type { HandlerResult } from "../handlers/handler.js";
import { handlers } from "../handlers/handlers.js";
import { Refusal } from "../handlers/refusal.js";
import type { FakeAccount } from "../model/account.js";
import { checkAccess, subuserOf } from "./access.js";
import type { FakeOptions } from "./fake-options.js";
import type { Faults } from "./faults.js";
import { parseRequest, type ParsedRequest, type Respond } from "./incoming.js";
import { createRateMeter, type RateMeter } from "./rate-meter.js";
import { faultReply, genericRefusal, refusalReply, resultReply, textReply } from "./replies.js";
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

/** Responds to requests, and keeps a log of them. */
export interface Responder {
  readonly respond: Respond;
  readonly requests: readonly LoggedRequest[];
}

/** Carries out requests on the account, and logs them. In process and over HTTP every request enters here. */
export function createResponder(account: FakeAccount, faults: Faults, options: FakeOptions): Responder {
  const { now = Date.now, rateLimit, reset = "epoch" } = options;
  const clock = (): number => Math.floor(now() / 1000);
  const context = { account, faults, options, clock, meter: createRateMeter(rateLimit, clock, reset) };
  const requests: LoggedRequest[] = [];
  const respond: Respond = (incoming) => {
    const request = parseRequest(incoming);
    if (request === undefined) return textReply(400, "400 bad request\n");
    try {
      const route = findRoute(request.method, request.url.pathname);
      requests.push(logEntry(request, route));
      return replyTo(request, route, context);
    } catch (error) {
      return textReply(500, `Unless the fake's \`now\` threw this, it is a bug in the fake: ${String(error)}\n`);
    }
  };
  return { respond, requests };
}

interface Context {
  readonly account: FakeAccount;
  readonly faults: Faults;
  readonly options: FakeOptions;
  /** Unix seconds: when the response is sent. Without an option for it, it is real time, other than the account's. */
  readonly clock: () => number;
  readonly meter: RateMeter;
}

function replyTo(request: ParsedRequest, route: ReturnType<typeof findRoute>, context: Context): ReturnType<Respond> {
  const { faults, options, clock, meter } = context;
  const date = new Date(clock() * 1000).toUTCString();
  if (route === undefined) return textReply(404, "404 page not found\n", { date });
  if ("allow" in route) return refusalReply(new Refusal(405, null, "method not allowed"), { date, allow: route.allow.join(", ") }, options);

  const fault = faults.take(route.operationId);
  if (fault === "reset" || fault === "hang") return fault;
  const { headers: rateHeaders, isExceeded } = meter.count(route.operationId);
  const headers = { date, ...rateHeaders };
  if (typeof fault === "object" || fault === "html-502" || fault === "empty-500") return faultReply(fault, headers, options);
  try {
    if (isExceeded) throw genericRefusal(429);
    const reply = resultReply(carryOut(route, request, context), headers, options);
    if (fault === "reset-after") return "reset";
    return fault === "truncated" ? { ...reply, text: reply.text?.slice(0, reply.text.length / 2) ?? null } : reply;
  } catch (error) {
    if (error instanceof Refusal) return refusalReply(error, headers, options);
    throw error;
  }
}

function logEntry({ method, url, text }: ParsedRequest, route: ReturnType<typeof findRoute>): LoggedRequest {
  const isOperation = route !== undefined && "operationId" in route;
  const { operationId, params } = isOperation ? route : { operationId: undefined, params: {} };
  const parsed = parseJson(text);
  const body = text !== "" && parsed === undefined ? text : parsed;
  return { operationId, method, path: url.pathname, params, query: Object.fromEntries(url.searchParams), body };
}

function carryOut(
  { operationId, operation, params }: Route,
  { url, headers, text }: ParsedRequest,
  { account, options }: Context,
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
