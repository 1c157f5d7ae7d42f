import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The staging folder of `spec:update`, which replaces spec/ and generated/ together. */
const STAGING = ".spec-update";

/** The texts of each folder's files, by the folder's name and by the file's path in it. */
export type Folders = Readonly<Record<string, ReadonlyMap<string, string>>>;

/**
 * Replaces folders of `root` together: all of them or none, also if the process is killed. Everything is written to a staging folder next to
 * them first. Then two renames swap each folder, and a last one, of the staging folder, completes the swap. Whatever fails or is killed
 * before that is undone, by this run or by the next {@link recoverFolders}. A folder that did not exist before has nothing to go back to, so
 * an interrupted swap leaves it either missing or complete.
 */
export function replaceFolders(folders: Folders, root = ".", staging = STAGING): void {
  recoverFolders(root, staging);
  const at = (...parts: readonly string[]): string => join(root, staging, ...parts);
  try {
    for (const [name, texts] of Object.entries(folders)) writeTexts(at("new", name), texts);
    mkdirSync(at("old"));
    // Synchronous, so that no signal handler and no other step runs in between.
    for (const name of Object.keys(folders)) {
      if (existsSync(join(root, name))) renameSync(join(root, name), at("old", name));
      renameSync(at("new", name), join(root, name));
    }
    renameSync(at(), doneFolder(root, staging));
  } catch (cause) {
    recoverFolders(root, staging);
    throw cause;
  }
  rmSync(doneFolder(root, staging), { recursive: true, force: true });
}

/** Puts back the folders that an interrupted swap has moved away. Does nothing, at no cost, if there was none. */
export function recoverFolders(root = ".", staging = STAGING): void {
  rmSync(doneFolder(root, staging), { recursive: true, force: true });
  const old = join(root, staging, "old");
  for (const name of existsSync(old) ? readdirSync(old) : []) {
    rmSync(join(root, name), { recursive: true, force: true });
    renameSync(join(old, name), join(root, name));
  }
  rmSync(join(root, staging), { recursive: true, force: true });
}

/** A staging folder of this name belongs to a complete swap; only its deletion is left. */
function doneFolder(root: string, staging: string): string {
  return join(root, `${staging}.done`);
}

function writeTexts(folder: string, texts: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
