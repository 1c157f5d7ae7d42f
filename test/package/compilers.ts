import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { projectPath } from "../../scripts/command/paths.js";
import { compatibility } from "./compatibility.js";

const require = createRequire(import.meta.url);

/** Where the versions of TypeScript that the README names are installed. */
const FOLDERS: Readonly<Record<string, string>> = {
  "5.4": join(dirname(require.resolve("typescript-5.4/package.json"))),
  "5.9": projectPath("node_modules/typescript"),
  "7.0": join(dirname(require.resolve("typescript-newest/package.json"))),
};

/** A tsconfig.json's `compilerOptions`. */
export type CompilerOptions = Readonly<Record<string, unknown>>;

/** Several run at the same time. */
let projects = 0;

/** Runs a version of tsc in a folder with these options, and returns its exit code and what it prints. */
export async function tsc(
  version: string,
  folder: string,
  project: { readonly compilerOptions: CompilerOptions; readonly files: readonly string[] },
): Promise<{ readonly code: number; readonly output: string }> {
  const config = join(folder, `tsconfig.${(projects += 1)}.json`);
  await writeFile(config, JSON.stringify(project));
  const command = join(FOLDERS[version] ?? "", "bin/tsc");
  return promisify(execFile)(process.execPath, [command, "-p", config], { cwd: folder }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: unknown) => {
      const { code, stdout } = error as { code: number; stdout: string }; // of a failed child process
      return { code, output: stdout };
    },
  );
}

/** The versions of the README, as the installed compilers say them. */
export function installedVersions(): readonly string[] {
  return compatibility.typescript.map(({ version }) => {
    const manifest = require(join(FOLDERS[version] ?? "", "package.json")) as { version: string }; // npm requires it
    return manifest.version.split(".", 2).join(".");
  });
}
