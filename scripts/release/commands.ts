import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { errorMessage } from "../problems/error-message.js";
import { UserError } from "../problems/problems.js";

/** Runs git and returns its output without the last line break. Throws git's own message if it fails. */
export async function git(...args: readonly string[]): Promise<string> {
  const running = promisify(execFile)("git", [...args], { maxBuffer: 64_000_000 });
  const { stdout } = await running.catch((error: unknown) => {
    throw new UserError(errorMessage(error).trim());
  });
  return stdout.replace(/\n$/, "");
}

/** Runs npm and returns its output without surrounding whitespace, whatever its exit code. Throws npm's own message if it prints none. */
export async function npmOutput(...args: readonly string[]): Promise<string> {
  const running = promisify(execFile)("npm", [...args]);
  const { stdout } = await running.catch((error: unknown) => {
    const { stdout: printed = "" } = error as { stdout?: string }; // of a failed child process
    if (printed === "") throw new UserError(errorMessage(error).trim());
    return { stdout: printed };
  });
  return stdout.trim();
}

/** Runs npm with its output in the terminal, and returns its exit code. */
export function npm(...args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn("npm", [...args], { stdio: "inherit" });
    child.once("error", reject);
    child.once("close", (code) => {
      resolve(code ?? 1);
    });
  });
}
