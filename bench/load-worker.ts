// Times one import or require in its own process: prints the milliseconds. load.ts starts it.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder = "", name = ""] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const file = join(folder, name);
const [before, start] = [process.cpuUsage(), process.hrtime.bigint()];
if (name.endsWith(".cjs")) require(file);
else await import(pathToFileURL(file).href);
const wall = Number(process.hrtime.bigint() - start) / 1e6;
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ wall, cpu: (user + system) / 1000 }));
