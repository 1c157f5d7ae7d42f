import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { rollup, type GetModuleInfo, type OutputOptions, type Plugin, type RenderedChunk } from "rollup";
import { dts } from "rollup-plugin-dts";
import { entryPoints, readManifest } from "./entry-points.js";

/**
 * Joins the files that tsc wrote to one module per entry point, and one for the code that the main entry point shares with others: `index.js`,
 * `testing.js` and `shared.js`, the same for CommonJS (`.cjs`), and the declarations of both (`.d.ts`, `.d.cts`). An entry point that imports the
 * main one imports its file.
 */
export async function bundle(compiled: string, folder: string): Promise<void> {
  const { dependencies, peerDependencies } = readManifest();
  const external = [/^node:/, ...Object.keys({ ...dependencies, ...peerDependencies })];
  const modules = await rollup({ input: inputsIn(compiled, ".js"), external, plugins: [mainEntry(compiled), sourceMaps()] });
  await modules.write({ ...outputTo(folder, ".js"), format: "es" });
  await modules.write({
    ...outputTo(folder, ".cjs"),
    format: "cjs",
    // openapi-fetch's CommonJS module says that it has a default export.
    interop: "auto",
    // Jest cannot import() in CommonJS.
    dynamicImportInCjs: false,
  });
  await modules.close();

  const declarations = await rollup({
    input: inputsIn(compiled, ".d.ts"),
    external,
    plugins: [mainEntry(compiled), dts({ sourcemap: true })],
  });
  for (const extension of [".d.ts", ".d.cts"])
    await declarations.write({ ...outputTo(folder, extension), format: "es", banner: libraryReferences });
  await declarations.close();
}

/** The compiled file of each entry point; tsc keeps the folders of the sources. */
function inputsIn(compiled: string, extension: string): Record<string, string> {
  return Object.fromEntries(entryPoints().map(({ name, source }) => [name, join(compiled, source.replace(/\.ts$/, extension))]));
}

function outputTo(folder: string, extension: string): OutputOptions {
  return {
    dir: folder,
    entryFileNames: `[name]${extension}`,
    chunkFileNames: `[name]${extension}`,
    sourcemap: true,
    // The tarball has the sources.
    sourcemapExcludeSources: true,
    paths: { [MAIN_ENTRY]: `./index${extension.replace(/^\.d/, "").replace("ts", "js")}` },
    manualChunks: (id, { getModuleInfo }) => (isShared(id, getModuleInfo) ? "shared" : undefined),
  };
}

/** Whether the main entry point and another one reach a module: one file for all of these, so that importing `.` reads two files. */
function isShared(id: string, getModuleInfo: GetModuleInfo): boolean {
  const importers = new Set([id]);
  for (const importer of importers) for (const next of getModuleInfo(importer)?.importers ?? []) importers.add(next);
  const entries = [...importers].filter((importer) => getModuleInfo(importer)?.isEntry === true);
  return entries.length > 1 && entries.some((entry) => /\bsrc\/index\.(?:d\.ts|js)$/.test(entry));
}

/** What an import of the main entry point is called until it is written. */
const MAIN_ENTRY = "main-entry";

/** Keeps the main entry point a file of its own where another one imports it: Rollup would move what it exports to a third. */
function mainEntry(compiled: string): Plugin {
  return {
    name: "main-entry",
    resolveId(source, importer) {
      if (importer === undefined || !source.startsWith(".")) return null;
      const isMain = join(dirname(importer), source) === join(compiled, "src/index.js");
      return isMain ? { id: MAIN_ENTRY, external: true } : null;
    },
  };
}

/** Lets Rollup join the maps that tsc wrote. */
function sourceMaps(): Plugin {
  return {
    name: "source-maps",
    async load(id) {
      return { code: await readFile(id, "utf8"), map: await readFile(`${id}.map`, "utf8") };
    },
  };
}

/** The `/// <reference lib="…" preserve="true" />` of a file's modules, which rollup-plugin-dts drops. */
async function libraryReferences({ moduleIds }: RenderedChunk): Promise<string> {
  const texts = await Promise.all(moduleIds.map((id) => readFile(id, "utf8")));
  const references = texts.flatMap((text) => text.match(/^\/\/\/ <reference lib=.*$/gm) ?? []);
  return [...new Set(references)].join("\n");
}
