import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Some tests start the generator or the compiler as a user would.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The slow tests wait for other processes; vitest would leave a core free.
    maxWorkers: "100%",
    // For the test of how much memory an iteration takes.
    execArgv: ["--expose-gc"],
  },
});
