import { operationTable } from "../../../generated/operations.js";

const TOKEN = /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/;
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Headers that belong to the connection: the fake's server sets them, and in process there are none. (No body of the fake is encoded.) */
const CONNECTION_HEADERS = ["connection", "content-encoding", "content-length", "keep-alive", "trailer", "transfer-encoding", "upgrade"];

/** The statuses whose responses have no body. */
const BODILESS = [204, 205, 304];

/** A response that a test has ordered, and that can be sent. */
export interface PreparedResponse {
  readonly status: number;
  /** With names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body; `null` for a response without one; `undefined` for an error body of the documented shape. */
  readonly text: string | null | undefined;
}

/** @throws {TypeError} for a response that cannot be sent. */
export function prepareResponse(fault: {
  readonly status: unknown;
  readonly body?: unknown;
  readonly headers?: unknown;
}): PreparedResponse {
  const { status, body, headers } = fault;
  if (typeof status !== "number" || !Number.isInteger(status) || status < 200 || status > 599)
    throw refused(`{ status: ${shown(status)} }`, "the status must be an integer from 200 to 599");
  const name = `{ status: ${status} }`;
  if (BODILESS.includes(status) && body !== undefined) throw refused(name, `a response with the status ${status} has no body`);
  const text = BODILESS.includes(status) ? null : textOf(body, name);
  return { status, headers: preparedHeaders(headers ?? {}, name), text };
}

/** Serialized at once, so that what cannot be JSON is refused here. */
function textOf(body: unknown, fault: string): string | undefined {
  if (body === undefined || typeof body === "string") return body;
  let reason = `a ${typeof body} has none`;
  try {
    // Typed as a string, but `undefined` for a function or a symbol.
    const text = JSON.stringify(body) as string | undefined;
    if (text !== undefined) return text;
  } catch (error) {
    reason = String(error);
  }
  throw refused(fault, `its body cannot be written as JSON: ${reason}`);
}

function preparedHeaders(headers: unknown, fault: string): PreparedResponse["headers"] {
  if (typeof headers !== "object" || headers === null || Symbol.iterator in headers)
    throw refused(fault, "its headers must be an object of names and values");
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]: [string, unknown]) => {
      const header = JSON.stringify(name);
      if (!TOKEN.test(name)) throw refused(fault, `${header} is not a name of a header`);
      if (CONNECTION_HEADERS.includes(name.toLowerCase())) throw refused(fault, `the header ${header} belongs to the connection`);
      if (typeof value !== "string" || !HEADER_VALUE.test(value))
        throw refused(fault, `the header ${header} cannot have the value ${shown(value)}`);
      return [name.toLowerCase(), value];
    }),
  );
}

/** @throws {TypeError} for a scope in which the fault would never occur. */
export function checkScope(
  { operationId, times = 1 }: { readonly operationId?: string | undefined; readonly times?: number | undefined },
  fault: string,
): void {
  if (operationId !== undefined && !Object.hasOwn(operationTable, operationId))
    throw new TypeError(`Unknown operation ${JSON.stringify(operationId)}; the fault would never occur.`);
  if (!Number.isSafeInteger(times) || times < 1) throw refused(fault, `\`times\` must be a positive integer; received ${shown(times)}`);
}

function refused(fault: string, reason: string): TypeError {
  return new TypeError(`The fault ${fault} cannot happen: ${reason}.`);
}

function shown(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : typeof value === "object" && value !== null ? "an object" : String(value);
}
