import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectPath } from "../../scripts/command/paths.js";
import { build } from "../../scripts/steps/pipeline.js";
import { writeFolder } from "../../scripts/files/write-folder.js";

/** The limit of a test that starts a process or a compiler: it depends on the load of the machine. */
export const SLOW = { timeout: 5 * 60_000 } as const;

/** A folder inside the project, so that its packages resolve from there; gone after use. */
export interface TempFolder extends AsyncDisposable {
  readonly path: string;
  file(name: string, text: string): Promise<string>;
}

export async function tempFolder(): Promise<TempFolder> {
  const parent = projectPath("test/.tmp");
  await mkdir(parent, { recursive: true });
  const path = await mkdtemp(join(parent, "t-"));
  return {
    path,
    async file(name, text) {
      const file = join(path, name);
      await writeFile(file, text);
      return file;
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs Node in the project's folder. */
export function run(...args: string[]): Promise<CommandResult> {
  return runIn(projectPath("."), ...args);
}

/** Runs Node in a folder. */
export function runIn(cwd: string, ...args: string[]): Promise<CommandResult> {
  // Colours, and what vitest says to its own child processes, would only be in the way.
  const env = Object.fromEntries(
    Object.entries({ ...process.env, NO_COLOR: "1" }).filter(
      ([name]) => !/^(?:FORCE_COLOR|VITEST.*|NODE_TEST_CONTEXT|NODE_OPTIONS)$/.test(name),
    ),
  );
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

/** Runs the generator as a user does. */
export function generate(...args: string[]): Promise<CommandResult> {
  return run("scripts/run.mjs", "generate", ...args);
}

/** Generates in this process, which is faster; without corrections. */
export async function generateFrom(spec: string, out: string): Promise<void> {
  const { files } = await build({ specs: [spec], overlay: undefined, out, check: false }, (_, step) => Promise.resolve(step()));
  await writeFolder(files, out);
}

/** A copy of what the generator reads and writes, so that a test may let it replace things. */
export async function copyProject(folder: TempFolder): Promise<void> {
  for (const path of ["scripts", "src", "spec", "generated", "package.json", "tsconfig.json", "redocly.yaml"])
    await cp(projectPath(path), join(folder.path, path), { recursive: true });
}

/** A copy of the facade, to be compiled and run against another generated folder. */
export async function copyFacade(folder: TempFolder): Promise<void> {
  await cp(projectPath("src"), join(folder.path, "src"), { recursive: true, filter: (path) => !path.endsWith("tsconfig.json") });
}
