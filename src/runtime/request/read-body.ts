import { isObject } from "../is-object.js";

/** The longest part of a failure's body that is read, in bytes. */
const MAX_ERROR_BODY = 4 * 1024 * 1024;

/** A success's body is larger than the client accepts. */
export class BodyTooLargeError extends Error {
  override readonly name = "BodyTooLargeError";

  constructor(maxBodySize: number) {
    super(`the body is larger than \`maxBodySize\` (${maxBodySize} bytes)`);
  }
}

/**
 * Reads the body of a success.
 *
 * @throws {BodyTooLargeError} if it has more bytes than `maxBodySize`; what reading it throws.
 */
export async function readSuccess(response: Response, maxBodySize: number): Promise<string> {
  const { body } = response;
  if (!isWebStream(body) || hasKnownSize(response, maxBodySize)) {
    const text = await textOf(response);
    if (text.length > maxBodySize) throw new BodyTooLargeError(maxBodySize);
    return text;
  }
  const { text, isComplete } = await readUpTo(body, maxBodySize);
  if (!isComplete) throw new BodyTooLargeError(maxBodySize);
  return text;
}

/** Reads the beginning of a failure's body. */
export async function readFailure(response: Response): Promise<string> {
  const { body } = response;
  // React Native and node-fetch have no web streams, and a test double may have no body at all.
  if (!isWebStream(body)) return textOf(response);
  return (await readUpTo(body, MAX_ERROR_BODY)).text;
}

/** A test double may return a Buffer, or nothing. */
async function textOf(response: Response): Promise<string> {
  const text: unknown = await response.text();
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- whatever it is; a Buffer has a text
  return typeof text === "string" ? text : String(text ?? "");
}

/** Such a body can be read at once, which is faster. A response that was not received (it has no URL) is in memory already. */
function hasKnownSize({ url, headers }: Response, maxBodySize: number): boolean {
  if (url === "") return true;
  const length = headers.get("content-length");
  return length !== null && headers.get("content-encoding") === null && Number(length) <= maxBodySize;
}

function isWebStream(body: unknown): body is ReadableStream<Uint8Array> {
  return isObject(body) && typeof body["getReader"] === "function";
}

async function readUpTo(body: ReadableStream<Uint8Array>, limit: number): Promise<{ readonly text: string; readonly isComplete: boolean }> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = "";
  let size = 0;
  while (size <= limit) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    if (done) return { text, isComplete: true };
    size += value.byteLength;
  }
  // Frees the connection.
  reader.cancel().catch(() => undefined);
  return { text, isComplete: false };
}
