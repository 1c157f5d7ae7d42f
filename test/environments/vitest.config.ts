import { defineConfig } from "vitest/config";

/** In milliseconds, for a machine that is busy: the checks install packages and run compilers. */
const LIMIT = 10 * 60_000;

/** The packed package in other people's programs; the packages that these need are installed once. */
export default defineConfig({
  test: {
    include: ["test/environments/*.check.ts"],
    globalSetup: "test/environments/setup.ts",
    testTimeout: LIMIT,
    hookTimeout: LIMIT,
    // They wait for other processes most of the time.
    maxWorkers: "100%",
  },
});
