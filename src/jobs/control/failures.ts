import { isApiError, NoResponseError } from "../../index.js";

/** Statuses of servers in front of the API: a request that got one may have taken effect. */
const GATEWAY_STATUSES = [502, 503, 504];

/** Whether it is worth sending a write again, once it is known that the first one did not take effect. */
export function isWorthResending(error: unknown): boolean {
  if (error instanceof NoResponseError) return true;
  return isApiError(error) && GATEWAY_STATUSES.includes(error.status);
}

/** A thrown value as a sentence. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
