import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { UserError } from "../problems/problems.js";
import { projectPath } from "../command/paths.js";
import { bundle } from "./bundle.js";

/**
 * Writes what is published to a folder: per entry point a module and its declarations, for `import` and for `require`, with maps to the sources.
 * tsc compiles each file; Rollup joins them.
 */
export async function buildPackage(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // Inside the folder, because maps refer to the sources by relative paths.
  const compiled = await mkdtemp(join(folder, ".compiled-"));
  try {
    await compile(compiled);
    await bundle(compiled, folder);
  } finally {
    await rm(compiled, { recursive: true, force: true });
  }
}

async function compile(folder: string): Promise<void> {
  const tsc = projectPath("node_modules/typescript/bin/tsc");
  const running = promisify(execFile)(process.execPath, [tsc, "-p", projectPath("src/tsconfig.json"), "--outDir", folder]);
  await running.catch((error: unknown) => {
    throw new UserError(`tsc failed:\n${(error as { stdout: string }).stdout}`); // execFile rejects with the output
  });
}
