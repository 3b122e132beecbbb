/**
 * Serves the workbench on this machine: `npm run workbench` at the root. It is built where it is not there, or where
 * `--build` asks for it; `--port` names a port.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { preview } from "vite";

const { values } = parseArgs({
  options: { port: { type: "string", default: "4173" }, build: { type: "boolean", default: false } },
});
const built = fileURLToPath(new URL("built", import.meta.url));
if (values.build || !existsSync(`${built}/index.html`)) await import("./build");
const server = await preview({
  configFile: false,
  root: built,
  build: { outDir: "." },
  preview: { host: "127.0.0.1", port: Number(values.port) },
});
console.log(
  `the workbench is at ${server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${values.port}/`}; Ctrl+C ends it`,
);
