import { runCommand } from "./command/run-command.js";
import { parseUpdateOptions, USAGE } from "./update/options.js";

await runCommand(USAGE, async (args) => {
  const options = parseUpdateOptions(args);
  if (options !== undefined) {
    // The engines take most of the time, so they are loaded only once there is something to do.
    const { update } = await import("./update/update.js");
    return update(options);
  }
  console.log(USAGE);
  return 0;
});
