import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where the new folders are made and the old ones wait; beside them, so that a rename moves them. */
const WORKSHOP = ".spec-update";
const FOLDERS = ["spec", "generated"] as const;

/** The texts of each folder's files by their relative paths. */
export type Folders = Readonly<Record<(typeof FOLDERS)[number], ReadonlyMap<string, string>>>;

/**
 * Replaces spec/ and generated/ together. Everything is written beside them first; then four renames swap the folders, and a fifth says that
 * they belong together. Whatever fails or is killed before that is undone, by this run or the next.
 */
export function replaceFolders(folders: Folders): void {
  recoverFolders();
  try {
    for (const folder of FOLDERS) for (const [path, text] of folders[folder]) writeInto(join(WORKSHOP, "new", folder, path), text);
    mkdirSync(join(WORKSHOP, "old"));
    // Synchronous, so that no signal handler runs in between.
    for (const folder of FOLDERS) {
      renameSync(folder, join(WORKSHOP, "old", folder));
      renameSync(join(WORKSHOP, "new", folder), folder);
    }
    renameSync(WORKSHOP, `${WORKSHOP}.done`);
  } catch (cause) {
    recoverFolders();
    throw cause;
  }
  rmSync(`${WORKSHOP}.done`, { recursive: true, force: true });
}

/** Puts back what an update that was killed has moved away. Costs nothing where there is nothing to do. */
export function recoverFolders(root = "."): void {
  const workshop = join(root, WORKSHOP);
  rmSync(`${workshop}.done`, { recursive: true, force: true });
  for (const folder of FOLDERS) {
    const old = join(workshop, "old", folder);
    if (!existsSync(old)) continue;
    rmSync(join(root, folder), { recursive: true, force: true });
    renameSync(old, join(root, folder));
  }
  rmSync(workshop, { recursive: true, force: true });
}

function writeInto(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
