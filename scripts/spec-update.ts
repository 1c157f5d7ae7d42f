import { runCommand } from "./command/run-command.js";
import { parseUpdateOptions, USAGE } from "./update/options.js";

await runCommand(USAGE, async (args) => {
  const options = parseUpdateOptions(args);
  if (options !== undefined) {
    // Loading the engines takes most of the time; help and usage errors do without.
    const { update } = await import("./update/update.js");
    return update(options);
  }
  console.log(USAGE);
  return 0;
});
