import { ApiError } from "../errors/api-error.js";
import { withEmptyList } from "../empty-list.js";
import type { CallContext } from "../errors/call-context.js";
import { successMessage } from "../errors/success-message.js";
import type { BodyKind, OperationRow } from "../operation.js";

/** The longest part of an undocumented body that an error quotes, in characters. */
const MAX_QUOTE = 200;

interface ResponseOfCall {
  readonly response: Response;
  readonly call: CallContext;
}

/**
 * Parses the body of a success.
 *
 * @throws {ApiError} if it is not JSON of the documented kind.
 */
export function parseData(content: unknown, operation: OperationRow, { response, call }: ResponseOfCall): unknown {
  const kind = documentedKind(operation, response.status);
  if (kind === "none") return undefined;
  const text = typeof content === "string" ? content : "";
  const data = parseJson(text);
  if (data !== undefined && isOfKind(data, kind)) return operation.pages === undefined ? data : withEmptyList(data, operation.pages);
  const expected = kind === "any" ? "JSON" : `a JSON ${kind}`;
  const problem = text === "" ? `the body is empty; expected ${expected}` : `the body is not ${expected}: ${text.slice(0, MAX_QUOTE)}`;
  throw new ApiError({ errors: [{ field: null, message: successMessage(call, problem) }] }, response);
}

/** An undocumented success status has a body if a documented one has. */
function documentedKind({ success }: OperationRow, status: number): BodyKind {
  return success[status] ?? Object.values(success).find((kind) => kind !== "none") ?? "none";
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isOfKind(data: unknown, kind: BodyKind): boolean {
  if (kind === "any") return true;
  return kind === "array" ? Array.isArray(data) : typeof data === "object" && data !== null && !Array.isArray(data);
}
