import { defineConfig } from "vitest/config";

/** In milliseconds, for a machine that is busy. */
const LIMIT = 10 * 60_000;

/** The limiter with a real Redis server, which the checks start. */
export default defineConfig({
  test: {
    include: ["test/redis/*.check.ts"],
    testTimeout: LIMIT,
    hookTimeout: LIMIT,
    expect: { poll: { timeout: LIMIT / 2, interval: 20 } },
    // They wait most of the time.
    maxWorkers: "100%",
  },
});
