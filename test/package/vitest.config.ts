import { defineConfig } from "vitest/config";

/** The checks of the packed tarball: slower than a unit test, and with packages of their own. */
export default defineConfig({
  test: { include: ["test/{package,runtimes}/*.check.ts"], testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false },
});
