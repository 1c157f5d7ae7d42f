import { existsSync, lstatSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { BuildError } from "../command/problems.js";
import { DO_NOT_EDIT } from "../emit/parts/source.js";
import type { GeneratedFile } from "./generated-file.js";
import { readFolder } from "./read-folder.js";

/**
 * Replaces the folder as a whole: everything is written beside it first, then two renames swap the folders. Whatever fails or is killed
 * before them leaves the old folder whole; killed between them, the next run finds it by its name and puts it back.
 */
export async function write(files: readonly GeneratedFile[], out: string): Promise<void> {
  const folder = realFolder(out);
  refuseUnsafeFolder(folder, out);
  const [next, previous] = [`${folder}.being-written`, `${folder}.being-replaced`];
  recover(folder, previous);
  await refuseForeignFiles(files, out);
  rmSync(next, { recursive: true, force: true });
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(next, path)), { recursive: true });
      writeFileSync(join(next, path), text);
    }
    // Synchronous, so that no signal handler and no other step runs in between.
    if (existsSync(folder)) renameSync(folder, previous);
    renameSync(next, folder);
  } catch (cause) {
    rmSync(next, { recursive: true, force: true });
    recover(folder, previous);
    throw new BuildError(`cannot be written (${cause instanceof Error ? cause.message : String(cause)}).`, { file: out });
  }
  rmSync(previous, { recursive: true, force: true });
}

/** Where a link leads to, so that it stays a link. */
function realFolder(out: string): string {
  const folder = resolve(out);
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return folder;
  if (!existsSync(folder)) throw new BuildError("is a link that leads nowhere.", { file: out });
  const real = realpathSync(folder);
  if (!statSync(real).isDirectory()) throw new BuildError("is a file, not a folder: give another --out.", { file: out });
  return real;
}

/** Replacing the folder that the command runs in, or one above it, would delete far more than a build's output. */
function refuseUnsafeFolder(folder: string, out: string): void {
  const isAbove = (process.cwd() + sep).startsWith(folder.endsWith(sep) ? folder : folder + sep);
  if (out.trim() === "" || isAbove)
    throw new BuildError("is the working folder or one above it, which a build must not replace: give another --out.", {
      file: `--out ${JSON.stringify(out)}`,
    });
}

function recover(folder: string, previous: string): void {
  if (!existsSync(previous)) return;
  // Killed after the swap, only the cleaning up is left to do.
  if (existsSync(folder)) rmSync(previous, { recursive: true, force: true });
  else renameSync(previous, folder);
}

/** A folder is only replaced if everything in it was made by this build. */
async function refuseForeignFiles(files: readonly GeneratedFile[], out: string): Promise<void> {
  for (const [path, text] of await readFolder(resolve(out))) {
    const isOwn = text.split("\n", 2).join("\n").includes(DO_NOT_EDIT);
    if (!isOwn && !files.some((file) => file.path === path)) {
      throw new BuildError("was not made by this build, and replacing the folder would delete it: move it, or give another --out.", {
        file: `${out}/${path}`,
      });
    }
  }
}
