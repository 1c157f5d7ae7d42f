import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildPackage } from "../scripts/package/build-package.js";

const bench = fileURLToPath(new URL(".", import.meta.url));

/** A temporary folder of `bench/` whose programs import this package as users do, and the peers. */
export interface BuiltPackage extends AsyncDisposable {
  readonly folder: string;
}

/** Builds this package into a temporary folder. */
export async function builtPackage(): Promise<BuiltPackage> {
  const folder = await mkdtemp(join(bench, ".tmp-"));
  const installed = join(folder, "node_modules/@internal/sendgrid-ips");
  await mkdir(installed, { recursive: true });
  await copyFile(join(bench, "../package.json"), join(installed, "package.json"));
  await buildPackage(join(installed, "dist"));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}
