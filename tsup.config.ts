import { defineConfig } from "tsup";
import { declaringFiles } from "./scripts/declaring-files";
import { entries } from "./scripts/folders";

export default defineConfig({
  entry: entries(),
  format: ["esm", "cjs"],
  dts: { entry: entries() },
  splitting: true,
  treeshake: true,
  clean: true,
  target: "es2022",
  platform: "neutral",
  sourcemap: false,
  // What is loaded is what is used: a folder's index would bring the whole folder, and decimal.js with it.
  esbuildPlugins: [declaringFiles],
  // Chinese titles as they are: escaped, they take twice the room.
  esbuildOptions(options) {
    options.charset = "utf8";
  },
});
