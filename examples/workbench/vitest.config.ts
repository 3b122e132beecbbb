import { defineConfig } from "vitest/config";
import { entries, ROOT } from "../../scripts/folders";

/** The library by its entries, as whoever installs it names them; the tests run the source. */
const alias = Object.entries(entries()).map(([name, file]) => {
  const entry = name.replace(/\/?index$/, "");
  return { find: new RegExp(`^juesuan${entry === "" ? "" : `/${entry}`}$`), replacement: `${ROOT}${file}` };
});

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
