// `node scripts/run.mjs NAME …` runs scripts/NAME.ts. Its modules are bundled first (some 50 ms): a loader that takes TypeScript as it comes looks
// at every module of the engines as well, which makes loading them more than half a second slower.
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";

const [, , name = ""] = process.argv;
const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
process.argv.splice(1, 2, script);
process.setSourceMapsEnabled(true);

// Beside the packages that the scripts import. What is there is named by its content, so that several runs, also of other checkouts, may share it.
const folder = join(createRequire(import.meta.url).resolve("esbuild/package.json"), "../../.cache/scripts");
const { outputFiles } = buildSync({
  entryPoints: [script],
  outdir: folder,
  bundle: true,
  splitting: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: "inline",
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  outExtension: { ".js": ".mjs" },
  // That of scripts/command/paths.ts, the only module that uses it.
  define: { "import.meta.url": JSON.stringify(new URL("command/paths.ts", import.meta.url).href) },
  write: false,
});
mkdirSync(folder, { recursive: true });
for (const { path, contents } of outputFiles) {
  if (existsSync(path)) continue;
  // Renamed, so that nobody reads half of it.
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, contents);
  renameSync(temporary, path);
}
const entry = outputFiles.find(({ path }) => basename(path).startsWith(`${name}-`));
await import(pathToFileURL(entry.path).href);
