import { defineConfig } from "tsup";
import { entries } from "./scripts/folders";

export default defineConfig({
  entry: entries(),
  format: ["esm", "cjs"],
  dts: true,
  splitting: true,
  treeshake: true,
  clean: true,
  target: "es2022",
  platform: "neutral",
  sourcemap: false,
});
