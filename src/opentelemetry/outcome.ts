import type { Attributes } from "@opentelemetry/api";
import { isNotFound } from "../../generated/errors.js";
import { isObject } from "../runtime/is-object.js";
import { isTimeLimit } from "../runtime/request/deadline.js";
import type { FetchAttempt, FetchResponse } from "../runtime/request/fetch-contract.js";

/** How an attempt ended. */
export interface AttemptOutcome {
  readonly isError: boolean;
  readonly attributes: Attributes;
}

/** An HTTP error, unless it says that something does not exist: that is what the program asked. */
export async function outcomeOfResponse(response: FetchResponse, attempt: FetchAttempt): Promise<AttemptOutcome> {
  const { status } = response;
  const attributes = { "http.response.status_code": status };
  if (status < 400 || (await isDocumentedNotFound(response, attempt))) return { isError: false, attributes };
  return { isError: true, attributes: { ...attributes, "error.type": String(status) } };
}

/** No response. The caller's abort is not an error; the end of an attempt's time is one. */
export function outcomeOfError(error: unknown, signal: AbortSignal | undefined): AttemptOutcome {
  if (signal?.aborted === true && !isTimeLimit(signal.reason)) return { isError: false, attributes: {} };
  return { isError: true, attributes: { "error.type": typeOf(error) } };
}

async function isDocumentedNotFound(response: FetchResponse, { operationId }: FetchAttempt): Promise<boolean> {
  if (operationId === undefined) return false;
  if (response.status === 404) return true;
  // The body of another status says so, and the client still has to read it.
  if (response.status !== 400 || !hasClone(response)) return false;
  try {
    const body: unknown = JSON.parse(await response.clone().text());
    return isObject(body) && isNotFound({ status: 400, ...body });
  } catch {
    return false;
  }
}

function hasClone(response: FetchResponse): response is FetchResponse & { clone(): FetchResponse } {
  return "clone" in response && typeof response.clone === "function";
}

/** `ECONNREFUSED`, or the name of the error: few values, and nothing that an error says. */
function typeOf(error: unknown): string {
  const code = codeOf(error) ?? (isObject(error) ? codeOf(error["cause"]) : undefined);
  return code ?? (error instanceof Error ? error.name : "_OTHER");
}

function codeOf(error: unknown): string | undefined {
  const code = isObject(error) ? error["code"] : undefined;
  return typeof code === "string" && /^\w{1,60}$/.test(code) ? code : undefined;
}
