import { UserError } from "../problems/problems.js";

/** Runs a command of the project, which returns its exit code, and prints what it throws. */
export async function runCommand(usage: string, command: (args: readonly string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command(process.argv.slice(2));
  } catch (error) {
    process.exitCode = 1;
    if (isUsageError(error)) console.error(`${error.message}\n\n${usage}`);
    // A stack helps only with errors that the user cannot fix.
    else console.error(error instanceof UserError ? error.message : error);
  }
}

/** Whether `parseArgs` of node:util refused the arguments. */
function isUsageError(error: unknown): error is TypeError {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
