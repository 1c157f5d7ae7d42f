import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { pack } from "../support/tarball.js";

/** Packs the tarball once for all checks of a run. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "tarball-"));
  provide("tarball", (await pack(folder)).tarball);
  return () => rm(folder, { recursive: true, force: true });
}
