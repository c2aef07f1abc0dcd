import { defineConfig } from "vitest/config";

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    include: ["server/**/*.test.{ts,tsx}", "web/**/*.test.{ts,tsx}", "knowledge/**/*.test.ts", "evals/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    globalSetup: ["server/testing/global-setup.ts"],
    setupFiles: ["server/testing/silence.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores, and a browser, a database and servers of their own beside the tests.
    maxWorkers: 2,
  },
});
