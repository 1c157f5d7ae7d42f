import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import ts from "typescript";
import { builtPackage } from "./built-package.js";
import type { Sample, Samples } from "./report.js";

const execute = promisify(execFile);
const bench = fileURLToPath(new URL(".", import.meta.url));

/** A script that times one candidate and prints a sample. */
export interface Worker {
  /** A temporary folder with the script; it imports this package by its name. */
  readonly folder: string;
  /** The samples of each candidate, one per round. */
  readonly time: (names: readonly string[], ...args: readonly string[]) => Promise<Samples>;
}

/** Compiles a script of this folder and this package with tsc, as users do: the output of tsx is slower. */
export async function withWorker<T>(file: string, rounds: number, use: (worker: Worker) => Promise<T>): Promise<T> {
  await using built = await builtPackage();
  const { folder } = built;
  const script = join(folder, "worker.mjs");
  await transpile(join(bench, file), script);
  return await use({ folder, time: (names, ...args) => timeInTurns(names, rounds, (name) => [script, folder, name, ...args]) });
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
async function timeInTurns(names: readonly string[], rounds: number, commandOf: (name: string) => readonly string[]): Promise<Samples> {
  const samples = new Map<string, Sample[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const index of names.keys()) {
      const name = names[(index + round) % names.length] ?? "";
      const { stdout } = await execute(process.execPath, commandOf(name));
      samples.get(name)?.push(JSON.parse(stdout) as Sample); // as the workers print it
    }
  }
  return samples;
}
