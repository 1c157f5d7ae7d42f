import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { inject } from "vitest";
import { projectPath } from "../../scripts/command/paths.js";

const run = promisify(execFile);

declare module "vitest" {
  interface ProvidedContext {
    /** The path of the tarball that the checks of a run share. */
    tarball: string;
  }
}

/** An empty project outside this one, so that it finds only what it installs; removed after use. */
export interface EmptyProject extends AsyncDisposable {
  readonly path: string;
  file(name: string, text: string): Promise<string>;
  /** Runs a command in it and returns its standard output. */
  run(command: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<string>;
}

export async function emptyProject(type: "module" | "commonjs" = "module"): Promise<EmptyProject> {
  const path = await mkdtemp(join(tmpdir(), "sendgrid-ips-"));
  await writeFile(join(path, "package.json"), JSON.stringify({ name: "user", private: true, type }));
  return projectAt(path);
}

/** A project that `emptyProject` has made. */
export function projectAt(path: string): EmptyProject {
  return {
    path,
    async file(name, text) {
      await writeFile(join(path, name), text);
      return join(path, name);
    },
    async run(command, args, env = {}) {
      const options = { cwd: path, env: { ...cleanEnv(), ...env }, maxBuffer: 16_000_000 };
      return run(command, [...args], options).then(
        ({ stdout }) => stdout,
        (error: unknown) => {
          const { stdout, stderr } = error as { stdout: string; stderr: string }; // of a failed child process
          throw new Error(`${command} ${args.join(" ")}\n${stdout}${stderr}`);
        },
      );
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}

/** An empty project with the packed tarball installed; for the checks of `npm run test:package`. */
export async function installedProject(type: "module" | "commonjs" = "module"): Promise<EmptyProject> {
  const project = await emptyProject(type);
  await project.run("npm", ["install", "--no-audit", "--no-fund", inject("tarball")]);
  return project;
}

/** Without the variables that npm and vitest set for their child processes. */
function cleanEnv(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:npm_|VITEST|NODE_OPTIONS|NODE_ENV$|TEST$)/.test(name)));
}

export interface PackedFile {
  readonly path: string;
  readonly size: number;
}

/** Builds and packs this project, as a release does. */
export async function pack(destination: string): Promise<{ readonly tarball: string; readonly files: readonly PackedFile[] }> {
  const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", destination], {
    cwd: projectPath("."),
    env: cleanEnv(),
    maxBuffer: 16_000_000,
  });
  // The build may have printed something before.
  const [packed] = JSON.parse(stdout.slice(stdout.search(/^\[/m))) as { filename: string; files: PackedFile[] }[];
  if (packed === undefined) throw new Error("npm pack wrote no tarball");
  return { tarball: join(destination, packed.filename.replace(/^@/, "").replace("/", "-")), files: packed.files };
}
