import { rememberContext, type CallContext } from "../errors/call-context.js";
import { rememberArrival } from "../rate-limit/server-clock.js";
import type { ReadResponse } from "./visible-response.js";

/** The 429 that a call ends with if the limiter refuses its next attempt until a time: as the server would respond. */
export function refuseAttempt(call: CallContext, refusedUntil: Date): ReadResponse {
  const now = Date.now();
  const seconds = (refusedUntil.getTime() - now) / 1000;
  const content = '{"errors":[{"field":null,"message":"the rate limit is exhausted, so the client did not send the request"}]}';
  const headers = { "x-ratelimit-remaining": "0", ...(seconds > 0 && { "x-ratelimit-reset": seconds.toFixed(3) }) };
  const response = new Response(content, { status: 429, headers });
  rememberArrival(response, now);
  rememberContext(response, call);
  return { response, content };
}
