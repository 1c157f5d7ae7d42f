import { defineConfig } from "vitest/config";

/**
 * A limit ends a test that hangs. It must not end one that is slow because the machine is busy: some tests start the generator or the compiler in a
 * process, as a user would. In milliseconds.
 */
const LIMIT = 5 * 60_000;

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: LIMIT,
    hookTimeout: LIMIT,
    // Shorter than the limit of a test, so that a failure says what was expected.
    expect: { poll: { timeout: LIMIT / 2, interval: 5 } },
    // The slow tests wait for other processes, so every core gets a worker; by default vitest keeps one core free.
    maxWorkers: "100%",
    // The generator's engines take a second to load. Each test restores what it replaces, so the files of a worker can share them.
    isolate: false,
    // One test measures the memory that an iteration takes.
    execArgv: ["--expose-gc"],
  },
});
