import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Some tests start the generator or the compiler in a process, as a user would.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The slow tests wait for other processes, so every core gets a worker; by default vitest keeps one core free.
    maxWorkers: "100%",
    // The generator's engines take a second to load. Each test restores what it replaces, so the files of a worker can share them.
    isolate: false,
    // One test measures the memory that an iteration takes.
    execArgv: ["--expose-gc"],
  },
});
