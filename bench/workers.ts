import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import ts from "typescript";

const execute = promisify(execFile);
const bench = fileURLToPath(new URL(".", import.meta.url));
const ROUNDS = 9;

/** A script that times one candidate and prints the time. */
export interface Worker {
  /** A temporary folder with the script, and with this package in `ours/`. */
  readonly folder: string;
  /** The times of each candidate, one per round. */
  readonly time: (names: readonly string[], ...args: readonly string[]) => Promise<Map<string, number[]>>;
}

/** Compiles a script of this folder and this package with tsc, as users do: the output of tsx is slower. */
export async function withWorker<T>(file: string, use: (worker: Worker) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(bench, ".tmp-"));
  try {
    await runNpx("tsc", "-p", "src/tsconfig.json", "--outDir", join(folder, "ours"));
    const script = join(folder, "worker.mjs");
    await transpile(join(bench, file), script);
    return await use({ folder, time: (names, ...args) => timeInTurns(names, (name) => [script, folder, name, ...args]) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function runNpx(...args: readonly string[]): Promise<void> {
  await execute("npx", args, { cwd: join(bench, "..") });
}

export async function transpile(from: string, to: string): Promise<void> {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  await writeFile(to, ts.transpileModule(await readFile(from, "utf8"), { compilerOptions }).outputText);
}

/**
 * One process for each candidate and round, because candidates in one process distort each other. Each round begins with another candidate, because
 * the machine's speed drifts.
 */
async function timeInTurns(names: readonly string[], commandOf: (name: string) => readonly string[]): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const index of names.keys()) {
      const name = names[(index + round) % names.length] ?? "";
      times.get(name)?.push(Number((await execute(process.execPath, commandOf(name))).stdout));
    }
  }
  return times;
}
