import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { htmlOf } from "./print/html";
import { type Layout, plainText } from "./print/model";
import { workbookOf } from "./print/sheet";

const execute = promisify(execFile);
const LARGEST = 64 * 1024 * 1024;

/** Runs a program and gives what it prints; a failure is its first line. */
export async function run(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await execute(program, [...args], { maxBuffer: LARGEST, timeout: 240_000 });
  return stdout;
}

/** Whether a program can be started here. */
export async function has(program: string, args: readonly string[]): Promise<boolean> {
  try {
    await execute(program, [...args], { timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

const CHROMIUM = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"];

/** A web page printed by Chromium. */
export async function chromiumPdf(page: string, pdf: string): Promise<void> {
  await run("chromium", [...CHROMIUM, `--print-to-pdf=${pdf}`, pathToFileURL(page).href]);
}

/** The text that a browser copies from a page: what `innerText` of its body gives. */
export async function browserText(page: string, work: string): Promise<string> {
  const script =
    "<script>window.onload=()=>{const t=document.body.innerText;document.head.remove();document.body.innerHTML='<pre></pre>';document.querySelector('pre').textContent=t}</script>";
  const copy = join(work, "browser-copy.html");
  writeFileSync(copy, readFileSync(page, "utf8").replace("</body>", `${script}</body>`));
  const dumped = await run("chromium", [...CHROMIUM, "--dump-dom", pathToFileURL(copy).href]);
  const inside = /<pre>([\s\S]*)<\/pre>/.exec(dumped)?.[1] ?? "";
  return inside
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&nbsp;/g, "\u00a0")
    .replace(/&amp;/g, "&");
}

/** Files of one kind made of files of another by LibreOffice. */
export async function convert(
  files: readonly string[],
  to: string,
  work: string,
  from?: string,
): Promise<void> {
  if (files.length === 0) return;
  await run("soffice", [
    `-env:UserInstallation=${pathToFileURL(join(work, "profile")).href}`,
    "--headless",
    ...(from === undefined ? [] : [`--infilter=${from}`]),
    "--convert-to",
    to,
    "--outdir",
    join(work, to.split(":")[0] ?? to),
    ...files,
  ]);
}

/** The files that programs made of a document. */
export interface Printed {
  readonly html: string;
  /** The cells with tabs between them, as no program made it: the measure of all others. */
  readonly tabs: string;
  /** Printed by Chromium from the page, by LibreOffice from the document and from the workbook. */
  readonly chromium: string;
  readonly writer: string;
  readonly calc: string;
  readonly docx: string;
  readonly xlsx: string;
  readonly xls: string;
}

function pathsOf(work: string, name: string): Printed {
  return {
    html: join(work, "html", `${name}.html`),
    tabs: join(work, "tabs", `${name}.txt`),
    chromium: join(work, "chromium", `${name}.pdf`),
    writer: join(work, "writer", "pdf", `${name}.pdf`),
    calc: join(work, "pdf", `${name}.pdf`),
    docx: join(work, "docx", `${name}.docx`),
    xlsx: join(work, "xlsx", `${name}.xlsx`),
    xls: join(work, "xls", `${name}.xls`),
  };
}

/** Writes a file where it holds something else; whether it did. */
function written(path: string, content: string): boolean {
  if (existsSync(path) && readFileSync(path, "utf8") === content) return false;
  writeFileSync(path, content);
  return true;
}

/** Prints documents by the programs; what a run before made of the same layout is kept. */
export async function printAll(layouts: readonly Layout[], work: string): Promise<Map<string, Printed>> {
  for (const folder of ["html", "tabs", "chromium", "writer", "fods"])
    mkdirSync(join(work, folder), { recursive: true });
  const printed = new Map(layouts.map(({ name }) => [name, pathsOf(work, name)]));
  const bookOf = (name: string): string => join(work, "fods", `${name}.fods`);
  const pages = layouts.filter((layout) => {
    const { html, tabs, chromium, docx, writer } = pathsOf(work, layout.name);
    written(tabs, plainText(layout));
    return written(html, htmlOf(layout)) || ![chromium, docx, writer].every((path) => existsSync(path));
  });
  const books = layouts
    .filter((layout) => {
      const { xlsx, xls, calc } = pathsOf(work, layout.name);
      return (
        written(bookOf(layout.name), workbookOf(layout)) ||
        ![xlsx, xls, calc].every((path) => existsSync(path))
      );
    })
    .map(({ name }) => bookOf(name));
  for (const { name } of pages) {
    const { html, chromium } = pathsOf(work, name);
    await chromiumPdf(html, chromium);
  }
  for (const kind of ["xlsx", "xls", "pdf"]) await convert(books, kind, work);
  const made = pages.map(({ name }) => pathsOf(work, name));
  await convert(
    made.map(({ html }) => html),
    "docx:MS Word 2007 XML",
    work,
    "HTML (StarWriter)",
  );
  await convert(
    made.map(({ docx }) => docx),
    "pdf",
    join(work, "writer"),
  );
  return printed;
}
