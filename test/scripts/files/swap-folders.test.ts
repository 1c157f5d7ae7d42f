import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFolder } from "../../../scripts/files/read-folder.js";
import { recoverFolders, replaceFolders, type Folders } from "../../../scripts/files/swap-folders.js";
import { interruptAt } from "../../support/interrupt.js";
import { tempFolder } from "../../support/project.js";

/** More changes than a swap makes. */
const MANY = 100;

function foldersWith(text: string): Folders {
  return {
    left: new Map([
      ["a.txt", text],
      ["deep/b.txt", text],
    ]),
    right: new Map([["c.txt", text]]),
  };
}

/** Both folders are the old ones, and no swap is going on. */
function reset(root: string): void {
  replaceFolders(foldersWith("old"), root);
}

/** Replaces both folders, unless it is killed during the given change of the file system. Returns whether it was. */
function interruptedSwap(root: string, change: number): boolean {
  return interruptAt(change, () => {
    replaceFolders(foldersWith("new"), root);
  });
}

async function textsOf(root: string): Promise<readonly (readonly [string, string])[]> {
  return [...(await readFolder(root))].sort();
}

const textsWith = (text: string): readonly (readonly [string, string])[] => [
  ["left/a.txt", text],
  ["left/deep/b.txt", text],
  ["right/c.txt", text],
];

describe("folders that are replaced together", () => {
  it("have the new files only, and leave nothing next to them", async () => {
    await using folder = await tempFolder();
    replaceFolders({ left: new Map([["gone.txt", "old"]]), right: new Map() }, folder.path);
    replaceFolders(foldersWith("new"), folder.path);
    expect(await textsOf(folder.path)).toEqual(textsWith("new"));
    expect(await readdir(folder.path)).toEqual(["left", "right"]);
  });

  it("stay as they were if a file cannot be written", async () => {
    await using folder = await tempFolder();
    replaceFolders(foldersWith("old"), folder.path);
    const impossible = new Map([
      ["a.txt", "new"],
      ["a.txt/below-a-file.txt", "new"],
    ]);
    expect(() => {
      replaceFolders({ ...foldersWith("new"), right: impossible }, folder.path);
    }).toThrow(/ENOTDIR|EEXIST/);
    expect(await textsOf(folder.path)).toEqual(textsWith("old"));
    expect(await readdir(folder.path)).toEqual(["left", "right"]);
  });

  it("are all old or all new after a recovery, whenever the process was killed", async () => {
    await using folder = await tempFolder();
    const outcomes: string[] = [];
    for (let change = 0; change < MANY; change += 1) {
      reset(folder.path);
      const isInterrupted = interruptedSwap(folder.path, change);
      recoverFolders(folder.path);
      const texts = await textsOf(folder.path);
      const text = texts[0]?.[1] ?? "";
      expect(texts, `change ${change}`).toEqual(textsWith(text));
      expect(await readdir(folder.path)).toEqual(["left", "right"]);
      outcomes.push(text);
      if (!isInterrupted) break;
    }
    // Killed before the last rename: old. Killed while the staging folder is deleted, or not at all: new.
    expect(outcomes.length).toBeGreaterThan(10);
    expect(outcomes.slice(-2)).toEqual(["new", "new"]);
    expect(new Set(outcomes.slice(0, -2))).toEqual(new Set(["old"]));
  });

  it("are recovered although the recovery was killed as well", async () => {
    await using folder = await tempFolder();
    let total = 0;
    do reset(folder.path);
    while (interruptedSwap(folder.path, total++));
    // The last two changes complete the swap and delete the staging folder: killed before them, there is most to undo.
    const beforeTheLast = total - 3;
    for (let change = 0; change < MANY; change += 1) {
      reset(folder.path);
      interruptedSwap(folder.path, beforeTheLast);
      expect(await textsOf(folder.path)).toEqual(expect.arrayContaining([...textsWith("new")]));
      const isInterrupted = interruptAt(change, () => {
        recoverFolders(folder.path);
      });
      recoverFolders(folder.path);
      expect(await textsOf(folder.path), `change ${change}`).toEqual(textsWith("old"));
      if (!isInterrupted) {
        expect(change).toBeGreaterThan(4);
        break;
      }
    }
  });

  it("are missing or complete after a recovery, if they did not exist before", async () => {
    await using folder = await tempFolder();
    for (let change = 0; change < MANY; change += 1) {
      for (const name of ["left", "right"]) await rm(join(folder.path, name), { recursive: true, force: true });
      const isInterrupted = interruptedSwap(folder.path, change);
      recoverFolders(folder.path);
      const texts = await textsOf(folder.path);
      for (const name of await readdir(folder.path))
        expect(texts.filter(([path]) => path.startsWith(`${name}/`))).toEqual(
          textsWith("new").filter(([path]) => path.startsWith(`${name}/`)),
        );
      if (!isInterrupted) return;
    }
    throw new Error("The swap never ended.");
  });

  it("are swapped during another swap with its own staging folder", async () => {
    await using folder = await tempFolder();
    replaceFolders({ left: new Map([["a.txt", "old"]]) }, folder.path);
    await mkdir(join(folder.path, "other.staging", "old"), { recursive: true });
    replaceFolders({ left: new Map([["a.txt", "new"]]) }, folder.path, "left.staging");
    expect(existsSync(join(folder.path, "other.staging"))).toBe(true);
    expect(existsSync(join(folder.path, "left.staging"))).toBe(false);
  });
});
