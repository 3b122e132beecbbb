import { defineConfig } from "vitest/config";

const soak = process.env.SOAK === "1";

export default defineConfig({
  // The example of a province names the library as whoever installs it; its test runs the source.
  resolve: {
    alias: [
      { find: /^juesuan$/, replacement: `${import.meta.dirname}/src/entries/index.ts` },
      { find: /^juesuan\/(.*)$/, replacement: `${import.meta.dirname}/src/entries/$1.ts` },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    reporters: ["default", "./test/support/left-out.ts"],
    // All processors: by default one is left idle, half of a machine of two.
    maxWorkers: "100%",
    // The library keeps no state, so the files of one worker share its modules: half of the time was their import.
    isolate: false,
    pool: "threads",
    // A soak tries each property for minutes; an ordinary test that takes half a minute hangs.
    testTimeout: soak ? 900_000 : 30_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/**/*.d.ts"],
      reporter: ["text-summary", "html"],
      thresholds: { lines: 95 },
    },
  },
});
