import { Stop } from "./problems.js";

/** Runs a command of the project, which returns its exit code, and tells what it throws. */
export async function runCommand(usage: string, command: (args: readonly string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command(process.argv.slice(2));
  } catch (error) {
    const isUsage = error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
    if (isUsage) console.error(`${error.message}\n\n${usage}`);
    // Only what is not the user's to mend shows a stack.
    else console.error(error instanceof Stop ? error.message : error);
    process.exitCode = 1;
  }
}
