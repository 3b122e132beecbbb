import { defineConfig } from "tsup";
import { entries } from "./scripts/folders";

export default defineConfig({
  // The linear rules are an entry so that the rules that need the catalogue of codes stay in another chunk.
  entry: { ...entries(), "checking/lean": "src/checking/lean.ts" },
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
