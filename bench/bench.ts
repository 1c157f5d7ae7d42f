// `npm run bench` runs every group, `npm run bench -- GROUP…` some; `--write` puts the table of all of them into bench/RESULTS.md.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { calls } from "./calls.js";
import { fake } from "./fake.js";
import { builds } from "./generate.js";
import { pages } from "./pages.js";
import { toTable, type Measurement } from "./report.js";
import { size } from "./size.js";
import { types } from "./types.js";

type Group = () => readonly Measurement[] | Promise<readonly Measurement[]>;

const groups: Readonly<Record<string, Group>> = { types, generate: builds, calls, pages, fake, size };

const wanted = process.argv.slice(2).filter((argument) => argument !== "--write");
const writes = process.argv.includes("--write");
const unknown = wanted.find((name) => !(name in groups));
if (unknown !== undefined) {
  console.error(`There is no group ${unknown}; there are: ${Object.keys(groups).join(", ")}.`);
  process.exitCode = 1;
} else if (writes && wanted.length > 0) {
  console.error("--write is for all groups: RESULTS.md would lose the others.");
  process.exitCode = 1;
} else {
  const measurements: Measurement[] = [];
  for (const [name, run] of Object.entries(groups)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.error(`measuring ${name} …`);
    measurements.push(...(await run()));
  }
  const table = toTable(measurements);
  console.log(table);
  if (writes) writeFileSync(new URL("RESULTS.md", import.meta.url), results(table));
}

/** The table with what it depends on. Ratios hold on other machines; absolute values don't. */
function results(table: string): string {
  const versions = ["package.json", "bench/package.json"].flatMap((file) => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(
      readFileSync(new URL(`../${file}`, import.meta.url), "utf8"),
    ) as Packages;
    return Object.entries({ ...dependencies, ...devDependencies });
  });
  const peers = ["openapi-fetch", "@redocly/cli", "openapi-typescript", "typescript", "esbuild", "axios", "@sendgrid/client"];
  const named = peers.map((peer) => `${peer} ${versions.find(([name]) => name === peer)?.[1] ?? "?"}`).join(", ");
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}`;
  const date = new Date().toISOString().slice(0, 10);
  return `# Results of \`npm run bench -- --write\`\n\n${date}; ${machine}; ${named}.\nMedians of several rounds; ratios are medians of the ratios of each round.\n\n${table}\n`;
}

interface Packages {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
