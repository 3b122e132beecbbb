import { fileURLToPath } from "node:url";
import type { InlineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The entries of the library by the names that its users import. */
export const alias = [
  { find: /^juesuan$/, replacement: here("../../src/entries/index.ts") },
  { find: /^juesuan\/(.*)$/, replacement: `${here("../../src/entries/")}$1.ts` },
];

/** The parts of the page: each is one classic script, so that the page opens from a folder too. */
export const PARTS = ["audit", "sheets", "word", "zip", "pdf", "charts", "out"] as const;

/** One script, from an entry of its own. */
export function script(name: string, entry: string, outDir: string): InlineConfig {
  return {
    configFile: false,
    root: here("."),
    logLevel: "warn",
    resolve: { alias },
    define: { "process.env.NODE_ENV": '"production"' },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    worker: { format: "iife" },
    build: {
      outDir,
      emptyOutDir: false,
      target: "es2022",
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      chunkSizeWarningLimit: 10_000,
      // pdf.js asks for its own address in Node alone.
      rolldownOptions: { transform: { define: { "import.meta": "{}" } } },
      cssCodeSplit: false,
      lib: {
        entry: here(entry),
        formats: ["iife"],
        name: "workbench",
        fileName: () => `${name}.js`,
        cssFileName: name,
      },
    },
  };
}
