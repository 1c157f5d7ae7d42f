import { BuildError } from "./build-error.js";
import { parseUpdateOptions, USAGE } from "./update/options.js";
import { Refused } from "./update/refused.js";

try {
  const options = parseUpdateOptions(process.argv.slice(2));
  if (options === undefined) console.log(USAGE);
  else {
    // The engines take most of the time, so they are loaded only once there is something to do.
    const { update } = await import("./update/update.js");
    process.exitCode = await update(options);
  }
} catch (error) {
  // Only what is not the user's to mend shows a stack.
  const isUsage = error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  if (isUsage) console.error(`${error.message}\n\n${USAGE}`);
  else console.error(error instanceof BuildError || error instanceof Refused ? error.message : error);
  process.exitCode = 1;
}
