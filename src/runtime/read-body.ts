/** Statuses whose answers have no body (Fetch Standard, "null body status"). */
const NULL_BODY = new Set([101, 103, 204, 205, 304]);

/**
 * Reads a response's body, so that what breaks on the way is the attempt's failure, and returns a response that holds it. Of an answer that
 * is no success at most `limit` bytes are read; the rest is cancelled.
 */
export async function readBody(response: Response, limit: number): Promise<Response> {
  if (response.body === null || NULL_BODY.has(response.status) || response.status === 0) return response;
  const body = response.ok ? await response.text() : await readStart(response.body, limit);
  const { status, statusText, headers, url } = response;
  const copy = new Response(body, { status, statusText, headers });
  // A response made by hand has no URL of its own.
  Object.defineProperty(copy, "url", { value: url });
  return copy;
}

async function readStart(body: ReadableStream<Uint8Array>, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = "";
  for (let bytes = 0; bytes < limit;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    text += decoder.decode(value.subarray(0, value.byteLength - Math.max(0, bytes - limit)), { stream: true });
  }
  await reader.cancel();
  return text;
}
