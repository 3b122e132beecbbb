import { defineConfig } from "vitest/config";
import { alias } from "./vite.shared.ts";

/** The tests run the source of the library, by the names that whoever installs it uses. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { alias },
  test: {
    testTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "node", include: ["test/**/*.test.ts"], exclude: ["test/browser/**"] } },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/browser/setup.ts",
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
