import { defineConfig } from "vitest/config";

/** The tests that judge one part: Stryker starts vitest anew for each mutant, with this file. */
export default defineConfig({
  test: {
    include: (process.env.MUTATION_TESTS ?? "").split("\n").filter((pattern) => pattern !== ""),
    setupFiles: ["mutation/leave-out.ts"],
    isolate: false,
    pool: "threads",
    maxWorkers: 1,
    testTimeout: 120_000,
  },
});
