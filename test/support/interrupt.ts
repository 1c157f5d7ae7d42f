import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";

const { mkdirSync, renameSync, rmSync, writeFileSync } = fs;

/** The real changes of the file system. */
const CHANGES = { mkdirSync, renameSync, rmSync, writeFileSync };

/** What is left of a change if the process is killed during it: a file is written, and a folder deleted, in several steps. */
const PARTS: Partial<Record<string, (path: string, text: unknown) => void>> = {
  writeFileSync: (path, text) => {
    writeFileSync(path, String(text).slice(0, 1));
  },
  rmSync: (path) => {
    if (!fs.existsSync(path)) return;
    const file = fs.readdirSync(path, { recursive: true, withFileTypes: true }).find((entry) => entry.isFile());
    if (file !== undefined) fs.unlinkSync(join(file.parentPath, file.name));
  },
};

/**
 * Runs a synchronous action as if the process was killed during its nth change of the file system, counted from 0: that change is made in
 * part, it and all later ones throw. Returns whether the action was interrupted, which it is not if it makes fewer changes.
 */
export function interruptAt(change: number, action: () => void): boolean {
  let count = 0;
  for (const [name, real] of Object.entries(CHANGES)) {
    const replacement = (path: string, ...rest: unknown[]): unknown => {
      if (count === change) PARTS[name]?.(path, rest[0]);
      if (count++ >= change) throw new Error("killed");
      return Reflect.apply(real, fs, [path, ...rest]);
    };
    Object.assign(fs, { [name]: replacement });
  }
  syncBuiltinESMExports();
  try {
    action();
  } catch (error) {
    if (count <= change) throw error;
  } finally {
    Object.assign(fs, CHANGES);
    syncBuiltinESMExports();
  }
  return count > change;
}
