import { defineConfig } from "vitest/config";

/** The packed package in other people's programs; the packages that these need are installed once. */
export default defineConfig({
  test: {
    include: ["test/environments/*.check.ts"],
    globalSetup: "test/environments/setup.ts",
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
