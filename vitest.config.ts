import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Some tests start the generator or the compiler as a user would.
    testTimeout: 60_000,
  },
});
