import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Some tests start the generator or the compiler as a user would.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The slow tests wait for other processes; vitest would leave a core free.
    maxWorkers: "100%",
    // The engines take a second to load. The tests put back what they replace, so files may share them.
    isolate: false,
    // For the test of how much memory an iteration takes.
    execArgv: ["--expose-gc"],
  },
});
