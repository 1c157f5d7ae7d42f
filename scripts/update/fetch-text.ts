import { readFile } from "node:fs/promises";
import { errorMessage } from "../problems/error-message.js";
import { BuildError } from "../problems/problems.js";

/** The longest that a download may take, in milliseconds. */
const TIMEOUT = 30_000;

/** Reads a file or downloads an http(s) URL. */
export async function fetchText(source: string): Promise<string> {
  if (!/^https?:\/\//i.test(source)) {
    return readFile(source, "utf8").catch((cause: unknown) => {
      throw new BuildError(`cannot be read (${errorMessage(cause)}).`, { file: source });
    });
  }
  try {
    // A kept-alive connection would delay the end of the command.
    const response = await fetch(source, { headers: { connection: "close" }, signal: AbortSignal.timeout(TIMEOUT) });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.text();
  } catch (cause) {
    // Of a failed connection, only the cause says what is wrong.
    const reason = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
    throw new BuildError(`cannot be downloaded (${errorMessage(reason)}).`, { file: source });
  }
}
