import { cp } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { projectPath } from "../../scripts/command/paths.js";
import { emptyProject, pack, projectAt, type EmptyProject } from "../support/tarball.js";

/** Another project: the packed package, the packages of this folder's package.json, and the programs. */
export interface Consumer extends EmptyProject {
  readonly tarball: string;
  /** Runs one of the programs under Node 20 and returns what it printed, which is JSON. */
  node(program: string, args?: readonly string[], env?: Readonly<Record<string, string>>): Promise<unknown>;
  /** Where Node 24 is. */
  readonly node24Path: string;
  /** The same under Node 24. */
  node24(program: string, args?: readonly string[], env?: Readonly<Record<string, string>>): Promise<unknown>;
}

/** Where a consumer is. */
export interface ConsumerPaths {
  readonly path: string;
  readonly tarball: string;
}

/** Builds and packs the package, and installs it in another project. */
export async function createConsumer(): Promise<ConsumerPaths> {
  const project = await emptyProject();
  const folder = projectPath("test/environments");
  await Promise.all(["package.json", "package-lock.json"].map((name) => cp(join(folder, name), join(project.path, name))));
  await cp(join(folder, "programs"), project.path, { recursive: true });
  const quiet = ["--no-audit", "--no-fund", "--ignore-scripts"];
  const [{ tarball }] = await Promise.all([pack(project.path), project.run("npm", ["ci", ...quiet])]);
  await project.run("npm", ["install", "--no-save", "--prefer-offline", ...quiet, tarball]);
  return { path: project.path, tarball };
}

/** The consumer that the checks share. */
export function openConsumer({ path, tarball }: ConsumerPaths): Consumer {
  const project = projectAt(path);
  const runWith =
    (command: string): Consumer["node"] =>
    async (program, args = [], env = {}) =>
      JSON.parse(await project.run(command, ["--no-warnings", program, ...args], env));
  const node24Path = join(path, "node_modules/node-24/bin/node");
  return { ...project, tarball, node: runWith(process.execPath), node24Path, node24: runWith(node24Path) };
}

/** Writes the test program as a CommonJS module, which requires the package. */
export async function writeCommonJs({ path }: Consumer): Promise<void> {
  await build({
    entryPoints: [join(path, "runner.test.js")],
    outfile: join(path, "runner.test.cjs"),
    bundle: true,
    packages: "external",
    platform: "node",
    format: "cjs",
  });
}
