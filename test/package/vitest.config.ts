import { defineConfig } from "vitest/config";

/** In milliseconds, for a machine that is busy: a check installs packages and runs compilers. */
const LIMIT = 10 * 60_000;

/** The checks of the packed tarball: slower than a unit test, and with packages of their own. */
export default defineConfig({
  test: {
    include: ["test/{package,runtimes}/*.check.ts"],
    globalSetup: "test/package/pack.setup.ts",
    testTimeout: LIMIT,
    hookTimeout: LIMIT,
    fileParallelism: false,
    maxConcurrency: 2,
  },
});
