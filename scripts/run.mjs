// `node scripts/run.mjs NAME …` runs scripts/NAME.ts. It bundles the modules of the script first (about 50 ms). A TypeScript loader would also
// inspect every module of the engines, which makes loading them more than half a second slower.
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";

const [, , name = ""] = process.argv;
const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
process.argv.splice(1, 2, script);
process.setSourceMapsEnabled(true);

// Inside node_modules, so that the packages resolve. The files are named by their content, so that concurrent runs, also of other checkouts, can
// share them.
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
  // The URL of scripts/command/paths.ts. It replaces import.meta.url in every module, so a lint rule forbids import.meta in the others.
  define: { "import.meta.url": JSON.stringify(new URL("command/paths.ts", import.meta.url).href) },
  write: false,
});
mkdirSync(folder, { recursive: true });
for (const { path, contents } of outputFiles) {
  if (existsSync(path)) continue;
  // The rename is atomic, so that no other run reads half a file.
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, contents);
  renameSync(temporary, path);
}
const entry = outputFiles.find(({ path }) => basename(path).startsWith(`${name}-`));
await import(pathToFileURL(entry.path).href);
