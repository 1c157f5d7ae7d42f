import { existsSync, lstatSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, resolve, sep } from "node:path";
import { errorMessage } from "../problems/error-message.js";
import { BuildError } from "../problems/problems.js";
import { DO_NOT_EDIT, type GeneratedFile } from "./generated-file.js";
import { readFolder } from "./read-folder.js";
import { recoverFolders, replaceFolders } from "./swap-folders.js";

/**
 * Replaces the output folder as a whole: whatever fails or is killed, the folder is the old or the new one, if necessary after the next run.
 * Throws a {@link BuildError}, and changes nothing, if the folder must not be replaced or cannot be written.
 */
export async function writeFolder(files: readonly GeneratedFile[], out: string): Promise<void> {
  const folder = realFolder(out);
  refuseUnsafeFolder(folder, out);
  const [root, name] = [dirname(folder), basename(folder)];
  const staging = `${name}.staging`;
  recoverFolders(root, staging);
  await refuseForeignFiles(files, out);
  try {
    replaceFolders({ [name]: new Map(files.map(({ path, text }) => [path, text])) }, root, staging);
  } catch (cause) {
    throw new BuildError(`cannot be written (${errorMessage(cause)}).`, { file: out });
  }
}

/** The target of a link, so that the link itself stays. */
function realFolder(out: string): string {
  const folder = resolve(out);
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return folder;
  if (!existsSync(folder)) throw new BuildError("is a link whose target does not exist.", { file: out });
  const real = realpathSync(folder);
  if (!statSync(real).isDirectory()) throw new BuildError("is a file, not a folder: choose another --out.", { file: out });
  return real;
}

/** Replacing the working directory, or one above it, would delete far more than the output of a build. */
function refuseUnsafeFolder(folder: string, out: string): void {
  const isAbove = (process.cwd() + sep).startsWith(folder.endsWith(sep) ? folder : folder + sep);
  if (out.trim() !== "" && !isAbove) return;
  throw new BuildError("is the working directory or one above it, which a build must not replace: choose another --out.", {
    file: `--out ${JSON.stringify(out)}`,
  });
}

/** The folder is only replaced if everything in it was written by this build. */
async function refuseForeignFiles(files: readonly GeneratedFile[], out: string): Promise<void> {
  for (const [path, text] of await readFolder(resolve(out))) {
    const isGenerated = text.split("\n", 2).join("\n").includes(DO_NOT_EDIT);
    if (isGenerated || files.some((file) => file.path === path)) continue;
    throw new BuildError("was not written by this build, and replacing the folder would delete it: move it, or choose another --out.", {
      file: `${out}/${path}`,
    });
  }
}
