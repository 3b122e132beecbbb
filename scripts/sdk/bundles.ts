import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";

/** pdfjs-dist looks for its worker beside itself, or takes the one that is there already. */
const WITH_PDFJS = 'import "pdfjs-dist/legacy/build/pdf.worker.mjs";';

/** The compiled programs as one file for Node. */
export async function bundleForNode(folder: string): Promise<void> {
  const program = [WITH_PDFJS, 'import "./built/run.js";'];
  writeFileSync(join(folder, "bundle-entry.js"), program.join("\n"));
  await build({
    entryPoints: [join(folder, "bundle-entry.js")],
    outfile: join(folder, "bundle.mjs"),
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    target: "es2022",
  });
}

/** The compiled programs as one worker of a browser; the files that they open come along in it. */
export async function bundleForWorker(folder: string): Promise<void> {
  const worker = [
    WITH_PDFJS,
    'import { all } from "./built/all.js";',
    "all().then((told) => postMessage({ told }), (error) => postMessage({ told: { error: String(error?.stack) } }));",
  ];
  writeFileSync(join(folder, "worker-entry.js"), worker.join("\n"));
  await build({
    entryPoints: [join(folder, "worker-entry.js")],
    outfile: join(folder, "worker.js"),
    bundle: true,
    minify: true,
    platform: "browser",
    format: "esm",
    target: "es2022",
    plugins: [filesInside(folder)],
  });
}

/** Replaces the module that opens files by one that holds them. */
function filesInside(folder: string): Plugin {
  const given = join(folder, "docs/files");
  const held = Object.fromEntries(
    readdirSync(given).map((name) => [name, readFileSync(join(given, name)).toString("base64")]),
  );
  const contents = [
    `const held = ${JSON.stringify(held)};`,
    "export const bytes = (name) => Uint8Array.from(atob(held[name]), (byte) => byte.charCodeAt(0));",
    "export const text = (name) => new TextDecoder().decode(bytes(name));",
  ].join("\n");
  return {
    name: "files-inside",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]built[\\/]given\.js$/ }, () => ({ contents, loader: "js" }));
    },
  };
}
