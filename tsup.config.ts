import { defineConfig } from "tsup";
import { entries } from "./scripts/folders";

export default defineConfig({
  // decimal.js does not say that it is free of side effects, so a bundler keeps its import wherever a used chunk
  // makes it. As an entry the one file that imports it stays a chunk of its own, which is left out when unused.
  entry: { ...entries(), "money/decimal": "src/money/decimal.ts" },
  format: ["esm", "cjs"],
  dts: { entry: entries() },
  splitting: true,
  treeshake: true,
  clean: true,
  target: "es2022",
  platform: "neutral",
  sourcemap: false,
});
