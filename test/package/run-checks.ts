// `npm run test:package -- [CHECK…]`: checks the packed tarball. Each folder of checks has packages that the project itself does not need.
import { spawnSync } from "node:child_process";
import { projectPath } from "../../scripts/command/paths.js";

/** The checks, and the folder of each. */
const FOLDERS: Readonly<Record<string, string>> = {
  tarball: "test/package",
  "both-kinds": "test/package",
  typescript: "test/package",
  jest: "test/package",
  page: "test/package",
  release: "test/package",
  publish: "test/package",
  runtimes: "test/runtimes",
};
const DEFAULTS = ["tarball", "both-kinds", "typescript", "jest", "page", "release"];

process.exitCode = runChecks(process.argv.slice(2));

/** Installs and compiles what the checks need, then runs them. Returns the exit code of the first command that fails, or 0. */
function runChecks(names: readonly string[]): number {
  const checks = names.length > 0 ? names : DEFAULTS;
  const unknown = checks.find((name) => !Object.hasOwn(FOLDERS, name));
  if (unknown !== undefined) {
    console.error(`Unknown check ${JSON.stringify(unknown)}; expected one of ${Object.keys(FOLDERS).join(", ")}.`);
    return 1;
  }
  const files = checks.map((name) => `${FOLDERS[name] ?? ""}/${name}.check.ts`);
  const folders = new Set(checks.map((name) => FOLDERS[name] ?? ""));
  const commands = [
    ...[...folders].flatMap((folder) => [
      ["npm", "ci", "--prefix", folder, "--silent"],
      ["npx", "tsc", "-p", folder],
    ]),
    ["npx", "vitest", "run", "--config", "test/package/vitest.config.ts", ...files],
  ];
  return commands.reduce((code, command) => (code === 0 ? run(command) : code), 0);
}

/** Runs a command in the project's folder with this terminal. Returns its exit code; 1 if a signal ended it. */
function run([command = "", ...args]: readonly string[]): number {
  const { status, error } = spawnSync(command, args, { cwd: projectPath("."), stdio: "inherit" });
  if (error !== undefined) throw error;
  return status ?? 1;
}
