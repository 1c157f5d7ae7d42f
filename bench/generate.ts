import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parseYaml, stringifyYaml } from "@redocly/openapi-core";
import { limits } from "./limits.js";
import { atMost, rowsOf, type Measurement, type Sample, type Samples } from "./report.js";

const run = promisify(execFile);
const folder = fileURLToPath(new URL(".", import.meta.url));
const project = join(folder, "..");
const ROUNDS = 5;

/** The time of a build, against openapi-typescript's CLI alone, and how it grows with the document. Measures processes, as a user starts them. */
export async function builds(): Promise<readonly Measurement[]> {
  const temp = await mkdtemp(join(folder, ".tmp-"));
  try {
    const generate = ["scripts/run.mjs", "generate"];
    const build = [...generate, "--out", join(temp, "out")];
    const cli = ["node_modules/openapi-typescript/bin/cli.js", "generated/openapi.yaml", "-o", join(temp, "schema.ts")];
    const built = await rounds({ ours: build, "openapi-typescript": cli });

    const buildOf = async (operations: number): Promise<readonly string[]> => {
      const spec = join(temp, `${operations}.yaml`);
      await writeFile(spec, await synthetic(operations));
      return [...generate, "--spec", spec, "--overlay", "none", "--out", join(temp, String(operations))];
    };
    const grown = await rounds({ "100 operations": await buildOf(100), "1,000 operations": await buildOf(1000) });
    return [
      { what: "a build, ms", limit: atMost(limits.build, built, "openapi-typescript"), rows: rowsOf(built, "openapi-typescript") },
      {
        what: `a build of synthetic documents, ms (1,000 operations: at most ${limits.growth} × 100 operations)`,
        rows: rowsOf(grown, "100 operations"),
      },
    ];
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

/** The time of each command in each round, in milliseconds. */
async function rounds(commands: Readonly<Record<string, readonly string[]>>): Promise<Samples> {
  const samples = new Map(Object.keys(commands).map((name): [string, Sample[]] => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, command] of Object.entries(commands)) {
      const start = performance.now();
      // A synthetic document causes many warnings.
      await run(process.execPath, command, { cwd: project, maxBuffer: Infinity });
      samples.get(name)?.push({ wall: performance.now() - start });
    }
  }
  return samples;
}

type PathItem = Readonly<Record<string, unknown>>;

/** Copies of our document's operations, with other paths and IDs. */
async function synthetic(operations: number): Promise<string> {
  const document = parseYaml(await readFile(join(project, "generated/openapi.yaml"), "utf8")) as { paths: Record<string, PathItem> }; // the generator's output
  const paths: Record<string, PathItem> = {};
  let left = operations;
  for (let copy = 0; left > 0; copy += 1) {
    for (const [path, item] of Object.entries(document.paths)) {
      const entries = Object.entries(item);
      const copies = entries.flatMap(([key, value]) => (isOperation(value) ? [[key, renamed(value, copy)] as const] : [])).slice(0, left);
      const others = entries.filter(([, value]) => !isOperation(value));
      if (copies.length > 0) paths[`/copy${copy}${path}`] = Object.fromEntries([...others, ...copies]);
      left -= copies.length;
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
