import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parseYaml, stringifyYaml } from "@redocly/openapi-core";
import { median, ratio, table } from "./report.js";

const run = promisify(execFile);
const folder = fileURLToPath(new URL(".", import.meta.url));
const project = join(folder, "..");
const ROUNDS = 5;

/** The whole build beside openapi-typescript's CLI alone, and how it grows with the document; whole processes, as a user starts them. */
export async function generate(): Promise<void> {
  const temp = await mkdtemp(join(folder, ".tmp-"));
  try {
    const build = ["--import", "tsx", "scripts/generate.ts", "--out", join(temp, "out")];
    const cli = ["node_modules/openapi-typescript/bin/cli.js", "generated/openapi.yaml", "-o", join(temp, "schema.ts")];
    const [ours, theirs] = await rounds([build, cli]);
    table(`generate: the whole build, ms, median of ${ROUNDS} rounds (at most 3.5 × openapi-typescript's CLI alone)`, [
      ["openapi-typescript's CLI", median(theirs ?? []).toFixed(0), "1.00 ×"],
      ["npm run generate", median(ours ?? []).toFixed(0), `${ratio(ours ?? [], theirs ?? []).toFixed(2)} ×`],
    ]);

    const sizes = [100, 1000];
    const commands = await Promise.all(
      sizes.map(async (size) => {
        const spec = join(temp, `${size}.yaml`);
        await writeFile(spec, await synthetic(size));
        return [...build.slice(0, 3), "--spec", spec, "--overlay", "none", "--out", join(temp, String(size))];
      }),
    );
    const [small, large] = await rounds(commands);
    table("generate: synthetic documents, ms (at most 12 × for ten times the operations)", [
      ["100 operations", median(small ?? []).toFixed(0), "1.00 ×"],
      ["1,000 operations", median(large ?? []).toFixed(0), `${ratio(large ?? [], small ?? []).toFixed(2)} ×`],
    ]);
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

/** How long each command takes in each round, in milliseconds. */
async function rounds(commands: readonly (readonly string[])[]): Promise<readonly (readonly number[])[]> {
  const times = commands.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, command] of commands.entries()) {
      const start = performance.now();
      // A synthetic document has many warnings.
      await run(process.execPath, command, { cwd: project, maxBuffer: Infinity });
      times[index]?.push(performance.now() - start);
    }
  }
  return times;
}

type PathItem = Readonly<Record<string, unknown>>;

/** Our own document's operations again and again, under other paths and ids. */
async function synthetic(operations: number): Promise<string> {
  const document = parseYaml(await readFile(join(project, "generated/openapi.yaml"), "utf8")) as { paths: Record<string, PathItem> }; // ours
  const paths: Record<string, PathItem> = {};
  let left = operations;
  for (let copy = 0; left > 0; copy += 1) {
    for (const [path, item] of Object.entries(document.paths)) {
      const entries = Object.entries(item);
      const taken = entries.flatMap(([key, value]) => (isOperation(value) ? [[key, renamed(value, copy)] as const] : [])).slice(0, left);
      const others = entries.filter(([, value]) => !isOperation(value));
      if (taken.length > 0) paths[`/copy${copy}${path}`] = Object.fromEntries([...others, ...taken]);
      left -= taken.length;
    }
  }
  return stringifyYaml({ ...document, paths }, { noRefs: true });
}

function isOperation(value: unknown): value is { readonly operationId: string } {
  return typeof value === "object" && value !== null && "operationId" in value;
}

function renamed(operation: { readonly operationId: string }, copy: number): object {
  return { ...operation, operationId: `${operation.operationId}${copy}` };
}
