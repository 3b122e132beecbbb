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
  test: { include: ["test/**/*.test.ts"], testTimeout: 60_000 },
});
