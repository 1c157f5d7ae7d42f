import { basename, isAbsolute, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The absolute path of a file of this project, wherever the command was started. */
export function projectPath(path: string): string {
  // The only use of import.meta in scripts/: run.mjs replaces it, and a lint rule keeps it the only one.
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** The name of a file in generated headers: relative to the working directory, or without its folder; never a path of one machine. */
export function portableName(file: string): string {
  const path = relative(process.cwd(), file);
  return isAbsolute(path) || path.startsWith("..") ? basename(file) : path.replaceAll("\\", "/");
}
