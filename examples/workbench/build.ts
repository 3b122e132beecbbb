/**
 * Makes the static folder of the workbench: `npm run workbench:build` at the root, `built/` here. Any static server can serve
 * it, and `index.html` opens from the folder itself: every script is a classic one, and workers are made of texts.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { PARTS, script } from "./vite.shared";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const out = here("built");
const SAMPLES = ["fengquan-2023.json", "qinshui-2024.txt", "xiji-2024.txt"];

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build(script("app", "src/page/main.tsx", out));
for (const part of PARTS) await build(script(part, `src/parts/${part}.ts`, out));
copyFileSync(here("index.html"), `${out}/index.html`);
writeFileSync(`${out}/samples.js`, given("samples", samples()));
writeFileSync(`${out}/maps.js`, given("maps", maps()));

for (const file of readdirSync(out).sort()) {
  const bytes = readFileSync(`${out}/${file}`);
  console.log(`${file.padEnd(14)} ${kilobytes(bytes.length)}, gzip ${kilobytes(gzipSync(bytes).length)}`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(8)} kB`;
}

/** A part that is data, as a script: a page opened from a folder cannot fetch. */
function given(name: string, data: object): string {
  return `(globalThis.workbenchParts??={})[${JSON.stringify(name)}]=${JSON.stringify(data)};\n`;
}

/** The bundled disclosures. */
function samples(): object {
  return SAMPLES.map((name) => ({ name, text: readFileSync(here(`../data/${name}`), "utf8") }));
}

/** What pdf.js needs for Chinese fonts that are not in the file. */
function maps(): object {
  const folder = here("node_modules/pdfjs-dist/cmaps/");
  const files = readdirSync(folder).filter((name) => name.includes("GB"));
  return Object.fromEntries(files.map((name) => [name, readFileSync(`${folder}${name}`, "base64")]));
}
