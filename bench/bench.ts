// `npm run bench` runs all groups, `npm run bench -- GROUP…` some. `--write` writes the results of all groups to bench/RESULTS.md.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { calls } from "./calls.js";
import { fake } from "./fake.js";
import { builds } from "./generate.js";
import { load } from "./load.js";
import { pages } from "./pages.js";
import { rateLimits } from "./rate-limits.js";
import { toTable, type Measurement } from "./report.js";
import { size } from "./size.js";
import { types } from "./types.js";

type Group = () => readonly Measurement[] | Promise<readonly Measurement[]>;

const groups: Readonly<Record<string, Group>> = { types, generate: builds, load, calls, pages, fake, size, limits: rateLimits };

const selected = process.argv.slice(2).filter((argument) => argument !== "--write");
const writes = process.argv.includes("--write");
const unknown = selected.find((name) => !(name in groups));
if (unknown !== undefined) {
  console.error(`Unknown group ${JSON.stringify(unknown)}; expected one of ${Object.keys(groups).join(", ")}.`);
  process.exitCode = 1;
} else if (writes && selected.length > 0) {
  console.error("--write runs all groups; do not name any. Otherwise bench/RESULTS.md would lose the results of the others.");
  process.exitCode = 1;
} else {
  const measurements: Measurement[] = [];
  for (const [name, run] of Object.entries(groups)) {
    if (selected.length > 0 && !selected.includes(name)) continue;
    console.error(`Measuring ${name} …`);
    measurements.push(...(await run()));
  }
  const table = toTable(measurements);
  console.log(table);
  if (writes) writeFileSync(new URL("RESULTS.md", import.meta.url), results(table));
}

/** The table, with the versions and the machine that it depends on. Ratios hold on other machines; absolute values do not. */
function results(table: string): string {
  const versions = ["package.json", "bench/package.json"].flatMap((file) => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(
      readFileSync(new URL(`../${file}`, import.meta.url), "utf8"),
    ) as Packages;
    return Object.entries({ ...dependencies, ...devDependencies });
  });
  const peers = ["openapi-fetch", "@redocly/cli", "openapi-typescript", "typescript", "esbuild", "axios", "ky", "@sendgrid/client"];
  const facts = [
    `Measured on ${new Date().toISOString().slice(0, 10)}.`,
    `Machine: ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}, Node ${process.version}.`,
    ...peers.map((peer) => `${peer} ${versions.find(([name]) => name === peer)?.[1] ?? "?"}`),
  ];
  const list = facts.map((fact) => `- ${fact}`).join("\n");
  const method = "Values are medians of several rounds. Ratios are medians of the ratios of each round.";
  return `# Results of \`npm run bench -- --write\`\n\n${list}\n\n${method}\n\n${table}\n`;
}

interface Packages {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
