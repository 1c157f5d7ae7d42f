import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The texts of a folder's files by their relative paths, sorted; empty if the folder does not exist. */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    paths.sort().map(async (path) => [path.slice(join(folder, "/").length), await readFile(path, "utf8")] as const),
  );
  return new Map(texts);
}
