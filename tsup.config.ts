import { defineConfig } from "tsup";
import { entries } from "./scripts/folders";

export default defineConfig({
  // decimal.js does not say that it is free of side effects, so a bundler keeps its import wherever a used chunk
  // makes it. As an entry the one file that imports it stays a chunk of its own, which is left out when unused.
  // The linear rules are one for the same reason: the rules that need the catalogue of codes stay in another chunk; and so
  // are the names of provinces, which schemes of scores need without the forms.
  entry: {
    ...entries(),
    "money/decimal": "src/money/decimal.ts",
    "checking/lean": "src/checking/lean.ts",
    "forms/province": "src/forms/province.ts",
  },
  format: ["esm", "cjs"],
  dts: { entry: entries() },
  splitting: true,
  treeshake: true,
  clean: true,
  target: "es2022",
  platform: "neutral",
  sourcemap: false,
  // Chinese titles as they are: escaped, they take twice the room.
  esbuildOptions(options) {
    options.charset = "utf8";
  },
});
