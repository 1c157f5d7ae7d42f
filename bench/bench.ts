// `npm run bench` runs every group, `npm run bench -- GROUP` one.
import { calls } from "./calls.js";
import { fake } from "./fake.js";
import { generate } from "./generate.js";
import { pages } from "./pages.js";
import { types } from "./types.js";

const groups: Readonly<Record<string, () => void | Promise<void>>> = { types, generate, calls, pages, fake };

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in groups));
if (unknown !== undefined) {
  console.error(`There is no group ${unknown}; there are: ${Object.keys(groups).join(", ")}.`);
  process.exitCode = 1;
} else {
  for (const [name, run] of Object.entries(groups)) {
    if (wanted.length === 0 || wanted.includes(name)) await run();
  }
}
