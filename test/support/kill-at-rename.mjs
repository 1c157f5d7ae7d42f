// Loaded into a process with --import: kills it before it renames a staging folder's new folder, which is the moment between the two renames of a swap.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { renameSync } = fs;
fs.renameSync = (from, to) => {
  if (/[/\\]out\.staging[/\\]new[/\\]out$/.test(String(from))) process.kill(process.pid, "SIGKILL");
  renameSync(from, to);
};
syncBuiltinESMExports();
