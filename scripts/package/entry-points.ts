import { readFileSync } from "node:fs";
import { projectPath } from "../command/paths.js";

/** What a program can import from the package, apart from single files. */
export interface EntryPoint {
  /** As in package.json: `.` or `./testing`. */
  readonly path: string;
  /** The name of its files in `dist/`, without an extension. */
  readonly name: string;
  /** Its source, relative to the root of the project. */
  readonly source: string;
}

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** The parts of package.json that the build reads. */
export function readManifest(): Manifest {
  return JSON.parse(readFileSync(projectPath("package.json"), "utf8")) as Manifest; // test/package/manifest.test.ts checks it
}

/** The entry points that package.json exports, the main one first: those with a module of each kind. `./testing` is `src/testing/index.ts`. */
export function entryPoints(): readonly EntryPoint[] {
  return Object.entries(readManifest().exports)
    .filter(([, target]) => typeof target === "object")
    .map(([path]) => ({
      path,
      name: path === "." ? "index" : path.slice("./".length),
      source: `src/${path === "." ? "" : path.slice("./".length) + "/"}index.ts`,
    }));
}
