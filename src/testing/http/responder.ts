import { checkAccess, createRateMeter, subuserOf } from "./access.js";
import type { FakeAnswer } from "../handlers/handler.js";
import type { FakeOptions } from "./fake-options.js";
import type { Faults } from "./faults.js";
import { handlers } from "../handlers/handlers.js";
import { Refusal } from "../handlers/refusal.js";
import { failure, refusal, success, usualRefusal } from "./replies.js";
import type { Reply } from "./reply.js";
import { checkBody, checkQuery, requestHasBody } from "./request-checks.js";
import { findRoute, type Route } from "./router.js";
import type { World } from "../model/account.js";

/** A request as a test may want to assert on it; without its headers, and so without the key. */
export interface LoggedRequest {
  /** Absent if the document has no such operation. */
  readonly operationId: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** The parsed JSON; the text if it is none. */
  readonly body: unknown;
}

/** What reaches the fake, in process or over HTTP. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly text: string;
}

export type Respond = (incoming: Incoming) => Reply;

/** Answers requests from the world, and logs each. */
export function createResponder(world: World, faults: Faults, options: FakeOptions): { respond: Respond; requests: LoggedRequest[] } {
  const meter = createRateMeter(options.rateLimit, world.now, options.reset ?? "epoch");
  const requests: LoggedRequest[] = [];
  const respond: Respond = (incoming) => {
    const route = findRoute(incoming.method, incoming.url.pathname);
    requests.push(logged(incoming, route));
    const date = new Date(world.now() * 1000).toUTCString();
    if (route === undefined) return { status: 404, headers: { date, "content-type": "text/plain" }, text: "404 page not found\n" };
    if (!("operationId" in route))
      return refusal(new Refusal(405, null, "method not allowed"), { date, allow: route.allow.join(", ") }, options);

    const fault = faults.take(route.operationId);
    if (fault === "reset" || fault === "hang") return fault;
    const limited = meter.count(route.operationId);
    const common = { date, ...limited.headers };
    if (fault === "html-502") return { status: 502, headers: { ...common, "content-type": "text/html" }, text: BAD_GATEWAY };
    if (fault === "empty-500") return { status: 500, headers: common, text: "" };
    if (typeof fault === "object") return failure(fault, common, options);
    try {
      if (limited.isExceeded) throw usualRefusal(429);
      const answer = success(carryOut(route, incoming, world, options), common, options);
      if (fault === "reset-after") return "reset";
      return fault === "truncated" ? { ...answer, text: answer.text?.slice(0, answer.text.length / 2) ?? null } : answer;
    } catch (thrown) {
      if (thrown instanceof Refusal) return refusal(thrown, common, options);
      throw thrown;
    }
  };
  return { respond, requests };
}

const BAD_GATEWAY = "<html><head><title>502 Bad Gateway</title></head></html>";

function logged({ method, url, text }: Incoming, route: ReturnType<typeof findRoute>): LoggedRequest {
  const isOperation = route !== undefined && "operationId" in route;
  const { operationId, params } = isOperation ? route : { operationId: undefined, params: {} };
  const body = text === "" ? undefined : (parseJson(text) ?? text);
  return { operationId, method, path: url.pathname, params, query: Object.fromEntries(url.searchParams), body };
}

function carryOut(
  { operationId, operation, params }: Route,
  { url, headers, text }: Incoming,
  world: World,
  { keys }: FakeOptions,
): FakeAnswer {
  checkAccess(operationId, headers, keys);
  const subuser = subuserOf(headers, world);
  if (headers.get("accept") === null) throw new Refusal(406, null, "not acceptable");
  if (text !== "" && !/\bjson\b/.test(headers.get("content-type") ?? "")) throw new Refusal(415, null, "unsupported media type");
  checkQuery(operationId, url.searchParams);
  const body = requestHasBody(operationId) ? checkBody(operationId, parseJson(text)) : {};
  const handler = handlers[operation];
  if (handler === undefined) throw new Refusal(501, null, `The fake does not know ${operation} yet.`);
  return handler({ operationId, params, query: url.searchParams, body, subuser }, world);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
