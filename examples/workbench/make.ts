/** Makes the static folder of the workbench; whether it must be made anew. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { PARTS, script } from "./vite.shared";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const SAMPLES = ["fengquan-2023.json", "qinshui-2024.txt", "xiji-2024.txt"];

/** The folder that is made. */
export const OUT = here("built");
/** What it is made from. */
const SOURCES = [
  "src",
  "index.html",
  "make.ts",
  "vite.shared.ts",
  "package-lock.json",
  "../input",
  "../data",
  "../../src",
];

export async function make(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  await build(script("app", "src/page/main.tsx", OUT));
  for (const part of PARTS) await build(script(part, `src/parts/${part}.ts`, OUT));
  copyFileSync(here("index.html"), `${OUT}/index.html`);
  writeFileSync(`${OUT}/samples.js`, given("samples", samples()));
  // Written last: a folder with it is whole.
  writeFileSync(`${OUT}/maps.js`, given("maps", maps()));
}

/** Whether the folder is there and no source is newer. */
export function isMade(): boolean {
  const last = `${OUT}/maps.js`;
  return existsSync(last) && Math.max(...SOURCES.map((path) => newest(here(path)))) < statSync(last).mtimeMs;
}

/** When the newest file of a folder was changed. */
function newest(path: string): number {
  const about = statSync(path);
  if (!about.isDirectory()) return about.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(`${path}/${name}`)));
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
